import { text } from '@goufu/engine'
import { hashesOfExport, proveBytes, verifyExport } from '@goufu/store'
import type { Invocation } from './command.ts'
import { exitCodes } from './exit-code.ts'
import { FoundFaults } from './found-faults.ts'
import { refuse } from './profile/refuse.ts'
import { readText } from './read-text.ts'
import { sayBytes } from './say-bytes.ts'
import { sayFault } from './say-fault.ts'

/** `goufu verify --file`: proves an exported project with nothing but its file, and the folder of what was uploaded where there is one. */
export async function verifyFile(
  file: string,
  { trusted, folder }: { readonly trusted: string | null; readonly folder: string | null },
  invocation: Invocation,
): Promise<number> {
  const { terminal, language, values } = invocation
  const source = await readText(file)
  if (source === null) return refuse(invocation, text(`读不到 ${file}`, `${file} cannot be read`))
  const { said, faults } = verifyExport(source, trusted)
  const bytes = folder === null ? null : await proveBytes(folder, hashesOfExport(source))
  const isWhole = bytes === null || bytes.missing.length + bytes.altered.length === 0
  const code = faults.length === 0 && isWhole ? exitCodes.done : exitCodes.notAsItShould
  if (values['json'] === true) {
    terminal.out(JSON.stringify({ ok: code === exitCodes.done, ...said, ...(bytes === null ? {} : { files: bytes }), faults }, null, 2))
    return code
  }
  for (const fault of faults) terminal.out(sayFault(fault, language))
  if (said === null) return code
  const { project, streams, events, entries, checkpoint, keyId } = said
  const looked = (verb: string) =>
    text(
      `核验了项目 ${project}：${streams} 条流、${events} 个事件、总账 ${entries} 条，检查点至第 ${checkpoint} 条`,
      `Project ${project}: ${streams} streams, ${events} events and ${entries} ledger entries ${verb}, signed up to entry ${checkpoint}`,
    )
  terminal.out(new FoundFaults(faults).verdict(looked)[language])
  const whose = text(
    `签名密钥 ${keyId}${trusted === null ? '；请与对方公布的编号核对，或用 --key 指明' : ''}`,
    `Signed with the key ${keyId}${trusted === null ? '; compare it with the one that was made known, or name it with --key' : ''}`,
  )
  terminal.out(whose[language])
  if (bytes !== null) {
    sayBytes(bytes, terminal, language)
    const { contents, missing, altered } = bytes
    const proved = contents - missing.length - altered.length
    terminal.out(
      text(
        `上传文件 ${contents} 份，内容与摘要相符的 ${proved} 份`,
        `${contents} uploaded files, ${proved} contents are what their hashes say`,
      )[language],
    )
  }
  return code
}
