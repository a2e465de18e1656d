import type { Node } from './graph.ts'

/**
 * How many positions there are when those that cannot be told apart count as one: the same ends are near, and the same tasks with the
 * same outcomes lead to positions that cannot be told apart either.
 */
export function countClasses(nodes: readonly Node[]): number {
  let classes = numbersOf(nodes, ({ ends }) => [...ends].toSorted().join())
  for (let before = 0; before !== classes.count;) {
    before = classes.count
    const { of } = classes
    const leadsTo = ({ by: { step }, node }: Node['next'][number]) => `${step.move.task}:${step.move.outcome.key}>${of.get(node) ?? 0}`
    classes = numbersOf(nodes, (node) => [of.get(node), ...new Set(node.next.map(leadsTo).toSorted())].join())
  }
  return classes.count
}

/** Numbers nodes so that those with the same name have the same number. */
function numbersOf(
  nodes: readonly Node[],
  name: (node: Node) => string,
): { readonly of: ReadonlyMap<Node, number>; readonly count: number } {
  const numbers = new Map<string, number>()
  const of = new Map<Node, number>()
  for (const node of nodes) {
    const key = name(node)
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    of.set(node, number)
  }
  return { of, count: numbers.size }
}
