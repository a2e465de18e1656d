import {
  type CalendarDate,
  dateAt,
  type ExplainedFigure,
  explainFigure,
  type ExplainedNorm,
  explainNorm,
  parseDate,
  resolveProfile,
  text,
} from '@goufu/engine'
import type { Command, Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { onProfile } from '../profile/find-profile.ts'
import { sayCitation, severities } from '../profile/say.ts'

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
    if (on === undefined) {
      terminal.err(text('--on 应写作 2025-07-01', '--on is written as 2025-07-01')[language])
      return Promise.resolve(exitCodes.cannot)
    }
    return onProfile(id, invocation, ({ profile }) => {
      const resolved = resolveProfile(profile)
      const norm = explainNorm(profile, resolved, key, on)
      const figure = explainFigure(resolved, key, on)
      if (norm === undefined && figure === undefined) {
        terminal.err(text(`${id} 没有规则或参数 ${key}`, `${id} has no rule or figure ${key}`)[language])
        return exitCodes.cannot
      }
      if (values['json'] === true) terminal.out(JSON.stringify(norm ?? figure, null, 2))
      else if (norm !== undefined) sayNorm(norm, on, invocation)
      else if (figure !== undefined) sayFigure(figure, invocation)
      return exitCodes.done
    })
  },
}

function sayNorm(norm: ExplainedNorm, on: CalendarDate, invocation: Invocation): void {
  const { terminal, language } = invocation
  terminal.out(`${norm.key}  ${severities[norm.severity][language]}  ${sayCitation(norm.citation)}`)
  terminal.out(`  ${norm.say[language]}`)
  if (norm.when !== null) terminal.out(`  ${text('适用', 'when')[language]}: ${norm.when[language]}`)
  terminal.out(`  ${text('要求', 'requires')[language]}: ${norm.condition[language]}`)
  terminal.out(`  ${text(`${on} 的数字`, `figures on ${on}`)[language]}:`)
  for (const figure of norm.figures) sayFigure(figure, invocation)
  terminal.out(`  ${text('例子', 'examples')[language]}:`)
  for (const example of norm.examples)
    if (example.example === 'norm') terminal.out(`    ${example.verdict}  ${JSON.stringify(example.given)}`)
}

function sayFigure(figure: ExplainedFigure, { terminal, language }: Invocation): void {
  const open = text('由购买主体定', 'set by the buyer')
  const none = text('当日没有', 'none on that day')
  const value = figure.value ?? (figure.open ? open : none)
  const places = [figure.citation, ...figure.alsoIn].map(sayCitation).join(', ')
  terminal.out(`    ${figure.title[language]} (${figure.key}): ${value[language]}  ${places}`)
}
