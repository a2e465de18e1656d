import { text } from '@goufu/engine'
import { createVault } from '@goufu/store'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { onConfiguredStore } from '../store-command.ts'

/** `goufu administrator` */
export const administrator: Command = {
  summary: text(
    '为最初的管理员另发一次性码：设新密码、移除动态验证码、解除锁定；供无人能登录时使用',
    'Another one-time code for the first administrator: sets a new password, takes the second factor away, lets them in again; for when nobody can get in',
  ),
  operands: [],
  options: {},
  run: (invocation) =>
    onConfiguredStore(invocation, { migrations: 'expect', mayBeNew: false }, async (store, config) => {
      const { firstCode, keysOf, sayFirstCode, sessionSecret } = await import('@goufu/api')
      const secret = await sessionSecret(createVault(store, keysOf(config).wrapping, () => new Date()))
      const made = await firstCode(store, secret, new Date(), { onlyFirst: false })
      if (made === null) throw new Error('A code was asked for and not made.')
      invocation.terminal.out(sayFirstCode(made)[invocation.language])
      return exitCodes.done
    }),
}
