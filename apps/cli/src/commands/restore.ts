import { text } from '@goufu/engine'
import { restore as restoreStore } from '@goufu/store'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { refuse } from '../profile/refuse.ts'
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
        return exitCodes.done
      }),
    )
  },
}
