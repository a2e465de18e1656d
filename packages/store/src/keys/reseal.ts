import { quoted } from '../catalog.ts'
import type { Store } from '../store.ts'
import { lastDataKeyRow } from './data-keys.ts'
import { sealedColumns } from './sealed-columns.ts'
import type { SealedColumn } from './sealed-columns.ts'
import type { Vault } from './vault.ts'

const VALUES_PER_PAGE = 256

interface SealedValue {
  readonly row: string
  readonly sealed: string
}

/**
 * Seals every value that an older data key sealed with the last one, while others go on working: a value that changes meanwhile is
 * left as it was changed.
 * @returns how many were sealed anew
 */
export async function resealAll(store: Store, vault: Vault, columns: readonly SealedColumn[] = sealedColumns): Promise<number> {
  const last = await lastDataKeyRow(store)
  if (last === undefined) return 0
  let resealed = 0
  for (const column of columns) resealed += await resealColumn(store, vault, last.id, column)
  return resealed
}

async function resealColumn(store: Store, vault: Vault, keyId: string, { table, column, row }: SealedColumn): Promise<number> {
  const [value, id] = [quoted(column), `${quoted(row)}::text`]
  let [resealed, after] = [0, '']
  for (;;) {
    const { rows } = await store.pool.query<SealedValue>(
      `select ${id} as row, ${value} as sealed from ${quoted(table)}
       where ${id} > $1 and split_part(${value}, '.', 3) <> $2 order by ${id} limit ${VALUES_PER_PAGE}`,
      [after, keyId],
    )
    for (const found of rows) {
      const place = { table, column, row: found.row }
      const sealed = await vault.seal(place, await vault.open(place, found.sealed))
      const { rowCount } = await store.pool.query(`update ${quoted(table)} set ${value} = $3 where ${id} = $1 and ${value} = $2`, [
        found.row,
        found.sealed,
        sealed,
      ])
      resealed += rowCount ?? 0
    }
    if (rows.length < VALUES_PER_PAGE) return resealed
    after = rows.at(-1)?.row ?? after
  }
}
