import { text } from '@goufu/engine'
import { bytesOfBackup, hashesOfBackup, openFileStorage, restore as restoreStore, takeBytesIn } from '@goufu/store'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { refuse } from '../profile/refuse.ts'
import { sayBytes } from '../say-bytes.ts'
import { configured, sayingStoreErrors } from '../store-command.ts'
import { sayRows, untilStopped } from '../until-stopped.ts'

/** `goufu restore` */
export const restore: Command = {
  summary: text(
    '把备份恢复到一个空数据库；一个事务，不成则不留；随后请核验',
    'Restore a backup into an empty database, in one transaction or not at all; prove it afterwards',
  ),
  operands: [],
  options: { from: { type: 'string', value: 'DIR', help: text('备份所在的目录', 'The folder of the backup') } },
  async run(invocation) {
    const { values, terminal, language } = invocation
    const { from } = values
    if (typeof from !== 'string') return refuse(invocation, text('请用 --from 指明备份目录', 'Name the folder of the backup with --from'))
    const read = await configured(invocation)
    if ('code' in read) return read.code
    const stopped = text('恢复未完成即停止，数据库里没有留下任何内容', 'Stopped before the end; nothing of it is in the database')
    return sayingStoreErrors(invocation, () =>
      untilStopped(invocation, stopped, async (signal) => {
        const hashes = await hashesOfBackup(from)
        // Before the database: what has no row yet is nobody's, and an altered content ends it here.
        const proof = hashes.length === 0 ? null : await takeBytesIn(await openFileStorage(read.config.files), bytesOfBackup(from), hashes)
        if (proof !== null && proof.altered.length > 0) {
          sayBytes(proof, terminal, language)
          terminal.err(text('备份已被改动，没有恢复', 'The backup has been altered; nothing was restored')[language])
          return exitCodes.cannot
        }
        const { tables, ledger } = await restoreStore(read.config.location, from, {
          signal,
          onProgress: (progress) => terminal.live?.(sayRows(text('恢复中', 'Restoring'), progress)[language]),
        })
        const rows = tables.reduce((sum, table) => sum + table.rows, 0)
        const last = ledger?.sequence ?? 0
        terminal.out(
          text(
            `已恢复：${tables.length} 张表、${rows} 行，总账至第 ${last} 条；请执行 goufu verify`,
            `Restored: ${tables.length} tables, ${rows} rows, the ledger up to entry ${last}; now run goufu verify`,
          )[language],
        )
        if (proof === null) return exitCodes.done
        const held = proof.contents - proof.missing.length
        terminal.out(
          text(`上传文件 ${proof.contents} 份，内容在的 ${held} 份`, `${proof.contents} uploaded files, the contents of ${held} are there`)[
            language
          ],
        )
        return sayBytes(proof, terminal, language) ? exitCodes.done : exitCodes.notAsItShould
      }),
    )
  },
}
