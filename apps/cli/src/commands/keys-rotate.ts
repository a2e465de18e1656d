import { text } from '@goufu/engine'
import { noteSigningKey, replaceSigningKey, signingKeyIn } from '@goufu/store'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { refuse } from '../profile/refuse.ts'
import { onConfiguredStore } from '../store-command.ts'

/** `goufu keys rotate` */
export const keysRotate: Command = {
  summary: text(
    '换一把签署总账的密钥；旧公钥留存，旧检查点照常可核验。服务器重新启动后用新的',
    'Replace the key that signs the ledger; the old public key is kept, and what it signed can still be proved. A server takes the new one when it starts',
  ),
  operands: [],
  options: {},
  run: (invocation) =>
    onConfiguredStore(invocation, { migrations: 'expect', mayBeNew: false }, async (store, { signingKey, keyDirectory }) => {
      const { terminal, language } = invocation
      if (signingKey !== null) {
        const sentence = text('密钥由 GOUFU_SIGNING_KEY 给出，请在那里更换', 'The key is given by GOUFU_SIGNING_KEY; replace it there')
        return refuse(invocation, sentence)
      }
      const now = Date.now()
      const old = await signingKeyIn(keyDirectory)
      await noteSigningKey(store, old, new Date(now).toISOString())
      const next = await replaceSigningKey(keyDirectory)
      // Behind the old one in any list of keys, however fast this was.
      await noteSigningKey(store, next, new Date(now + 1).toISOString())
      terminal.out(text(`旧密钥 ${old.id}`, `Old key ${old.id}`)[language])
      terminal.out(text(`新密钥 ${next.id}`, `New key ${next.id}`)[language])
      return exitCodes.done
    }),
}
