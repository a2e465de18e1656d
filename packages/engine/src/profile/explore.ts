import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { type Text, text } from '../policy/text.ts'
import { tasksOf } from '../procurement/occurrence.ts'
import type { ProfileFault } from './check/fault.ts'
import { countClasses } from './explore/classes.ts'
import { graphOf, leadingTo, type Node } from './explore/graph.ts'
import { type ExploredStep, type Impasse, impasseAt, sayReason, sayStep } from './explore/impasse.ts'
import { modelOf } from './explore/model.ts'
import { readersOf } from './explore/readers.ts'
import { reductionOf } from './explore/reduce.ts'
import { shortestWay, someWay } from './explore/shortest.ts'
import { Space } from './explore/space.ts'
import { numbered } from './explore/steps.ts'

export { type ExploredStep, type Impasse, sayReason } from './explore/impasse.ts'

/** What exploring a process has found. */
export interface Exploration {
  /** Positions a purchase can come to, those counted once that nothing tells apart (`countClasses`). */
  readonly states: number
  /** Positions that were looked at. */
  readonly positions: number
  /** Whether all were: with more positions than the limit nothing is proved. */
  readonly whole: boolean
  /** Where neither completion nor cancellation can be reached any more: at best the contract is terminated. */
  readonly deadEnds: readonly Impasse[]
  /** Where only cancellation is left. Expected when nobody applies or qualifies. */
  readonly stranded: readonly Impasse[]
  /** Tasks that can never be done. */
  readonly unreachable: readonly string[]
  /** A shortest way to a task, itself included; `null` when there is none. */
  readonly shortest: (task: string) => readonly ExploredStep[] | null
}

/** How exploring goes about it; the findings do not depend on it. */
export interface ExploreOptions {
  /** Looks at tasks that may go first from the last to the first. */
  readonly reverse?: boolean
  readonly limit?: number
}

const LIMIT = 200_000

/**
 * Goes through every position a purchase can come to, failed outcomes included: a plan sent back, nobody qualified, an objection
 * upheld, an evaluation failed, a fault found, the awarded supplier banned, a day let pass. What decides is which tasks are done, with
 * which outcome, and which facts rules and gates read. Amounts, and dates that no deadline is counted from, are free: each rule is
 * taken to be met where some value meets it.
 */
export function exploreProcess(profile: ResolvedProfile, { reverse = false, limit = LIMIT }: ExploreOptions = {}): Exploration {
  const model = modelOf(profile)
  const readers = readersOf(model)
  const space = new Space(numbered(model, readers, ({ outcome: { ends } }) => ends === 'completed' || ends === 'cancelled'))
  const order = [...space.numbers.tasks.keys()]
  const { nodes, reached, whole } = graphOf(space, reductionOf(space, reverse ? order.toReversed() : order), limit)
  const ordinary = leadingTo(nodes, ({ ends }) => ends.size > 0)
  const complete = leadingTo(nodes, ({ ends }) => ends.has('completed'))
  const isDead = (node: Node) => !ordinary.has(node)
  const isStranded = (node: Node) => !complete.has(node) && !isDead(node)
  const impasses = (found: readonly Node[], isLost: (node: Node) => boolean) =>
    onceEach(found.map((node) => impasseAt(model, space, node, isLost)))
  const others = [...model.tasks.keys()].filter((key) => !model.bounds.has(key) && !reached.has(key))
  const ways = new Map(others.map((key) => [key, someWay(model, readers, key, limit)]))
  function wayTo(task: string): ReturnType<typeof shortestWay> {
    return shortestWay(model, readers, task, limit)
  }
  return {
    states: countClasses(nodes),
    positions: nodes.length,
    whole: whole && [...ways.values()].every((way) => way !== undefined),
    deadEnds: whole ? impasses(lastOf(nodes.filter(isDead)), isDead) : [],
    stranded: whole
      ? impasses(
          nodes.filter((node) => isStranded(node) && (node.from === null || !isStranded(node.from.node))),
          isStranded,
        )
      : [],
    unreachable: [...ways].flatMap(([key, way]) => (way === null ? [key] : [])),
    shortest: (task) => wayTo(task)?.map(({ move }) => sayStep(model, move)) ?? null,
  }
}

/** The faults exploring finds in a process that is sound by itself. */
export function explorationFaults(profile: ResolvedProfile): readonly ProfileFault[] {
  const { positions, whole, deadEnds, unreachable } = exploreProcess(profile)
  const fault = (key: string, message: Text): ProfileFault => {
    const { clause } = tasksOf(profile).find((task) => task.key === key)?.citation ?? profile.process.citation
    return { profile: profile.id, clause, key, message, part: 'process' }
  }
  const way = (path: readonly ExploredStep[], language: keyof Text) => path.map(({ say }) => say[language]).join(' → ')
  const stuck = ({ waiting }: Impasse) =>
    waiting.map(({ task, because }) => {
      const reasons = because.map(sayReason)
      return text(
        `；${task} 在等 ${reasons.map(({ zh }) => zh).join('、')}`,
        `; ${task} waits for ${reasons.map(({ en }) => en).join(', ')}`,
      )
    })
  return [
    ...(whole
      ? []
      : [
          fault(
            'process',
            text(
              `位置超过 ${LIMIT} 个（走过 ${positions} 个）：没有证明每个位置都能正常结束`,
              `has more than ${LIMIT} positions (${positions} were looked at): that an ordinary end can be reached is not proved`,
            ),
          ),
        ]),
    ...deadEnds.map((end) => {
      const waits = stuck(end)
      return fault(
        end.path[end.since]?.task ?? 'process',
        text(
          `死路，既不能办结，也不能取消：${way(end.path, 'zh')}${waits.map(({ zh }) => zh).join('')}`,
          `a dead end, neither completion nor cancellation can be reached: ${way(end.path, 'en')}${waits.map(({ en }) => en).join('')}`,
        ),
      )
    }),
    ...unreachable.map((key) => fault(key, text('永远办不到', 'can never be done'))),
  ]
}

/** Of positions that are lost, those that lead to no other, and those that only go round. */
function lastOf(lost: readonly Node[]): readonly Node[] {
  const last = lost.filter((node) => node.next.every((to) => to.node === node))
  const leading = leadingTo(lost, (node) => last.includes(node))
  return [...last, ...lost.filter((node) => !leading.has(node))]
}

/** Of impasses that come about by the same step and wait for the same, the nearest. */
function onceEach(impasses: readonly Impasse[]): readonly Impasse[] {
  const name = ({ path, since, waiting }: Impasse) => JSON.stringify([path[since]?.task, path[since]?.outcome, waiting])
  return [...new Map(impasses.toSorted((a, b) => b.path.length - a.path.length).map((each) => [name(each), each])).values()].toReversed()
}
