import {
  type CalendarDate,
  type Citation,
  dateAt,
  exampleSheet,
  type ExplainedFigure,
  explainFigure,
  type ExplainedNorm,
  explainNorm,
  groundsOf,
  joinTexts,
  parseDate,
  type Profile,
  resolveProfile,
  type SheetClause,
  type SheetEntry,
  text,
} from '@goufu/engine'
import type { Command, Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { onProfile } from '../profile/find-profile.ts'
import { refuse } from '../profile/refuse.ts'
import { sayCitation, sayGrounds, severities } from '../profile/say.ts'

/** `goufu profile explain` */
export const profileExplain: Command = {
  summary: text(
    '解释一条规则或一个参数：写在哪里、读什么、当日的数字、例子',
    'Explain a rule or a figure: where it is written, what it reads, the figures of the day, examples',
  ),
  operands: ['ID', 'RULE'],
  options: {
    on: {
      type: 'string',
      value: 'DATE',
      help: text('规则日，写作 2025-07-01；默认今天', 'Day at which the rules are read, as 2025-07-01; today when not given'),
    },
    json: { type: 'boolean', help: text('以 JSON 输出', 'Print JSON') },
  },
  run(invocation) {
    const { positionals, values, terminal, language } = invocation
    const [id = '', key = ''] = positionals
    const on = typeof values['on'] === 'string' ? parseDate(values['on']) : dateAt(new Date().toISOString())
    if (on === undefined) return Promise.resolve(refuse(invocation, text('--on 应写作 2025-07-01', '--on is written as 2025-07-01')))
    return onProfile(id, invocation, ({ profile }) => {
      const resolved = resolveProfile(profile)
      const norm = explainNorm(profile, resolved, key, on)
      const figure = explainFigure(resolved, key, on)
      const entry = norm === undefined && figure === undefined ? entryOf(profile, key) : undefined
      if (norm === undefined && figure === undefined && entry === undefined)
        return refuse(
          invocation,
          text(
            `${id} 没有规则、参数、违约责任、拨付或处理措施 ${key}`,
            `${id} has no rule, figure, penalty, payment plan or sanction ${key}`,
          ),
        )
      const grounds = groundsOf(profile, [norm, figure, entry, ...(norm?.figures ?? [])].flatMap(citationsOf))
      if (values['json'] === true) terminal.out(JSON.stringify({ ...(norm ?? figure ?? entry), grounds }, null, 2))
      else {
        if (norm !== undefined) sayNorm(norm, on, invocation)
        else if (figure !== undefined) sayFigure(figure, invocation)
        else if (entry !== undefined) sayEntry(entry, invocation)
        for (const each of grounds) terminal.out(`  ${sayGrounds(each)[language]}`)
      }
      return exitCodes.done
    })
  },
}

/** Every place that is shown of something: where it is written, and what else gives it. */
function citationsOf(shown: { readonly citation: Citation; readonly alsoIn?: readonly Citation[] } | undefined): readonly Citation[] {
  return shown === undefined ? [] : [shown.citation, ...(shown.alsoIn ?? [])]
}

function sayPlaces(shown: Parameters<typeof citationsOf>[0]): string {
  return citationsOf(shown).map(sayCitation).join(', ')
}

function sayNorm(norm: ExplainedNorm, on: CalendarDate, invocation: Invocation): void {
  const { terminal, language } = invocation
  terminal.out(`${norm.key}  ${severities[norm.severity][language]}  ${sayPlaces(norm)}`)
  terminal.out(`  ${norm.say[language]}`)
  if (norm.when !== null) terminal.out(`  ${text('适用', 'when')[language]}: ${norm.when[language]}`)
  terminal.out(`  ${text('要求', 'requires')[language]}: ${norm.condition[language]}`)
  if (norm.figures.length > 0) terminal.out(`  ${text(`${on} 的数字`, `figures on ${on}`)[language]}:`)
  for (const figure of norm.figures) sayFigure(figure, invocation)
  terminal.out(`  ${text('在哪些任务', 'at the tasks')[language]}: ${joinTexts(norm.tasks.map(({ title }) => title))[language]}`)
  sayCases(norm.cases, invocation)
}

/** A penalty, the division of a price, a band of a scorecard or a sanction: what the examples are about beside norms. */
type Entry = SheetEntry & Pick<SheetClause, 'citation'>

function entryOf(profile: Profile, key: string): Entry | undefined {
  return exampleSheet(profile)
    .flatMap(({ citation, entries }) => entries.map((entry) => ({ ...entry, citation })))
    .find((entry) => entry.key === key)
}

function sayEntry({ key, citation, title, when, figures, cases }: Entry, invocation: Invocation): void {
  const { terminal, language } = invocation
  terminal.out(`${key}  ${sayCitation(citation)}`)
  terminal.out(`  ${title[language]}`)
  if (when !== null) terminal.out(`  ${text('适用', 'when')[language]}: ${when[language]}`)
  if (figures.length > 0) terminal.out(`  ${text('数字', 'figures')[language]}: ${sayGiven(figures, language)}`)
  sayCases(cases, invocation)
}

function sayCases(cases: SheetEntry['cases'], { terminal, language }: Invocation): void {
  terminal.out(`  ${text('例子', 'examples')[language]}:`)
  for (const { outcome, given } of cases) terminal.out(`    ${outcome[language]}: ${sayGiven(given, language)}`)
}

function sayGiven(given: SheetEntry['figures'], language: Invocation['language']): string {
  const said = given.map(({ title, value }) => `${title[language]} ${('zh' in value ? value : joinTexts(value))[language]}`)
  return said.length === 0 ? text('什么都不知道', 'nothing known')[language] : said.join(text('；', '; ')[language])
}

function sayFigure(figure: ExplainedFigure, { terminal, language }: Invocation): void {
  const open = text('由购买主体定', 'set by the buyer')
  const none = text('当日没有', 'none on that day')
  const value = figure.value ?? (figure.open ? open : none)
  terminal.out(`    ${figure.title[language]} (${figure.key}): ${value[language]}  ${sayPlaces(figure)}`)
}
