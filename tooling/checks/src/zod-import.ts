import { lineAt } from './fault.ts'
import type { Check } from './fault.ts'
import { parse } from './syntax.ts'
import { sources } from './tree.ts'

/** zod is imported as a namespace: `import { z }` brings all of it, every language's messages included, into the browser. */
export const zodImport: Check = (tree) =>
  sources(tree).flatMap(([path, text]) =>
    parse(path, text).body.flatMap((statement) => {
      if (statement.type !== 'ImportDeclaration' || statement.source.value !== 'zod' || statement.importKind === 'type') return []
      if (statement.specifiers.every(({ type }) => type === 'ImportNamespaceSpecifier')) return []
      return [{ path, line: lineAt(text, statement.start), say: `imports from zod by name; write \`import * as z from 'zod'\`` }]
    }),
  )
