import { text } from '@goufu/engine'
import { hashesOfExport, importProject, openFileStorage, takeBytesIn } from '@goufu/store'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { refuse } from '../profile/refuse.ts'
import { readText } from '../read-text.ts'
import { sayBytes } from '../say-bytes.ts'
import { sayFault } from '../say-fault.ts'
import { onConfiguredStore } from '../store-command.ts'

/** `goufu import` */
export const importCommand: Command = {
  summary: text(
    '把导出的项目收入没有它的数据库；有任何不合之处逐条说明，不作改动',
    'Take an exported project into a database that does not have it; whatever stands against it is said, and nothing changed',
  ),
  operands: ['FILE'],
  options: {
    key: { type: 'string', value: 'ID', help: text('文件须由这把密钥签名', 'The key that must have signed the file') },
    files: {
      type: 'string',
      value: 'DIR',
      help: text('上传的文件所在的目录，一并收入', 'The folder of its uploaded files, which are taken in too'),
    },
  },
  async run(invocation) {
    const { values, positionals, terminal, language } = invocation
    const [file = ''] = positionals
    const source = await readText(file)
    if (source === null) return refuse(invocation, text(`读不到 ${file}`, `${file} cannot be read`))
    const trusted = typeof values['key'] === 'string' ? values['key'] : null
    return onConfiguredStore(invocation, { migrations: 'expect', mayBeNew: false }, async (store, config) => {
      const result = await importProject(store, source, trusted, new Date().toISOString())
      switch (result.kind) {
        case 'imported': {
          const events = result.streams.reduce((sum, { added }) => sum + added, 0)
          terminal.out(
            text(`已收入项目 ${result.project}：${events} 个事件`, `Took in the project ${result.project}: ${events} events`)[language],
          )
          const { files } = values
          if (typeof files !== 'string') return exitCodes.done
          const proof = await takeBytesIn(await openFileStorage(config.files), files, hashesOfExport(source))
          return sayBytes(proof, terminal, language) ? exitCodes.done : exitCodes.notAsItShould
        }
        case 'faulty':
          for (const fault of result.faults) terminal.err(sayFault(fault, language))
          break
        case 'refused':
          for (const reason of result.against) terminal.err(`✗ ${reason[language]}`)
          break
        default:
          result satisfies never
      }
      terminal.err(text('没有收入，数据库未作改动', 'Not taken in; the database is as it was')[language])
      return exitCodes.notAsItShould
    })
  },
}
