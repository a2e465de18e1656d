import { type Text, text } from '../../policy/text.ts'
import { type Node, wayTo } from './graph.ts'
import type { Model } from './model.ts'
import type { Move } from './model-task.ts'
import { NOT_PART } from './readers.ts'
import type { Space } from './space.ts'
import type { Step } from './steps.ts'
import { isAny, type Known } from './task-outcome.ts'

/** One thing that is done, or comes about, and how it ends. */
export interface ExploredStep {
  readonly task: string
  readonly outcome: string
  /** `中期评估：未通过` */
  readonly say: Text
}

/** A position that a purchase can come to and not leave as it should. */
export interface Impasse {
  /** One way to it. */
  readonly path: readonly ExploredStep[]
  /** The step of the path from which on it cannot be helped; -1 when it never could. */
  readonly since: number
  readonly done: readonly string[]
  readonly facts: Readonly<Record<string, string>>
  /** Tasks whose turn has come and that cannot be done, with the keys of the norms and the facts that stand in the way. */
  readonly waiting: readonly { readonly task: string; readonly because: readonly string[] }[]
}

/** A step in words. */
export function sayStep(model: Model, { task: key, gives, outcome }: Move): ExploredStep {
  const title = model.tasks.get(key)?.title ?? { zh: key, en: key }
  const own = Object.keys(outcome.gives ?? {})
  // Two ways to declare something are told apart by what is declared.
  const declared = [...gives].flatMap(([path, value]) =>
    own.includes(path) || isAny(value) || path.startsWith('~') ? [] : [`${path} = ${sayKnown(value)}`],
  )
  const more = declared.length === 0 ? '' : ` (${declared.join(', ')})`
  return {
    task: key,
    outcome: outcome.key,
    say: { zh: `${title.zh}：${outcome.title.zh}${more}`, en: `${title.en}: ${outcome.title.en}${more}` },
  }
}

/** What a task waits for, in words: the key of a norm or a fact says itself. */
export function sayReason(because: string): Text {
  return because === NOT_PART ? text('列入本项目', because) : text(because, because)
}

/** Describes a lost position; `isLost` says which are. */
export function impasseAt(model: Model, space: Space, node: Node, isLost: (node: Node) => boolean): Impasse {
  const way = wayTo(node)
  const { done, facts } = replayed(model, way)
  let since = way.length
  for (let at: Node | null = node; at !== null && isLost(at); at = at.from?.node ?? null) since = wayTo(at).length - 1
  const { tasks, stepsOf } = space.numbers
  const awaited = new Set(tasks.flatMap(({ key, after }) => (done.has(key) ? [] : after)))
  return {
    path: way.map(({ move }) => sayStep(model, move)),
    since,
    done: [...done].filter((key) => !model.bounds.has(key)),
    facts: Object.fromEntries([...facts].flatMap(([path, value]) => (path.startsWith('~') ? [] : [[path, sayKnown(value)]]))),
    waiting: tasks.flatMap(({ key, after, optional }, task) => {
      if (done.has(key) || (optional && !awaited.has(key)) || !after.every((before) => done.has(before))) return []
      const [because = []] = (stepsOf[task] ?? [])
        .filter(({ move }) => move.outcome.byItself !== true)
        .map((step) => space.against(node.position, step).map(({ label }) => label))
        .toSorted((a, b) => a.length - b.length)
      return because.length === 0 || (because.includes(NOT_PART) && !awaited.has(key))
        ? []
        : [{ task: key, because: [...new Set(because)] }]
    }),
  }
}

/** What is done and known after some steps, whether or not it still matters. */
function replayed(
  model: Model,
  steps: readonly Step[],
): { readonly done: ReadonlySet<string>; readonly facts: ReadonlyMap<string, Known> } {
  const done = new Set<string>()
  const facts = new Map(model.atFirst)
  for (const { move } of steps) {
    for (const key of move.undoes) done.delete(key)
    for (const path of move.forgets) {
      const first = model.atFirst.get(path)
      if (first === undefined) facts.delete(path)
      else facts.set(path, first)
    }
    for (const [path, value] of move.gives) facts.set(path, value)
    if (move.done) done.add(move.task)
  }
  return { done, facts }
}

function sayKnown(value: Known): string {
  return isAny(value) ? 'known' : JSON.stringify(value)
}
