import { type Text, text } from '@goufu/engine'
import { createVault, type KeyProvider, noteSigningKey, resealAll, rotateDataKey, rotateWrappingKeys, type Store } from '@goufu/store'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { refuse } from '../profile/refuse.ts'
import { onConfiguredStore } from '../store-command.ts'

const KINDS = ['signing', 'encryption', 'data'] as const

type Kind = (typeof KINDS)[number]

/** What came of one kind: what was done, or why it is to be done elsewhere. */
type Rotated = { readonly done: Text } | { readonly elsewhere: Text }

/** `goufu keys rotate` */
export const keysRotate: Command = {
  summary: text(
    '换密钥：signing 签署总账的，encryption 封装数据密钥的，data 封存新数据的；不写则全部。旧的所签、所封照常可核验、可读',
    'Replace keys: signing, encryption (they wrap the data keys) or data (they seal what is new); all of them when none is named. What old ones signed is proved and what they sealed is read as before',
  ),
  operands: [],
  optionalOperands: ['signing|encryption|data'],
  options: {
    reseal: {
      type: 'boolean',
      help: text(
        '随后以在用的数据密钥把已封存的全部重新封存',
        'Then seal anew, with the data key in use, everything that older ones sealed',
      ),
    },
  },
  run: (invocation) =>
    onConfiguredStore(invocation, { migrations: 'expect', mayBeNew: false }, async (store, config) => {
      const { keysOf } = await import('@goufu/api')
      const { terminal, language, values, positionals } = invocation
      const [named] = positionals
      const kinds = named === undefined ? KINDS : KINDS.filter((kind) => kind === named)
      if (kinds.length === 0) return refuse(invocation, text(`没有这种密钥：${named}`, `There is no such kind of key: ${named}`))
      const keys = keysOf(config)
      let elsewhere = 0
      for (const kind of kinds) {
        const rotated = await rotate[kind](store, keys)
        if ('done' in rotated) terminal.out(rotated.done[language])
        else {
          terminal.err(rotated.elsewhere[language])
          elsewhere += 1
        }
      }
      if (values['reseal'] === true) {
        const resealed = await resealAll(
          store,
          createVault(store, keys.wrapping, () => new Date()),
        )
        terminal.out(text(`重新封存 ${resealed} 处`, `${resealed} values sealed anew`)[language])
      }
      if (elsewhere === 0) return exitCodes.done
      return elsewhere === kinds.length ? exitCodes.cannot : exitCodes.notAsItShould
    }),
}

const rotate: Readonly<Record<Kind, (store: Store, keys: KeyProvider) => Promise<Rotated>>> = {
  async signing(store, { signing }) {
    if (signing.replace === null)
      return {
        elsewhere: text(`签名密钥由 ${signing.kept} 给出，请在那里更换`, `The signing key is given by ${signing.kept}; replace it there`),
      }
    const now = Date.now()
    const old = await signing.current()
    await noteSigningKey(store, old, new Date(now).toISOString())
    const next = await signing.replace()
    // Behind the old one in any list of keys, however fast this was.
    await noteSigningKey(store, next, new Date(now + 1).toISOString())
    return { done: text(`签名密钥 ${old.id} 换成 ${next.id}`, `Signing key ${old.id} replaced by ${next.id}`) }
  },
  async encryption(store, { wrapping }) {
    const { key, rewrapped } = await rotateWrappingKeys(store, wrapping)
    if (wrapping.add === null && rewrapped === 0)
      return {
        elsewhere: text(
          `加密密钥由 ${wrapping.kept} 给出：请先把新的一把写在最前，重启服务器，再执行本命令`,
          `The encryption keys are given by ${wrapping.kept}: put a new one in front of them, restart the servers, then run this again`,
        ),
      }
    return {
      done: text(
        `加密密钥 ${key} 在用，重新封装了 ${rewrapped} 把数据密钥`,
        `Encryption key ${key} in use; ${rewrapped} data keys wrapped anew`,
      ),
    }
  },
  async data(store, { wrapping }) {
    const id = await rotateDataKey(store, wrapping, new Date().toISOString())
    return { done: text(`数据密钥 ${id} 在用`, `Data key ${id} in use`) }
  },
}
