import { existsSync } from 'node:fs'
import type { Config } from '@goufu/api'
import { text } from '@goufu/engine'
import { readSigningKeys, signingKeyIn } from '@goufu/store'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { onConfiguredStore } from '../store-command.ts'

/** `goufu keys list` */
export const keysList: Command = {
  summary: text(
    '签署总账的密钥：公钥编号、何时起、哪一把在用',
    'The keys that sign the ledger: id of the public key, since when, which one is in use',
  ),
  operands: [],
  options: { json: { type: 'boolean', help: text('以 JSON 输出', 'Print JSON') } },
  run: (invocation) =>
    onConfiguredStore(invocation, { migrations: 'expect', mayBeNew: false }, async (store, config) => {
      const { terminal, language, values } = invocation
      const inUse = await keyInUse(config)
      const keys = (await readSigningKeys(store)).map((key) => ({ ...key, inUse: key.id === inUse }))
      if (values['json'] === true) {
        terminal.out(JSON.stringify(keys, null, 2))
        return exitCodes.done
      }
      if (keys.length === 0) terminal.out(text('还没有签过', 'Nothing has been signed yet')[language])
      for (const { id, algorithm, notedAt, inUse: used } of keys)
        terminal.out(`${id}  ${algorithm}  ${notedAt}${used ? `  ${text('在用', 'in use')[language]}` : ''}`)
      return exitCodes.done
    }),
}

/** To look must not make one. */
async function keyInUse({ signingKey, keyDirectory }: Config): Promise<string | undefined> {
  if (signingKey !== null) return signingKey.id
  return existsSync(keyDirectory) ? (await signingKeyIn(keyDirectory)).id : undefined
}
