import { randomUUID } from 'node:crypto'
import type { Store } from '../store.ts'
import { StoreError } from '../store-error.ts'
import { CIPHER, newKeyBytes, parseCipher } from './cipher.ts'
import type { WrappingKeys } from './key-provider.ts'
import { parseSealed, sealingKey } from './sealed-text.ts'
import type { SealingKey, SealPlace } from './sealed-text.ts'
import { sealedColumns } from './sealed-columns.ts'
import { quoted } from '../catalog.ts'

/** A data key as it stands in the database. */
export interface DataKeyRow {
  readonly id: string
  readonly cipher: string
  readonly wrapped: string
  readonly madeAt: string
}

/** A data key as an operator sees it. */
export interface DataKey {
  readonly id: string
  readonly cipher: string
  readonly madeAt: string
  /** Id of the key that wraps it. */
  readonly wrappedBy: string
  /** How many values are sealed with it. */
  readonly values: number
}

/** Every data key, the oldest first; the last one seals. */
export async function readDataKeys(store: Store): Promise<readonly DataKey[]> {
  const sealed = await countSealed(store)
  return (await dataKeyRows(store)).map(({ id, cipher, madeAt, wrapped }) => ({
    id,
    cipher,
    madeAt,
    wrappedBy: parseSealed(wrapped)?.keyId ?? '',
    values: sealed.get(id) ?? 0,
  }))
}

async function countSealed(store: Store): Promise<ReadonlyMap<string, number>> {
  const counted = sealedColumns.map(
    ({ table, column }) => `select split_part(${quoted(column)}, '.', 3) as id from ${quoted(table)} where ${quoted(column)} is not null`,
  )
  const { rows } = await store.pool.query<{ id: string; values: number }>(
    `select id, count(*) as values from (${counted.join(' union all ')}) as sealed group by id`,
  )
  return new Map(rows.map(({ id, values }) => [id, values]))
}

/** Every data key, the oldest first. */
export async function dataKeyRows(store: Store): Promise<readonly DataKeyRow[]> {
  return store.db.selectFrom('dataKey').select(['id', 'cipher', 'wrapped', 'madeAt']).orderBy('place').execute()
}

/** The last data key; `undefined` while there is none. */
export async function lastDataKeyRow(store: Store): Promise<DataKeyRow | undefined> {
  return store.db.selectFrom('dataKey').select(['id', 'cipher', 'wrapped', 'madeAt']).orderBy('place', 'desc').limit(1).executeTakeFirst()
}

/** The data key of an id; `undefined` where there is none. */
export async function dataKeyRow(store: Store, id: string): Promise<DataKeyRow | undefined> {
  return store.db.selectFrom('dataKey').select(['id', 'cipher', 'wrapped', 'madeAt']).where('id', '=', id).executeTakeFirst()
}

/** Makes a data key that seals from now on. */
export async function addDataKey(store: Store, wrapping: WrappingKeys, madeAt: string): Promise<SealingKey> {
  const [id, bytes] = [randomUUID(), newKeyBytes(CIPHER)]
  const wrapped = await wrapping.wrap(placeOf(id), bytes)
  await store.db.insertInto('dataKey').values({ id, cipher: CIPHER, wrapped, madeAt }).execute()
  return sealingKey(id, CIPHER, bytes)
}

/** Unwraps a data key. @throws StoreError `encryption-key-missing`, `encryption-key-unusable` */
export async function unwrapDataKey(wrapping: WrappingKeys, row: DataKeyRow): Promise<SealingKey> {
  const cipher = parseCipher(row.cipher)
  if (cipher === undefined)
    throw new StoreError('encryption-key-unusable', {
      zh: `数据密钥 ${row.id} 所用算法 ${row.cipher} 本版本不认识`,
      en: `The data key ${row.id} is of ${row.cipher}, which this version does not know`,
    })
  return sealingKey(row.id, cipher, await unwrappedBytes(wrapping, row))
}

/** The bytes of a data key. @throws StoreError `encryption-key-missing`, `encryption-key-unusable` */
export async function unwrappedBytes(wrapping: WrappingKeys, { id, wrapped }: DataKeyRow): Promise<Buffer> {
  const bytes = await wrapping.unwrap(placeOf(id), wrapped)
  if (bytes === 'unknown-key') {
    const keyId = parseSealed(wrapped)?.keyId ?? ''
    throw new StoreError('encryption-key-missing', {
      zh: `数据密钥 ${id} 由加密密钥 ${keyId} 封装，${wrapping.kept} 里没有它；请把当初另存的那一份放回去`,
      en: `The data key ${id} is wrapped by the encryption key ${keyId}, which is not in ${wrapping.kept}; put the copy back that was kept of it`,
    })
  }
  if (bytes === 'altered')
    throw new StoreError('encryption-key-unusable', {
      zh: `数据密钥 ${id} 已被改动，打不开`,
      en: `The data key ${id} has been altered and cannot be opened`,
    })
  return bytes
}

/** Where the wrapped form of a data key stands. */
export function placeOf(id: string): SealPlace {
  return { table: 'data_key', column: 'wrapped', row: id }
}
