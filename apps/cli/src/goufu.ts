import { parseArgs } from 'node:util'
import type { Language } from '@goufu/api'
import { ProfileError, text } from '@goufu/engine'
import type { Command, Invocation } from './command.ts'
import { commands } from './commands/index.ts'
import { exitCodes } from './exit-code.ts'
import { refuse } from './profile/refuse.ts'
import { helpFor, operandsOf, overview } from './help.ts'
import { languageFor } from './language.ts'
import type { Terminal } from './terminal.ts'

/**
 * Runs `goufu`.
 * @param words what was typed after `goufu`
 * @returns the exit code; see {@link exitCodes}
 */
export async function goufu(words: readonly string[], environment: Invocation['environment'], terminal: Terminal): Promise<number> {
  const { name, rest } = commandIn(words)
  const language = languageFor(words, environment)
  const command = name === undefined ? undefined : commands.get(name)
  if (name === undefined || command === undefined) {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      terminal.out(overview(commands, language))
      return exitCodes.done
    }
    const family = [...commands.keys()].filter((known) => known.startsWith(`${name} `))
    if (family.length > 0)
      return wrong(terminal, text(`${name} 后面写：${lasts(family)}`, `${name} needs one of: ${lasts(family)}`)[language], language)
    return wrong(terminal, text(`没有命令 ${name}`, `There is no command ${name}`)[language], language)
  }
  return runCommand(name, command, rest, environment, terminal, language)
}

/** A command is one word, or two where the first names a family: `profile check`. */
function commandIn(words: readonly string[]): { readonly name: string | undefined; readonly rest: readonly string[] } {
  const two = words.slice(0, 2).join(' ')
  if (commands.has(two)) return { name: two, rest: words.slice(2) }
  return { name: words[0], rest: words.slice(1) }
}

/** What follows the family's name: `profile check` → `check`. */
function lasts(family: readonly string[]): string {
  return family.map((name) => name.split(' ').at(-1) ?? name).join(', ')
}

async function runCommand(
  name: string,
  command: Command,
  words: readonly string[],
  environment: Invocation['environment'],
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const parsed = parse(command, words)
  if ('fault' in parsed) return wrong(terminal, parsed.fault, language, name)
  const { values, positionals } = parsed
  if (values['help'] === true) {
    terminal.out(helpFor(name, command, language))
    return exitCodes.done
  }
  if (values['lang'] !== undefined && values['lang'] !== 'en' && values['lang'] !== 'zh')
    return wrong(terminal, text('--lang 应为 en 或 zh', '--lang takes en or zh')[language], language, name)
  const most = command.operands.length + (command.optionalOperands ?? []).length
  if (positionals.length < command.operands.length || positionals.length > most) {
    const wanted = operandsOf(command)
    const sentence =
      wanted === ''
        ? text(`${name} 不需要 ${positionals.join(' ')}`, `${name} takes no ${positionals.join(' ')}`)
        : text(`${name} 需要：${wanted}`, `${name} needs: ${wanted}`)
    return wrong(terminal, sentence[language], language, name)
  }
  try {
    return await command.run({ values, positionals, environment, language, terminal })
  } catch (error) {
    // Every command but the check wants a profile that can run.
    if (!(error instanceof ProfileError)) throw error
    return refuse({ terminal, values, language }, error.text)
  }
}

function parse(command: Command, words: readonly string[]): Pick<Invocation, 'values' | 'positionals'> | { readonly fault: string } {
  const options = Object.fromEntries(Object.entries(command.options).map(([option, { type }]) => [option, { type }]))
  try {
    return parseArgs({
      args: [...words],
      options: { ...options, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
  } catch (error) {
    // Node says in a sentence which option it does not know.
    if (error instanceof TypeError && 'code' in error) return { fault: error.message }
    throw error
  }
}

function wrong(terminal: Terminal, sentence: string, language: Language, name?: string): number {
  const help = name === undefined ? 'goufu --help' : `goufu ${name} --help`
  terminal.err(sentence)
  terminal.err(text(`用法见：${help}`, `For usage: ${help}`)[language])
  return exitCodes.cannot
}
