import { dirname, join } from 'node:path/posix'
import type { Check, Fault } from './fault.ts'
import { importsOf } from './syntax.ts'
import { sources } from './tree.ts'

interface Edge {
  readonly target: string
  readonly line: number
}

/** No file imports itself by way of others. Type imports count: files that need each other's types are one concept in two places. */
export const cycles: Check = (tree) => {
  const edges = new Map<string, readonly Edge[]>(
    sources(tree).map(([path, text]) => [
      path,
      importsOf(path, text)
        .filter(({ specifier }) => specifier.startsWith('.'))
        .map(({ specifier, line }) => ({ target: join(dirname(path), specifier), line }))
        .filter(({ target }) => tree.has(target)),
    ]),
  )
  const faults: Fault[] = []
  const finished = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    if (finished.has(path)) return
    for (const { target, line } of edges.get(path) ?? []) {
      const start = [...trail, path].indexOf(target)
      if (start >= 0) faults.push({ path, line, say: `closes an import cycle: ${[...[...trail, path].slice(start), target].join(' → ')}` })
      else visit(target, [...trail, path])
    }
    finished.add(path)
  }
  for (const path of edges.keys()) visit(path, [])
  return faults
}
