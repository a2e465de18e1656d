import { randomBytes } from 'node:crypto'
import type { Store } from '../store.ts'
import { addDataKey, dataKeyRow, dataKeyRows, lastDataKeyRow, unwrapDataKey } from './data-keys.ts'
import type { DataKeyRow } from './data-keys.ts'
import type { WrappingKeys } from './key-provider.ts'
import { openBytes, parseSealed, sealBytes } from './sealed-text.ts'
import type { SealingKey, SealPlace } from './sealed-text.ts'

/** How long a process goes on sealing with a key after another process made a newer one. */
const FRESH_MS = 60_000
const SECRET_BYTES = 32

/** A sealed value does not open: it was altered, or sealed for another place. Says where and nothing of what. */
export class UnreadableSeal extends Error {
  override readonly name = 'UnreadableSeal'

  constructor({ table, column }: SealPlace, reason: string) {
    super(`A sealed value of ${table}.${column} cannot be opened: ${reason}.`)
  }
}

/** Seals what must not be read from the database alone. */
export interface Vault {
  /** Seals a text for the place it is going to stand at. @returns a text for a column; each time another one */
  seal(place: SealPlace, plain: string): Promise<string>
  /** Opens what was sealed for this place. @throws UnreadableSeal */
  open(place: SealPlace, sealed: string): Promise<string>
  /**
   * 32 random bytes for one purpose, the same at every start and in every process: what sessions are signed with, for example.
   * @param purpose lower-case letters and hyphens
   */
  secret(purpose: string): Promise<Buffer>
  /**
   * Sees to it that values can be sealed and that all there are can be opened. Makes the first keys in a store that has none.
   * @throws StoreError `encryption-key-missing`, `encryption-key-unusable`
   */
  ready(): Promise<void>
}

/** @param now the server's clock */
export function createVault(store: Store, wrapping: WrappingKeys, now: () => Date): Vault {
  const opened = new Map<string, SealingKey>()
  let last: { readonly key: SealingKey; readonly at: number } | undefined

  async function keyOf(row: DataKeyRow): Promise<SealingKey> {
    const known = opened.get(row.id)
    if (known !== undefined) return known
    const key = await unwrapDataKey(wrapping, row)
    opened.set(row.id, key)
    return key
  }

  async function keyThatSeals(): Promise<SealingKey> {
    const at = now().getTime()
    if (last !== undefined && at - last.at < FRESH_MS) return last.key
    const row = await lastDataKeyRow(store)
    const key = row === undefined ? await firstKey() : await keyOf(row)
    last = { key, at }
    return key
  }

  /** Two processes that make one at the same time have one each, and either opens what the other sealed. */
  async function firstKey(): Promise<SealingKey> {
    await wrapping.makeFirst()
    const key = await addDataKey(store, wrapping, now().toISOString())
    opened.set(key.id, key)
    return key
  }

  async function keyNamed(id: string): Promise<SealingKey | undefined> {
    const known = opened.get(id)
    if (known !== undefined) return known
    const row = /^[0-9a-f-]{36}$/.test(id) ? await dataKeyRow(store, id) : undefined
    return row === undefined ? undefined : keyOf(row)
  }

  const vault: Vault = {
    async seal(place, plain) {
      return sealBytes(await keyThatSeals(), place, Buffer.from(plain, 'utf8'))
    },
    async open(place, text) {
      const sealed = parseSealed(text)
      if (sealed === undefined) throw new UnreadableSeal(place, 'it is no sealed text')
      const key = await keyNamed(sealed.keyId)
      if (key === undefined) throw new UnreadableSeal(place, 'nobody knows its key')
      const plain = openBytes(key, place, sealed)
      if (plain === undefined) throw new UnreadableSeal(place, 'it was altered, or sealed for another place')
      return plain.toString('utf8')
    },
    async secret(purpose) {
      const place: SealPlace = { table: 'kept_secret', column: 'sealed', row: purpose }
      const kept = await readSecret(store, purpose)
      if (kept !== undefined) return Buffer.from(await vault.open(place, kept), 'base64')
      const sealed = await vault.seal(place, randomBytes(SECRET_BYTES).toString('base64'))
      // Another process may have been first; then its one counts.
      await store.db
        .insertInto('keptSecret')
        .values({ purpose, sealed })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      return Buffer.from(await vault.open(place, (await readSecret(store, purpose)) ?? sealed), 'base64')
    },
    async ready() {
      for (const row of await dataKeyRows(store)) await keyOf(row)
      await keyThatSeals()
    },
  }
  return vault
}

async function readSecret(store: Store, purpose: string): Promise<string | undefined> {
  const row = await store.db.selectFrom('keptSecret').select('sealed').where('purpose', '=', purpose).executeTakeFirst()
  return row?.sealed
}
