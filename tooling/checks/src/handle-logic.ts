import type { Node } from 'oxc-parser'
import { lineAt } from './fault.ts'
import type { Check } from './fault.ts'
import { nodesOf, parse } from './syntax.ts'
import { isTest, sources } from './tree.ts'

const PROFILE = /^profiles\/[^/]+\/src\/(?!testing\/)/
const MEND: Readonly<Record<string, string>> = {
  '&&': 'all(a, b)',
  '||': 'any(a, b)',

  '!': 'not(a)',
  '?': 'a rule with `when`',
}

/**
 * Conditions of a policy are data, and data is always truthy: an operator of JavaScript between two of them compiles and silently drops
 * one. Between comparisons (`a === b`) it does what it says, and stays.
 */
export const handleLogic: Check = (tree) =>
  [...sources(tree)]
    .filter(([path]) => PROFILE.test(path) && !isTest(path))
    .flatMap(([path, text]) =>
      [...nodesOf(parse(path, text))].flatMap((node) => {
        const operator = operatorOn(node)
        if (operator === null) return []
        const say = `\`${operator}\` takes a condition for true and drops it: write ${MEND[operator] ?? 'it in the policy language'}`
        return [{ path, line: lineAt(text, node.start), say }]
      }),
    )

/** The operator of JavaScript that decides by something that is no comparison; `null` for everything else. */
function operatorOn(node: Node): string | null {
  switch (node.type) {
    case 'LogicalExpression':
      return node.operator === '??' || (isComparison(node.left) && isComparison(node.right)) ? null : node.operator
    case 'UnaryExpression':
      return node.operator === '!' && !isComparison(node.argument) ? '!' : null
    case 'ConditionalExpression':
      return isComparison(node.test) ? null : '?'
    default:
      return null
  }
}

const COMPARISONS = new Set(['===', '!==', '<', '<=', '>', '>=', 'in', 'instanceof'])

function isComparison(node: Node): boolean {
  switch (node.type) {
    case 'BinaryExpression':
      return COMPARISONS.has(node.operator)
    case 'LogicalExpression':
      return isComparison(node.left) && isComparison(node.right)
    case 'ParenthesizedExpression':
      return isComparison(node.expression)
    case 'UnaryExpression':
      return node.operator === '!' && isComparison(node.argument)
    // `element.delegated`: a plain property of plain data. A handle is compared by a method of its own, so it never ends a chain.
    case 'MemberExpression':
      return node.object.type === 'Identifier' && node.property.type === 'Identifier' && FLAGS.has(node.property.name)
    default:
      return false
  }
}

/** Properties of elements that are true or false. */
const FLAGS = new Set(['delegated', 'optional', 'open', 'verified', 'elective'])
