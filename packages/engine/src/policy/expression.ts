import type { Rounding } from './money.ts'
import type { Text } from './text.ts'
import type { Value, ValueKind } from './value.ts'

export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥'

/**
 * A typed tree of plain data. Authors never write it by hand: handles build it (handle.ts).
 * `fact` and `parameter` are the only places where anything is read.
 */
export type Expression =
  | { readonly op: 'value'; readonly kind: ValueKind; readonly value: Exclude<Value, null> }
  | { readonly op: 'fact'; readonly path: string }
  | { readonly op: 'parameter'; readonly key: string }
  | { readonly op: 'all'; readonly of: readonly Expression[] }
  | { readonly op: 'any'; readonly of: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  | { readonly op: 'compare'; readonly by: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'oneOf'; readonly value: Expression; readonly among: Expression }
  | { readonly op: 'containsAll'; readonly list: Expression; readonly codes: Expression }
  | { readonly op: 'onlyFrom'; readonly list: Expression; readonly among: Expression }
  | { readonly op: 'sum'; readonly of: readonly Expression[] }
  | { readonly op: 'minus'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'portion'; readonly share: Expression; readonly of: Expression; readonly rounding: Rounding }
  | {
      readonly op: 'shift'
      readonly date: Expression
      readonly by: Expression
      readonly unit: 'days' | 'months' | 'years'
      readonly sign: 1 | -1
    }
  | { readonly op: 'exists'; readonly of: Expression }
  | { readonly op: 'noneOr'; readonly of: Expression; readonly test: Expression }
  | { readonly op: 'someAnd'; readonly of: Expression; readonly test: Expression }
  | { readonly op: 'labelled'; readonly label: Text; readonly of: Expression }

/** Every expression directly inside another. */
export function childrenOf(node: Expression): readonly Expression[] {
  switch (node.op) {
    case 'value':
    case 'fact':
    case 'parameter':
      return []
    case 'all':
    case 'any':
    case 'sum':
      return node.of
    case 'not':
    case 'exists':
    case 'labelled':
      return [node.of]
    case 'compare':
    case 'minus':
      return [node.left, node.right]
    case 'oneOf':
      return [node.value, node.among]
    case 'containsAll':
      return [node.list, node.codes]
    case 'onlyFrom':
      return [node.list, node.among]
    case 'portion':
      return [node.share, node.of]
    case 'shift':
      return [node.date, node.by]
    case 'noneOr':
    case 'someAnd':
      return [node.of, node.test]
  }
}

/** Paths of the facts and keys of the parameters that an expression can read, each once. */
export function readsOf(node: Expression): { readonly facts: readonly string[]; readonly parameters: readonly string[] } {
  const facts = new Set<string>()
  const parameters = new Set<string>()
  const visit = (current: Expression): void => {
    if (current.op === 'fact') facts.add(current.path)
    if (current.op === 'parameter') parameters.add(current.key)
    childrenOf(current).forEach(visit)
  }
  visit(node)
  return { facts: [...facts], parameters: [...parameters] }
}
