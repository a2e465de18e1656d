import { text } from '@goufu/engine'
import { verifyExport } from '@goufu/store'
import type { Invocation } from './command.ts'
import { exitCodes } from './exit-code.ts'
import { refuse } from './profile/refuse.ts'
import { readText } from './read-text.ts'
import { sayFault, sumOfFaults } from './say-fault.ts'

/** `goufu verify --file`: proves an exported project with nothing but its file. */
export async function verifyFile(file: string, trusted: string | null, invocation: Invocation): Promise<number> {
  const { terminal, language, values } = invocation
  const source = await readText(file)
  if (source === null) return refuse(invocation, text(`读不到 ${file}`, `${file} cannot be read`))
  const { said, faults } = verifyExport(source, trusted)
  const code = faults.length === 0 ? exitCodes.done : exitCodes.notAsItShould
  if (values['json'] === true) {
    terminal.out(JSON.stringify({ ok: faults.length === 0, ...said, faults }, null, 2))
    return code
  }
  for (const fault of faults) terminal.out(sayFault(fault, language))
  if (said === null) return code
  const { project, streams, events, entries, checkpoint, keyId } = said
  const read = text(
    `核验了项目 ${project}：${streams} 条流、${events} 个事件、总账 ${entries} 条，检查点至第 ${checkpoint} 条`,
    `Project ${project}: ${streams} streams, ${events} events and ${entries} ledger entries proved, signed up to entry ${checkpoint}`,
  )
  terminal.out(`${read[language]}${sumOfFaults(faults.length)[language]}`)
  const whose = text(
    `签名密钥 ${keyId}${trusted === null ? '；请与对方公布的编号核对，或用 --key 指明' : ''}`,
    `Signed with the key ${keyId}${trusted === null ? '; compare it with the one that was made known, or name it with --key' : ''}`,
  )
  terminal.out(whose[language])
  return code
}
