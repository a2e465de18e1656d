import type { OutlineEntry, Profile } from '@goufu/engine'

/** A new profile as an author begins it. */
export interface NewProfile {
  /** Folder and id, for example `haibin-elder-care`. */
  readonly id: string
  /** What it extends, and its package. */
  readonly parent: Pick<Profile, 'id'> & { readonly packageName: string; readonly exportName: string }
  readonly outline: readonly OutlineEntry[]
}

/** The files of a new profile by path. Every clause of the outline stands open until its author carries it, so that the check lists the work. */
export function filesOf(profile: NewProfile): Readonly<Record<string, string>> {
  return {
    'package.json': packageOf(profile),
    'tsconfig.json': tsconfigOf(profile),
    'src/document.ts': DOCUMENT,
    'src/outline.ts': outlineFile(profile.outline),
    'src/clauses.ts': clausesFile(profile.outline),
    'src/examples.ts': EXAMPLES,
    'src/index.ts': indexFile(profile),
  }
}

/** `haibin-elder-care` → `haibinElderCare` */
export function exportNameOf(id: string): string {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

function packageOf({ id, parent }: NewProfile): string {
  const content = {
    name: `@goufu/${id}`,
    version: '0.0.0',
    private: true,
    license: 'Apache-2.0',
    type: 'module',
    exports: { '.': './src/index.ts' },
    dependencies: { '@goufu/engine': 'workspace:*', [parent.packageName]: 'workspace:*' },
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

function tsconfigOf({ parent }: NewProfile): string {
  const references = [{ path: '../../packages/engine' }, { path: `../${parent.id}` }]
  return `${JSON.stringify({ extends: '../../tooling/tsconfig/pure.json', references }, null, 2)}\n`
}

const DOCUMENT = `import { date, type PolicyDocument, text } from '@goufu/engine'

export const document: PolicyDocument = {
  number: '文号',
  title: text('文件名称', 'Title of the document'),
  issuers: [text('发文机关', 'Issuing authority')],
  restsOn: [text('文件开头写的依据', 'What the document says it rests on')],
  issuedOn: date('2025-01-01'),
  inForceFrom: date('2025-01-01'),
  inForceUntil: null,
  level: 'county',
  status: 'final',
}
`

const EXAMPLES = `import type { Equivalent, Example } from '@goufu/engine'

/** Cases an official can check against the document, boundaries included. */
export const examples: readonly Example[] = []

/** Changes no example can notice, each with the reason. */
export const equivalents: readonly Equivalent[] = []
`

function outlineFile(outline: readonly OutlineEntry[]): string {
  const entries = outline.map(({ path, sha256 }) => `  { path: '${path}', sha256: '${sha256}' },\n`).join('')
  return `import type { OutlineEntry } from '@goufu/engine'

/** The clauses of the official text and a hash of each one's words. */
export const outline: readonly OutlineEntry[] = [${entries === '' ? '' : `\n${entries}`}]
`
}

function clausesFile(outline: readonly OutlineEntry[]): string {
  const clauses = outline.map(({ path }) => `  clause('${path}', text('用自己的话写这一条', 'this clause in your own words')),\n`).join('')
  const imported =
    clauses === '' ? "import type { Clause } from '@goufu/engine'" : "import { type Clause, clause, text } from '@goufu/engine'"
  return `${imported}

/** Clauses in the order of the document, each holding what carries it. */
export const clauses: readonly Clause[] = [${clauses === '' ? '' : `\n${clauses}`}]
`
}

function indexFile({ id, parent }: NewProfile): string {
  return `import { defineProfile } from '@goufu/engine'
import { ${parent.exportName} } from '${parent.packageName}'
import { clauses } from './clauses.ts'
import { document } from './document.ts'
import { equivalents, examples } from './examples.ts'
import { outline } from './outline.ts'

export const ${exportNameOf(id)} = defineProfile({
  id: '${id}',
  version: '0.1.0',
  extends: ${parent.exportName},
  document,
  outline,
  vocabulary: {},
  clauses,
  process: null,
  examples,
  equivalents,
})
`
}
