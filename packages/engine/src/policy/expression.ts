import type { Rounding } from './money.ts'
import type { Text } from './text.ts'
import type { Value, ValueKind } from './value.ts'

export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥'

/** Units a date can be moved by; working days need the dated table of holidays. */
export type ShiftUnit = 'days' | 'workdays' | 'months' | 'years'

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
  | { readonly op: 'times'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'minus'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'portion'; readonly share: Expression; readonly of: Expression; readonly rounding: Rounding }
  | {
      readonly op: 'shift'
      readonly date: Expression
      readonly by: Expression
      readonly unit: ShiftUnit
      readonly sign: 1 | -1
    }
  | { readonly op: 'item'; readonly path: string }
  | { readonly op: 'every' | 'some' | 'where'; readonly list: Expression; readonly test: Expression }
  | { readonly op: 'count'; readonly list: Expression }
  | { readonly op: 'total' | 'mean'; readonly list: Expression; readonly value: Expression }
  | { readonly op: 'lowest'; readonly list: Expression; readonly value: Expression; readonly place: number }
  | { readonly op: 'ratio'; readonly by: Comparison; readonly of: Expression; readonly to: Expression; readonly share: Expression }
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
    case 'item':
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
    case 'times':
      return [node.left, node.right]
    case 'oneOf':
      return [node.value, node.among]
    case 'containsAll':
      return [node.list, node.codes]
    case 'onlyFrom':
      return [node.list, node.among]
    case 'every':
    case 'some':
    case 'where':
      return [node.list, node.test]
    case 'count':
      return [node.list]
    case 'total':
    case 'mean':
    case 'lowest':
      return [node.list, node.value]
    case 'ratio':
      return [node.of, node.to, node.share]
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
    if (current.op === 'fact' || current.op === 'item') facts.add(current.path)
    if (current.op === 'parameter') parameters.add(current.key)
    childrenOf(current).forEach(visit)
  }
  visit(node)
  return { facts: [...facts], parameters: [...parameters] }
}
