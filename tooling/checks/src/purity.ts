import { isBuiltin } from 'node:module'
import type { Node } from 'oxc-parser'
import { lineAt } from './fault.ts'
import type { Check, Fault } from './fault.ts'
import { importsOf, nodesOf, parse } from './syntax.ts'
import { isTest, sources } from './tree.ts'

const PURE = /^packages\/engine\/src\//
const GLOBALS = new Set([
  'crypto',
  'performance',
  'process',
  'globalThis',
  'window',
  'fetch',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
])

/** The engine's answer depends on its arguments alone: no clock, no randomness, no environment, no module of Node's. */
export const purity: Check = (tree) => {
  const faults: Fault[] = []
  for (const [path, text] of sources(tree)) {
    if (!PURE.test(path) || isTest(path)) continue
    for (const { specifier, line } of importsOf(path, text)) {
      if (specifier.startsWith('node:') || isBuiltin(specifier))
        faults.push({ path, line, say: `imports ${specifier}; the engine also runs in a browser` })
    }
    for (const { node, name } of impurities(parse(path, text))) {
      faults.push({ path, line: lineAt(text, node.start), say: `uses ${name}; the engine is given such things as arguments` })
    }
  }
  return faults
}

function* impurities(program: Node): Generator<{ readonly node: Node; readonly name: string }> {
  // Names in a position where they mean something of ours: `x.process`, `{ process: 1 }`, a parameter or type of that name.
  const names = new Set<Node>()
  const own = new Set<string>()
  for (const node of nodesOf(program)) {
    if (node.type === 'MemberExpression' && !node.computed) names.add(node.property)
    if ((node.type === 'Property' || node.type === 'TSPropertySignature' || node.type === 'PropertyDefinition') && !node.computed)
      names.add(node.key)
    for (const declared of declaredBy(node)) own.add(declared)
  }
  for (const node of nodesOf(program)) {
    const name = impurity(node)
    if (name !== null) yield { node, name }
    else if (node.type === 'Identifier' && GLOBALS.has(node.name) && !names.has(node) && !own.has(node.name))
      yield { node, name: node.name }
  }
}

function impurity(node: Node): string | null {
  if (node.type === 'MemberExpression' && !node.computed && node.object.type === 'Identifier' && node.property.type === 'Identifier') {
    const name = `${node.object.name}.${node.property.name}`
    return name === 'Date.now' || name === 'Math.random' ? name : null
  }
  if (node.type === 'NewExpression' && isDate(node.callee) && node.arguments.length === 0) return 'new Date()'
  if (node.type === 'CallExpression' && isDate(node.callee)) return 'Date()'
  return null
}

function isDate(node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'Date'
}

function declaredBy(node: Node): readonly string[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' ? [node.id.name] : []
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [
        ...(node.id === null ? [] : [node.id.name]),
        ...node.params.flatMap((parameter) => (parameter.type === 'Identifier' ? [parameter.name] : [])),
      ]
    case 'ObjectPattern':
      return node.properties.flatMap((property) =>
        property.type === 'Property' && property.value.type === 'Identifier' ? [property.value.name] : [],
      )
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return [node.local.name]
    default:
      return []
  }
}
