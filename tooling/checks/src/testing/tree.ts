import type { Check, Tree } from '../fault.ts'

const MANIFESTS: Tree = new Map(
  [
    ['packages/engine', '@goufu/engine'],
    ['packages/store', '@goufu/store'],
    ['apps/api', '@goufu/api'],
    ['apps/web', '@goufu/web'],
    ['profiles/parent', '@goufu/parent'],
    ['profiles/child', '@goufu/child'],
    ['profiles/other', '@goufu/other'],
    ['tooling/test-postgres', '@goufu/test-postgres'],
  ].map(([directory, name]) => [`${directory}/package.json`, JSON.stringify({ name, exports: { '.': './src/index.ts' } })]),
)

/** A repository of the usual packages with these files in it. */
function treeOf(files: Readonly<Record<string, string>>): Tree {
  return new Map([...MANIFESTS, ...Object.entries(files)])
}

/** What a check finds in such a repository, a line a fault as it is printed. */
export function faultsOf(check: Check, files: Readonly<Record<string, string>>): readonly string[] {
  return check(treeOf(files)).map(({ path, line, say }) => `${path}${line === null ? '' : `:${line}`} ${say}`)
}
