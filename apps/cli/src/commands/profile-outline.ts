import { readFile } from 'node:fs/promises'
import { outlineOf, type OutlineEntry, type Profile, text } from '@goufu/engine'
import type { Command, Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { onProfile } from '../profile/find-profile.ts'
import { refuse } from '../profile/refuse.ts'
import { sayGrounds } from '../profile/say.ts'

/** `goufu profile outline` */
export const profileOutline: Command = {
  summary: text(
    '把官方文本变成条款路径和校验值；--profile 则与档案的提纲核对',
    'Turn an official text into clause paths and hashes; with --profile compare them with its outline',
  ),
  operands: ['FILE'],
  options: {
    profile: { type: 'string', value: 'ID', help: text('与这份档案核对', 'Compare with this profile') },
    json: { type: 'boolean', help: text('以 JSON 输出', 'Print JSON') },
  },
  async run(invocation) {
    const { positionals, values, terminal } = invocation
    const [file = ''] = positionals
    const official = await readFile(file, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error) return null
      throw error
    })
    if (official === null) return refuse(invocation, text(`读不到 ${file}`, `${file} cannot be read`))
    const outline = outlineOf(official).map(({ path, sha256 }) => ({ path, sha256 }))
    const id = values['profile']
    if (typeof id === 'string') return onProfile(id, invocation, ({ profile }) => sayDrift(profile, outline, invocation))
    if (values['json'] === true) terminal.out(JSON.stringify(outline, null, 2))
    else for (const { path, sha256 } of outline) terminal.out(`{ path: '${path}', sha256: '${sha256}' },`)
    return exitCodes.done
  },
}

function sayDrift({ outline: kept, document }: Profile, read: readonly OutlineEntry[], { values, terminal, language }: Invocation): number {
  const hashOf = (outline: readonly OutlineEntry[], path: string) => outline.find((entry) => entry.path === path)?.sha256
  const drift = {
    changed: kept.filter(({ path, sha256 }) => (hashOf(read, path) ?? sha256) !== sha256).map(({ path }) => path),
    gone: kept.filter(({ path }) => hashOf(read, path) === undefined).map(({ path }) => path),
    added: read.filter(({ path }) => hashOf(kept, path) === undefined).map(({ path }) => path),
  }
  const none = drift.changed.length + drift.gone.length + drift.added.length === 0
  if (values['json'] === true) terminal.out(JSON.stringify({ ...drift, document: document.number, restsOn: document.restsOn }, null, 2))
  else if (none) terminal.out(text(`${kept.length} 条与档案一致`, `${kept.length} clauses as in the profile`)[language])
  else {
    for (const path of drift.changed) terminal.out(text(`改动  ${path}`, `changed  ${path}`)[language])
    for (const path of drift.gone) terminal.out(text(`文本没有  ${path}`, `not in the text  ${path}`)[language])
    for (const path of drift.added) terminal.out(text(`档案没有  ${path}`, `not in the profile  ${path}`)[language])
  }
  if (values['json'] !== true && document.restsOn.length > 0)
    terminal.out(sayGrounds({ document: document.number, restsOn: document.restsOn })[language])
  return none ? exitCodes.done : exitCodes.notAsItShould
}
