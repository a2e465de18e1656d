import { text } from '@goufu/engine'
import { rm } from 'node:fs/promises'
import { backup as backupStore, bytesOfBackup, copyBytesOut, hashesOfBackup, openFileStorage } from '@goufu/store'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { refuse } from '../profile/refuse.ts'
import { sayBytes } from '../say-bytes.ts'
import { onConfiguredStore } from '../store-command.ts'
import { sayRows, untilStopped } from '../until-stopped.ts'

/** `goufu backup` */
export const backup: Command = {
  summary: text(
    '备份整个数据库到一个新目录：同一时刻的全部内容，连同上传的文件，服务器上不影响他人办理；不含私钥',
    'Back up the whole database into a new folder: all of one moment and the uploaded files, while others work on a server; private keys left out',
  ),
  operands: [],
  options: {
    out: { type: 'string', value: 'DIR', help: text('写到哪里，须尚不存在', 'Where to; must not exist yet') },
    'without-files': {
      type: 'boolean',
      help: text(
        '不含上传文件的内容：另行备份，恢复时按摘要核对',
        'Leave out what was uploaded: it is backed up by other means, and a restore looks whether it is there',
      ),
    },
  },
  async run(invocation) {
    const { values, terminal, language } = invocation
    const { out } = values
    if (typeof out !== 'string') return refuse(invocation, text('请用 --out 指明目录', 'Name a folder with --out'))
    return onConfiguredStore(invocation, { migrations: 'expect', mayBeNew: false }, (store, config) =>
      untilStopped(
        invocation,
        text('备份未完成即停止，没有留下任何文件', 'Stopped before the end; no file is left of it'),
        async (signal) => {
          const { tables, ledger } = await backupStore(store, out, () => new Date(), {
            signal,
            onProgress: (progress) => terminal.live?.(sayRows(text('备份中', 'Backing up'), progress)[language]),
          })
          const rows = tables.reduce((sum, table) => sum + table.rows, 0)
          const last = ledger?.sequence ?? 0
          terminal.out(
            text(
              `已备份到 ${out}：${tables.length} 张表、${rows} 行，总账至第 ${last} 条`,
              `Backed up to ${out}: ${tables.length} tables, ${rows} rows, the ledger up to entry ${last}`,
            )[language],
          )
          if (values['without-files'] === true) return exitCodes.done
          const hashes = await hashesOfBackup(out)
          if (hashes.length === 0) return exitCodes.done
          const storage = await openFileStorage(config.files, 'read')
          const proof = await copyBytesOut(storage, hashes, bytesOfBackup(out), signal).catch(async (error: unknown) => {
            await rm(out, { recursive: true, force: true })
            throw error
          })
          terminal.out(text(`连同 ${proof.contents} 份上传文件的内容`, `With the contents of ${proof.contents} uploaded files`)[language])
          return sayBytes(proof, terminal, language) ? exitCodes.done : exitCodes.notAsItShould
        },
      ),
    )
  },
}
