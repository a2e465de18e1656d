import type { Reduction } from './reduce.ts'
import type { Possible, Space } from './space.ts'
import { keyOf, type Position, type Step } from './steps.ts'

/** An end that is no breaking off. */
export type OrdinaryEnd = 'completed' | 'cancelled'

/** A position that was come to, with one way to it. */
export interface Node {
  readonly position: Position
  /** The node before and the step from it; `null` for the first. */
  readonly from: { readonly node: Node; readonly by: Possible } | null
  readonly next: { readonly by: Possible; readonly node: Node }[]
  readonly ends: Set<OrdinaryEnd>
}

/** Positions and what leads from one to another; `whole` is false when there were more than the limit. */
export interface Graph {
  readonly nodes: readonly Node[]
  /** Keys of tasks that can be done in one of them and matter there. */
  readonly reached: ReadonlySet<string>
  readonly whole: boolean
}

/** Goes through every position that a reduction leaves, nearest first. */
export function graphOf(space: Space, reduced: Reduction, limit: number): Graph {
  const found = new Map<string, Node>()
  const nodes: Node[] = []
  const reached = new Set<string>()
  const meet = (position: Position, from: Node['from']): Node => {
    const key = keyOf(position)
    let node = found.get(key)
    if (node === undefined) {
      node = { position, from, next: [], ends: new Set() }
      found.set(key, node)
      nodes.push(node)
    }
    return node
  }
  meet(space.start(), null)
  for (const node of nodes) {
    if (nodes.length > limit) return { nodes, reached, whole: false }
    const possible = space.possible(node.position)
    for (const { step } of possible) {
      const { ends } = step.move.outcome
      if (ends !== 'completed' && ends !== 'cancelled') continue
      node.ends.add(ends)
      reached.add(step.move.task)
    }
    for (const by of reduced(node.position, possible)) {
      const position = by.step.move.outcome.ends === undefined ? space.next(node.position, by) : null
      if (position === null) continue
      node.next.push({ by, node: meet(position, { node, by }) })
      if (by.step.move.outcome.byItself !== true) reached.add(by.step.move.task)
    }
  }
  return { nodes, reached, whole: true }
}

/** The nodes from which one that is wanted can be reached. */
export function leadingTo(nodes: readonly Node[], wanted: (node: Node) => boolean): ReadonlySet<Node> {
  const before = new Map<Node, Node[]>(nodes.map((node) => [node, []]))
  for (const node of nodes) for (const to of node.next) before.get(to.node)?.push(node)
  const found = new Set(nodes.filter(wanted))
  for (const node of found) for (const from of before.get(node) ?? []) found.add(from)
  return found
}

/** The steps that lead to a node. */
export function wayTo(node: Node): readonly Step[] {
  return node.from === null ? [] : [...wayTo(node.from.node), ...node.from.by.before, node.from.by.step]
}
