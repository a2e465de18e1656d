import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { typed } from './typed.ts'

/** Something a reader of a guide does: writes a file, or types commands and sees what they print. */
export type Doing =
  | { readonly does: 'write'; readonly path: string; readonly content: string }
  | { readonly does: 'type'; readonly commands: readonly string[]; readonly shown: Shown | null }

/** What a guide shows of an output, and where in its text. */
export interface Shown {
  readonly output: string
  readonly start: number
  readonly end: number
}

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const BLOCK = /(?:^\*\*`(?<path>[^`\n]+)`\*\*\n\n)?^```(?<language>[a-z]*)\n(?<body>[\s\S]*?)^```$/gm

/** Reads a guide: blocks with a path as title are files; a `sh` block is typed, and a `text` block right after it is what is printed. */
export function doingsOf(guide: string): readonly Doing[] {
  const doings: Doing[] = []
  let typedUntil = -1
  for (const match of guide.matchAll(BLOCK)) {
    const { path, language, body = '' } = match.groups ?? {}
    const last = doings.at(-1)
    if (path !== undefined) doings.push({ does: 'write', path, content: body })
    else if (language === 'sh') {
      doings.push({ does: 'type', commands: body.trim().split('\n'), shown: null })
      typedUntil = match.index + match[0].length
    } else if (language === 'text' && last?.does === 'type' && guide.slice(typedUntil, match.index).trim() === '') {
      const start = match.index + '```text\n'.length
      doings[doings.length - 1] = { ...last, shown: { output: body.trimEnd(), start, end: start + body.length } }
    }
  }
  return doings
}

/** An output as a guide shows it: whole, or cut at each `…`, after which it goes on at the line that the guide goes on with. */
export function cutLike(output: string, shown: string): string {
  if (!shown.split('\n').includes('…')) return output
  const lines = output.split('\n')
  let at = 0
  const parts = shown.split(/^…$/m).map((part) => {
    const wanted = part.split('\n').filter((line) => line !== '')
    const from = lines.indexOf(wanted[0] ?? '', at)
    if (from >= 0) at = from
    const taken = lines.slice(at, at + wanted.length)
    at += wanted.length
    return taken.join('\n')
  })
  return parts.join('\n…\n').trim()
}

/** What came of following a guide. */
interface Followed {
  /** What each typed block printed, joined, for those whose output is shown. */
  readonly printed: readonly { readonly shown: Shown; readonly output: string }[]
  /** What the compiler says of the types of the profiles that were written; nothing when they are right. */
  readonly types: string
}

/** Where a variable that a guide sets leads to in a test: to a database of the test's own, for instance. */
export type Meaning = (variable: string, value: string) => Promise<string>

const AS_IT_STANDS: Meaning = (_variable, value) => Promise.resolve(value)

/** Does what a guide says, in order. */
export async function follow(doings: readonly Doing[], meaning: Meaning = AS_IT_STANDS): Promise<Followed> {
  const environment: Record<string, string> = {}
  const home = process.cwd()
  const moves = await mkdtemp(join(tmpdir(), 'goufu-guide-'))
  const printed: { shown: Shown; output: string }[] = []
  let folder = join(moves, '0')
  await furnish(folder)
  try {
    for (const [index, doing] of doings.entries()) {
      if (doing.does === 'write') {
        await mkdir(dirname(join(folder, doing.path)), { recursive: true })
        await writeFile(join(folder, doing.path), doing.content)
        continue
      }
      if (doings[index - 1]?.does === 'write') {
        // A process reads a module once. At a new address, files that were changed are read again.
        const next = join(moves, String(index))
        await rename(folder, next)
        folder = next
      }
      process.chdir(folder)
      const outputs: string[] = []
      for (const command of doing.commands) outputs.push(await type(command, environment, meaning))
      if (doing.shown !== null) printed.push({ shown: doing.shown, output: outputs.filter((output) => output !== '').join('\n') })
    }
    const profiles = new Set(doings.flatMap((doing) => (doing.does === 'write' ? (/^profiles\/[^/]+/.exec(doing.path) ?? []) : [])))
    const types = await Promise.all([...profiles].map((profile) => compile(join(folder, profile))))
    return { printed, types: types.join('') }
  } finally {
    process.chdir(home)
    await rm(moves, { recursive: true, force: true })
  }
}

/** Node leaves types out without looking at them; the compiler looks. */
function compile(profile: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', profile], (error, out, err) => {
      if (error !== null && out === '') reject(new Error('the compiler does not run', { cause: error }))
      // What is wrong in the packages themselves is for the compiler's own run to say.
      else resolve((out + err).replaceAll(/^\.\.\/.*\n/gm, '').trim())
    })
  })
}

/** The repository as far as a new profile sees it. */
async function furnish(folder: string): Promise<void> {
  for (const shared of ['packages', 'tooling', 'tsconfig.base.json']) await link(shared, folder, shared)
  for (const group of ['packages', 'profiles'])
    for (const name of await readdir(join(root, group))) await link(`${group}/${name}`, folder, `node_modules/@goufu/${name}`)
  for (const name of await readdir(join(root, 'profiles'))) await link(`profiles/${name}`, folder, `profiles/${name}`)
}

async function link(from: string, folder: string, to: string): Promise<void> {
  await mkdir(dirname(join(folder, to)), { recursive: true })
  await symlink(join(root, from), join(folder, to))
}

/** What `goufu` is called with: variables for this command alone, then its words. */
const ASSIGNMENT = /^(?<name>[A-Z_]+)=(?<value>\S+)$/

async function type(command: string, environment: Record<string, string>, meaning: Meaning): Promise<string> {
  const parts = command.split(/\s+/)
  const exported = parts[0] === 'export'
  const own: Record<string, string> = {}
  let at = exported ? 1 : 0
  for (let set = ASSIGNMENT.exec(parts[at] ?? ''); set !== null; set = ASSIGNMENT.exec(parts[at] ?? '')) {
    const { name = '', value = '' } = set.groups ?? {}
    own[name] = await meaning(name, value)
    at += 1
  }
  const [program, ...words] = parts.slice(at)
  if (exported && program === undefined) {
    Object.assign(environment, own)
    return ''
  }
  if (program === 'goufu') {
    const { out, err } = await typed(words, { ...environment, ...own })
    return [out, err].filter((output) => output !== '').join('\n')
  }
  if (program === 'cp') {
    const [from = '', to = ''] = words.filter((word) => word !== '-r')
    await cp(from, to, { recursive: true })
    return ''
  }
  // The packages of the reader's folder are linked from the start.
  if (command === 'pnpm install') return ''
  throw new Error(`a guide says to type \`${command}\`, and nobody has said here what that does`)
}
