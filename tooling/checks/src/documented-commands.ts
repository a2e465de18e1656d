import { lineAt } from './fault.ts'
import type { Check, Fault, Tree } from './fault.ts'

const DOCUMENT = /^(README[^/]*|docs\/.+)\.md$/
const BLOCK = /^(?<indent> *)```(?:sh|bash|shell|console)\n(?<body>[\s\S]*?)^\k<indent>```/gm
/** Programs that a reader has, or that the text around the block tells to install. */
const FOREIGN = new Set([
  'cd',
  'git',
  'cp',
  'mkdir',
  'export',
  'curl',
  'psql',
  'createdb',
  'createuser',
  'pg_dump',
  'pg_restore',
  'openssl',
  'apt-get',
  'sudo',
  'docker',
  'systemctl',
])
const COMMANDS = /^apps\/cli\/src\/commands\/(?<name>[a-z-]+)\.ts$/

/** A command that a document tells the reader to type exists: a script of the root, or a command of `goufu`. */
export const documentedCommands: Check = (tree) => {
  const scripts = scriptsOf(tree)
  const commands = new Set([...tree.keys()].flatMap((path) => COMMANDS.exec(path)?.groups?.['name'] ?? []))
  const faults: Fault[] = []
  for (const [path, text] of tree) {
    if (!DOCUMENT.test(path)) continue
    for (const block of text.matchAll(BLOCK)) {
      for (const command of commandsIn(block.groups?.['body'] ?? '')) {
        const fault = faultOf(command, scripts, commands)
        if (fault !== null) faults.push({ path, line: lineAt(text, block.index), say: fault })
      }
    }
  }
  return faults
}

function scriptsOf(tree: Tree): ReadonlySet<string> {
  const { scripts } = JSON.parse(tree.get('package.json') ?? '{}') as { readonly scripts?: Readonly<Record<string, string>> }
  return new Set(Object.keys(scripts ?? {}))
}

/** The commands of a block as words: comments, prompts, settings before the command and quotes gone, lines joined that end in a backslash. */
function commandsIn(block: string): readonly (readonly string[])[] {
  return block
    .replaceAll('\\\n', ' ')
    .split(/\n|&&|\|\||[|;]/)
    .map((line) => {
      const words = line
        .replace(/(^|\s)#.*$/, '')
        .trim()
        .split(/\s+/)
        .filter((word) => word !== '' && word !== '$')
      const first = words.findIndex((word) => !/^[A-Z_][A-Z0-9_]*=/.test(word))
      return first < 0 ? [] : words.slice(first)
    })
    .filter((words) => words.length > 0)
}

function faultOf(words: readonly string[], scripts: ReadonlySet<string>, commands: ReadonlySet<string>): string | null {
  const [program = '', ...rest] = words
  if (FOREIGN.has(program)) return null
  if (program === 'goufu') return goufuFault(rest, commands)
  if (program === 'node')
    return rest[0] === 'apps/cli/src/main.ts'
      ? goufuFault(rest.slice(1), commands)
      : `\`${words.join(' ')}\` is not a command that this repository offers`
  const pnpm = program === 'npx' ? rest.find((word) => word.startsWith('pnpm@')) : program === 'pnpm' ? 'pnpm' : undefined
  if (pnpm === undefined && program !== 'npm') return `\`${words.join(' ')}\` is not a command that this repository offers`
  const line = program === 'npx' ? rest.slice(rest.findIndex((word) => word === pnpm) + 1) : rest
  const [verb = '', ...after] = line.filter((word) => word !== '--silent')
  if (['install', 'ci'].includes(verb)) return null
  const [script = '', ...args] = verb === 'run' ? after : [verb, ...after]
  if (!scripts.has(script)) return `the root has no script ${script} (\`${words.join(' ')}\`)`
  return script === 'goufu'
    ? goufuFault(
        args.filter((word) => word !== '--'),
        commands,
      )
    : null
}

/** `goufu profile check` may be one command (commands/profile.ts) or a command of its own (commands/profile-check.ts). */
function goufuFault([name = '', next = '']: readonly string[], commands: ReadonlySet<string>): string | null {
  if (name === '' || name.startsWith('-') || commands.has(name) || commands.has(`${name}-${next}`)) return null
  return `goufu has no command ${name}`
}
