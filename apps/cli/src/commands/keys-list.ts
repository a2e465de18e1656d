import { type Text, text } from '@goufu/engine'
import { type KeyProvider, readDataKeys, readSigningKeys, type Store } from '@goufu/store'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { onConfiguredStore } from '../store-command.ts'

/** `goufu keys list` */
export const keysList: Command = {
  summary: text(
    '全部密钥：签署总账的、封装数据密钥的、封存数据的；编号、何时起、哪一把在用。密钥本身从不显示',
    'Every key: those that sign the ledger, those that wrap data keys, those that seal data; id, since when, which one is in use. Never a key itself',
  ),
  operands: [],
  options: { json: { type: 'boolean', help: text('以 JSON 输出', 'Print JSON') } },
  run: (invocation) =>
    onConfiguredStore(invocation, { migrations: 'expect', mayBeNew: false }, async (store, config) => {
      const { keysOf } = await import('@goufu/api')
      const { terminal, language, values } = invocation
      const listed = await readKeys(store, keysOf(config))
      if (values['json'] === true) {
        terminal.out(JSON.stringify(listed, null, 2))
        return exitCodes.done
      }
      if (listed.signing.length === 0) terminal.out(text('还没有签过', 'Nothing has been signed yet')[language])
      for (const line of linesOf(listed)) terminal.out(line[language])
      return exitCodes.done
    }),
}

type Listed = Awaited<ReturnType<typeof readKeys>>

/** To look must not make any. */
async function readKeys(store: Store, { signing, wrapping }: KeyProvider) {
  const signs = (await signing.look())?.id
  const data = await readDataKeys(store)
  const wraps = await wrapping.ids()
  return {
    signing: (await readSigningKeys(store)).map((key) => ({ ...key, inUse: key.id === signs })),
    encryption: wraps.map((id, index) => ({ id, wraps: data.filter(({ wrappedBy }) => wrappedBy === id).length, inUse: index === 0 })),
    data: data.map((key, index) => ({ ...key, inUse: index === data.length - 1 })),
  }
}

function linesOf({ signing, encryption, data }: Listed): readonly Text[] {
  return [
    ...signing.map(({ id, algorithm, notedAt, inUse }) =>
      line(text('签名', 'signing'), [text(id, id), text(algorithm, algorithm), text(notedAt, notedAt)], inUse),
    ),
    ...encryption.map(({ id, wraps, inUse }) =>
      line(text('加密', 'encryption'), [text(id, id), text(`封装 ${wraps} 把数据密钥`, `wraps ${wraps} data keys`)], inUse),
    ),
    ...data.map(({ id, cipher, madeAt, wrappedBy, values, inUse }) =>
      line(
        text('数据', 'data'),
        [
          text(id, id),
          text(cipher, cipher),
          text(madeAt, madeAt),
          text(`由 ${wrappedBy} 封装`, `wrapped by ${wrappedBy}`),
          text(`封存 ${values} 处`, `seals ${values} values`),
        ],
        inUse,
      ),
    ),
  ]
}

function line(kind: Text, parts: readonly Text[], inUse: boolean): Text {
  const all = [kind, ...parts, ...(inUse ? [text('在用', 'in use')] : [])]
  return text(all.map(({ zh }) => zh).join('  '), all.map(({ en }) => en).join('  '))
}
