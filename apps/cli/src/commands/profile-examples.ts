import { exampleSheet, text } from '@goufu/engine'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { onProfile } from '../profile/find-profile.ts'
import { sheetInYaml } from '../profile/sheet-in-yaml.ts'

/** `goufu profile examples` */
export const profileExamples: Command = {
  summary: text(
    '按条款列出全部示例（YAML）：已知什么、结论如何，供核对文件的人签认',
    'Print every example clause by clause as YAML: what is given and what it comes to, for whoever signs the profile off',
  ),
  operands: ['ID'],
  options: { json: { type: 'boolean', help: text('以 JSON 输出', 'Print JSON') } },
  run: (invocation) =>
    onProfile(invocation.positionals[0] ?? '', invocation, ({ profile }) => {
      const { values, terminal, language } = invocation
      const sheet = exampleSheet(profile)
      terminal.out(values['json'] === true ? JSON.stringify(sheet, null, 2) : sheetInYaml(profile, sheet, language))
      return exitCodes.done
    }),
}
