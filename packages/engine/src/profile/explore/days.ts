import { childrenOf, type Expression, readsOf } from '../../policy/expression.ts'
import { canonicalJson } from '../../policy/json.ts'
import type { ResolvedProfile } from '../../policy/resolved-profile.ts'
import { describe } from '../../policy/speak.ts'
import { type Text, text } from '../../policy/text.ts'
import { speakerOf } from '../../procurement/reading.ts'
import { conditionsOf, type ModelTask, ownOfOccurrence } from './model-task.ts'

/** A condition that compares the day a task is done with another one. */
interface DayComparison {
  /** Name of the other day, as a fact of exploring: whether it is over. */
  readonly bound: string
  readonly day: Expression
  /** Whether the task must be done by that day, or from it on. */
  readonly side: 'before' | 'after'
}

/** A day that some task must not come after. */
export interface Bound {
  readonly key: string
  readonly title: Text
  /** Facts that say which day it is. */
  readonly facts: readonly string[]
}

const flipped = { '<': '>', '≤': '≥', '>': '<', '≥': '≤', '=': '=', '≠': '≠' } as const

/** What a condition says of the day a task is done; `null` when it says nothing of it. */
export function dayComparison(node: Expression, days: ReadonlySet<string>): DayComparison | null {
  if (node.op !== 'compare') return null
  const isDay = (side: Expression) => side.op === 'fact' && days.has(side.path)
  const [day, by] = isDay(node.left) ? [node.right, node.by] : isDay(node.right) ? [node.left, flipped[node.by]] : [null, node.by]
  if (day === null || readsOf(day).facts.some((path) => days.has(path))) return null
  if (by === '=' || by === '≠') return null
  return { bound: `~over ${canonicalJson(day)}`, day, side: by === '<' || by === '≤' ? 'before' : 'after' }
}

/** Every such comparison in a condition. */
export function dayComparisons(node: Expression, days: ReadonlySet<string>): readonly DayComparison[] {
  const own = dayComparison(node, days)
  return [...(own === null ? [] : [own]), ...childrenOf(node).flatMap((child) => dayComparisons(child, days))]
}

/** The days that some task must not come after, as far as earlier tasks settle them: whoever does a task chooses the others with it. */
export function boundsOf(tasks: readonly ModelTask[], profile: ResolvedProfile): readonly Bound[] {
  const compared = tasks.flatMap(({ norms, when, days, free }) => {
    const settled = (own: ReadonlySet<string>) => (found: DayComparison) => readsOf(found.day).facts.every((path) => !own.has(path))
    return [
      ...norms.flatMap((norm) =>
        conditionsOf(norm)
          .flatMap((node) => dayComparisons(node, days))
          .filter(settled(free)),
      ),
      ...(when === null ? [] : dayComparisons(when, days).filter(settled(ownOfOccurrence))),
    ]
  })
  const last = new Map(compared.filter(({ side }) => side === 'before').map((found) => [found.bound, found]))
  return [...last.values()].map(({ bound, day }) => ({ key: bound, title: describe(day, speakerOf(profile)), facts: readsOf(day).facts }))
}

/** Time goes by without anybody doing anything. */
export function dayPasses({ key, title, facts }: Bound): ModelTask {
  const outcome = {
    key: 'over',
    title: text('已过', 'is over'),
    needs: { known: facts, not: { [key]: true } },
    byItself: true,
  } as const
  return {
    key,
    title,
    after: [],
    unlessPassedOver: [],
    repeats: 'as-needed',
    again: true,
    optional: true,
    when: null,
    norms: [],
    conditions: [],
    free: new Set(),
    days: new Set(),
    moves: [{ task: key, outcome, gives: new Map([[key, true]]), forgets: [], undoes: [], done: true }],
  }
}
