import { parseSync } from 'oxc-parser'
import type { Node, Program } from 'oxc-parser'
import { lineAt } from './fault.ts'

/** A file that another one names: by `import`, `export … from`, `import()` or `import('…').Type`. */
export interface Import {
  readonly specifier: string
  readonly line: number
}

/** Parses TypeScript; throws on a file that is not TypeScript, with its path. */
export function parse(path: string, text: string): Program {
  const { program, errors } = parseSync(path, text)
  const [error] = errors
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`)
  return program
}

/** Every node below a node, itself included, parents first. */
export function* nodesOf(node: Node | Program): Generator<Node> {
  yield node
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as readonly unknown[]) : [value as unknown]) {
      if (isNode(child)) yield* nodesOf(child)
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Every import of a file, type imports included: an arrow between files is an arrow whatever it carries. */
export function importsOf(path: string, text: string): readonly Import[] {
  const found: Import[] = []
  for (const node of nodesOf(parse(path, text))) {
    const source = sourceOf(node)
    if (source?.type === 'Literal' && typeof source.value === 'string') {
      found.push({ specifier: source.value, line: lineAt(text, source.start) })
    }
  }
  return found
}

function sourceOf(node: Node): Node | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source
    default:
      return null
  }
}
