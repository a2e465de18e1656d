import { coverageOf, type Profile, text } from '@goufu/engine'
import type { Command, Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { onProfile } from '../profile/find-profile.ts'

/** `goufu profile coverage` */
export const profileCoverage: Command = {
  summary: text('逐条列出文件的条款和承担它的内容', 'List the clauses of a document and what carries each'),
  operands: ['ID'],
  options: { json: { type: 'boolean', help: text('以 JSON 输出', 'Print JSON') } },
  run: (invocation) => onProfile(invocation.positionals[0] ?? '', invocation, ({ profile }) => sayCoverage(profile, invocation)),
}

function sayCoverage(profile: Profile, { values, terminal, language }: Invocation): number {
  const coverage = coverageOf(profile)
  const clauses = profile.clauses.map((clause) => ({
    path: clause.path,
    document: clause.document ?? profile.document.number,
    sort: clause.sort,
    gist: clause.gist,
    carriedBy: clause.elements.map((element) => ({ element: element.element, key: element.key })),
    open: coverage.open.includes(clause.path),
  }))
  if (values['json'] === true) terminal.out(JSON.stringify({ id: profile.id, norms: coverage.norms, clauses }, null, 2))
  else {
    for (const clause of clauses) {
      const mark = clause.open ? '✗' : clause.sort === 'statement' ? '·' : '✓'
      terminal.out(`${mark} ${clause.path}  ${clause.gist[language]}`)
      for (const { element, key } of clause.carriedBy) terminal.out(`    ${element}  ${key}`)
    }
    const { carried, total, percent } = coverage.norms
    terminal.out(text(`规范条款 ${carried}/${total}，${percent}%`, `norms ${carried}/${total}, ${percent}%`)[language])
  }
  return coverage.open.length === 0 ? exitCodes.done : exitCodes.notAsItShould
}
