import type { Store } from '../store.ts'
import { inTransaction } from '../transaction.ts'
import { addDataKey, dataKeyRows, lastDataKeyRow, placeOf, unwrappedBytes } from './data-keys.ts'
import type { DataKeyRow } from './data-keys.ts'
import type { WrappingKeys } from './key-provider.ts'
import { parseSealed } from './sealed-text.ts'

/** What came of putting a new key-encryption key in use. */
export interface RotatedWrapping {
  /** Id of the one that wraps now. */
  readonly key: string
  /** How many data keys it has wrapped anew. */
  readonly rewrapped: number
}

/**
 * Makes a new key-encryption key where keys can be made, and wraps every data key with the one that is in front. Ended half-way, every
 * data key can still be unwrapped, and doing it again finishes it.
 * @throws StoreError `encryption-key-missing`, `encryption-key-unusable`; then nothing is changed in the database
 */
export async function rotateWrappingKeys(store: Store, wrapping: WrappingKeys): Promise<RotatedWrapping> {
  // Before anything is made: what cannot be unwrapped now would not be afterwards.
  for (const row of await dataKeyRows(store)) await unwrappedBytes(wrapping, row)
  await wrapping.add?.()
  const key = (await wrapping.ids())[0] ?? ''
  const rewrapped = await inTransaction(store.pool, async (client) => {
    const { rows } = await client.query<DataKeyRow>(
      'select id, cipher, wrapped, made_at as "madeAt" from data_key order by place for update',
    )
    const stale = rows.filter(({ wrapped }) => parseSealed(wrapped)?.keyId !== key)
    for (const row of stale) {
      const wrapped = await wrapping.wrap(placeOf(row.id), await unwrappedBytes(wrapping, row))
      await client.query('update data_key set wrapped = $2 where id = $1', [row.id, wrapped])
    }
    return stale.length
  })
  return { key, rewrapped }
}

/**
 * Makes a data key that seals from now on; what older ones sealed stays readable. A running server takes it within a minute.
 * @param madeAt instant of the server's clock, ISO 8601
 * @returns its id
 */
export async function rotateDataKey(store: Store, wrapping: WrappingKeys, madeAt: string): Promise<string> {
  const last = await lastDataKeyRow(store)
  if (last === undefined) await wrapping.makeFirst()
  else await unwrappedBytes(wrapping, last)
  return (await addDataKey(store, wrapping, madeAt)).id
}
