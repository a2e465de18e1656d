import { readdir, readFile } from 'node:fs/promises'
import type { ProfileFault } from '@goufu/engine'

/** A fault, and the file and line where it is mended; `null` where the sources do not tell. */
export interface LocatedFault extends ProfileFault {
  readonly source: string | null
}

/** Finds for each fault of a profile, or of an ancestor that is built in, where it stands. @param folder of the profile itself */
export async function locateFaults(faults: readonly ProfileFault[], id: string, folder: URL): Promise<readonly LocatedFault[]> {
  const { builtInProfiles, scenariosOf } = await import('@goufu/api')
  const folderOf = (profile: string): URL | null => {
    if (profile === id) return folder
    return builtInProfiles.has(profile) ? new URL('../', scenariosOf(profile)) : null
  }
  const sources = new Map<string, Sources>()
  for (const profile of new Set(faults.map((fault) => fault.profile))) {
    const at = folderOf(profile)
    if (at !== null) sources.set(profile, await readSources(at))
  }
  return faults.map((fault) => ({ ...fault, source: findSource(fault, sources.get(fault.profile) ?? new Map()) }))
}

/** What a profile's source files hold, by name. */
type Sources = ReadonlyMap<string, string>

/** Reads the sources of the profile in a folder, tests left out. */
async function readSources(folder: URL): Promise<Sources> {
  const names = await readdir(new URL('src/', folder))
  const own = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).toSorted()
  const texts = await Promise.all(own.map((name) => readFile(new URL(`src/${name}`, folder), 'utf8')))
  return new Map(own.map((name, index) => [`src/${name}`, texts[index] ?? '']))
}

/**
 * Where a fault is mended, as `src/4-suppliers.ts:12`: where its key is defined, else where its clause stands, else where the key is only
 * named; a part of the profile itself where it is written. `null` where the sources do not tell.
 */
export function findSource(fault: Where, sources: Sources): string | null {
  const named = [...sources].flatMap(([file, source]) => mentionsIn(source, fault, file))
  const best = (kinds: readonly Mention['kind'][]) =>
    named.filter(({ kind }) => kinds.includes(kind)).toSorted((a, b) => b.weight - a.weight)[0]?.place
  if (fault.clause === '-' && named.length === 0) return memberPlace(fault.key, sources)
  return (
    best(['definition']) ??
    best(['call']) ??
    clausePlace(fault.clause, sources) ??
    best(['name']) ??
    best(['reference']) ??
    quotedPlace(fault.clause, sources)
  )
}

type Where = Pick<ProfileFault, 'key' | 'clause' | 'part'>

/** A place where a key stands, and as what: defined, given to a function of the author's own, just named, or spoken of. */
interface Mention {
  readonly place: string
  readonly kind: 'definition' | 'call' | 'name' | 'reference'
  /** Of several places of one kind, the heaviest is the likeliest. */
  readonly weight: number
}

function mentionsIn(source: string, { key, clause, part }: Where, file: string): readonly Mention[] {
  const [, verb, target] = /^([a-z-]+):(.+)$/.exec(key) ?? []
  return [...source.matchAll(anyQuoted(target?.split(',')[0] ?? key))].map(({ index }) => {
    const before = source.slice(0, index)
    const [, call = '', earlier = ''] = /([\w.]+)\(\s*(?:\{\s*key:\s*)?((?:['"`][^'"`\n]*['"`],\s*)*)$/.exec(before) ?? []
    const isTask = call === 'task' || call === 'stage'
    const inClause = clauseBefore(before) === clause ? 1 : 0
    const kind = verb === undefined ? kindOf(call, earlier !== '', before) : call === VERBS[verb] ? 'definition' : 'reference'
    return {
      place: placed(file, before),
      kind: file.includes('example') ? 'reference' : kind,
      weight: (isTask === (part === 'process') ? 2 : 0) + inClause,
    }
  })
}

function kindOf(call: string, second: boolean, before: string): Mention['kind'] {
  if (SPEAKING.has(call)) return 'reference'
  if (DEFINING.test(call)) return second === SECOND.test(call) ? 'definition' : 'name'
  if (/\bkey:\s*$/.test(before)) return 'definition'
  return /^\w+$/.test(call) ? 'call' : 'name'
}

/** What the engine defines elements, tasks and stages with; a figure's key comes after its unit. */
const DEFINING =
  /^(rule|task|stage|eligibility|service|exclusion|scorecard|criterion|paymentPlan|instalment|sanction|archiveList|reading|notExecutable|calendar|contractTemplate|article|penalty|disclosure|evidenceList|deem|fileContents|crisis|duty|workerRole|training|openShare|openParameter|parameter\.\w+)$/
const SECOND = /^(openParameter|parameter\.quantity)$/

/** What speaks of something that is defined elsewhere. */
const SPEAKING: ReadonlySet<string> = new Set(
  'carriedBy restates tighten replace disable holds fails undecided costs earns divides runs clause statement lawClause practice text date'.split(
    ' ',
  ),
)

/** How the key of a verb begins, and the function that writes it. */
const VERBS: Readonly<Record<string, string>> = {
  restates: 'restates',
  tighten: 'tighten',
  replace: 'replace',
  disable: 'disable',
  'carried-by': 'carriedBy',
}

const CLAUSE = /\b(?:clause|statement|lawClause|practice)\(\s*(?:[\w.]+,\s*)?(['"`])([^'"`\n]+)\1/g

function clauseBefore(before: string): string | undefined {
  return [...before.matchAll(CLAUSE)].at(-1)?.[2]
}

function clausePlace(path: string, sources: Sources): string | null {
  for (const [file, source] of sources)
    for (const match of source.matchAll(CLAUSE)) if (match[2] === path) return placed(file, source.slice(0, match.index + match[0].length))
  return null
}

/** Where a part of the profile is written, `document.level` or a key too many: where one object has a member of that name, and no other has. */
function memberPlace(key: string, sources: Sources): string | null {
  const member = new RegExp(String.raw`(?<![\w.'"\`])${escaped(key.split('.').at(-1) ?? key)}\s*:`, 'g')
  const places = [...sources].flatMap(([file, source]) =>
    Array.from(source.matchAll(member), ({ index }) => placed(file, source.slice(0, index))),
  )
  return places.length === 1 ? (places[0] ?? null) : null
}

/** Where a clause is only named, in the outline of the official text. */
function quotedPlace(path: string, sources: Sources): string | null {
  for (const [file, source] of sources)
    for (const match of source.matchAll(anyQuoted(path))) return placed(file, source.slice(0, match.index))
  return null
}

function placed(file: string, before: string): string {
  return `${file}:${before.split('\n').length}`
}

function anyQuoted(word: string): RegExp {
  return new RegExp(String.raw`(['"\`])${escaped(word)}\1`, 'g')
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
