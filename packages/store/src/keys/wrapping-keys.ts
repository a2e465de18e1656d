import { join } from 'node:path'
import { StoreError } from '../store-error.ts'
import { keyFileFault, unusableKeyFile } from './key-fault.ts'
import type { WrappingKeys } from './key-provider.ts'
import { readKeyring, withNewKey } from './keyring.ts'
import type { Keyring } from './keyring.ts'
import { makePrivate, readPrivate, replacePrivate } from './private-file.ts'
import { openBytes, parseSealed, sealBytes } from './sealed-text.ts'

const FILE = 'encryption-keys.txt'

/**
 * The keys in a directory. The file is read each time: it is asked for seldom, and a server then knows what another process has added.
 * @throws StoreError `encryption-key-unusable`, from each of its functions
 */
export function wrappingKeysIn(directory: string): WrappingKeys {
  const file = join(directory, FILE)
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw keyFileFault('encryption', file, error)
    }
  }
  const read = () =>
    guarded(async () => {
      const text = await readPrivate(file)
      if (text === undefined) return undefined
      const ring = readKeyring(text)
      const why = { zh: '每行应为一把 Base64 密钥（32 字节），不得重复', en: 'each line must be a key of 32 bytes in base64, none twice' }
      if (ring === undefined) throw unusableKeyFile('encryption', file, why)
      return ring
    })
  return {
    ...wrapsWith(file, read),
    makeFirst: () => guarded(() => makePrivate(file, withNewKey(''))),
    add: async () => {
      // Those that there are have to be sound: nobody would read them behind the new one.
      await read()
      await guarded(async () => replacePrivate(file, withNewKey((await readPrivate(file)) ?? '')))
    },
  }
}

/** Keys that were given, by a setting of this name. */
export function givenWrappingKeys(ring: Keyring, setting: string): WrappingKeys {
  return { ...wrapsWith(setting, () => Promise.resolve(ring)), makeFirst: () => Promise.resolve(), add: null }
}

function wrapsWith(kept: string, read: () => Promise<Keyring | undefined>): Omit<WrappingKeys, 'makeFirst' | 'add'> {
  return {
    kept,
    async ids() {
      return ((await read()) ?? []).map(({ id }) => id)
    },
    async wrap(place, dataKey) {
      const first = (await read())?.[0]
      if (first === undefined) throw missing(kept)
      return sealBytes(first, place, dataKey)
    },
    async unwrap(place, wrapped) {
      const sealed = parseSealed(wrapped)
      if (sealed === undefined) return 'altered'
      const key = (await read())?.find(({ id }) => id === sealed.keyId)
      return key === undefined ? 'unknown-key' : (openBytes(key, place, sealed) ?? 'altered')
    },
  }
}

function missing(kept: string): StoreError {
  return new StoreError('encryption-key-unusable', {
    zh: `${kept} 里没有加密密钥`,
    en: `There is no encryption key in ${kept}`,
  })
}
