import { text } from '@goufu/engine'
import { createProfiles, engineFold, expectReadable, expectReadableHeads, grantAccess, rebuildProjections, refoldHeads } from '@goufu/store'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { onConfiguredStore } from '../store-command.ts'

/** `goufu migrate` */
export const migrate: Command = {
  summary: text(
    '把数据库的表更新到本版本，并重做各列表；正在运行的服务也会自动更新',
    'Bring the tables of the database up to this version and make its lists again; a server that starts does the former by itself',
  ),
  operands: [],
  options: {
    grant: {
      type: 'string',
      value: 'ROLE',
      help: text(
        '更新后，给这个数据库角色运行服务所需的权限，仅此而已',
        'Then give this database role what a running server needs, and no more',
      ),
    },
  },
  run: (invocation) =>
    onConfiguredStore(invocation, { migrations: 'apply', mayBeNew: true }, async (store) => {
      const { terminal, language, values } = invocation
      await expectReadable(store)
      await expectReadableHeads(store)
      const fold = engineFold(createProfiles(store))
      const refolded = await refoldHeads(store, fold)
      if (refolded > 0) terminal.out(text(`重新折叠了 ${refolded} 个状态`, `${refolded} states folded again`)[language])
      const streams = await rebuildProjections(store, fold)
      terminal.out(
        text(`数据库已是最新，重做了 ${streams} 条列表记录`, `The database is up to date; ${streams} list entries made again`)[language],
      )
      const { grant } = values
      if (typeof grant === 'string') {
        await grantAccess(store, grant)
        terminal.out(text(`角色 ${grant} 可以运行服务`, `The role ${grant} may run a server`)[language])
      }
      return exitCodes.done
    }),
}
