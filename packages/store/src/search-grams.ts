import { sql } from 'kysely'

/** Whether what a column says contains all of these signs that stand together, see `gramsOf`; asked of an index. */
export function holdsGrams(column: string, grams: readonly string[]) {
  return sql<boolean>`search_grams(${sql.ref(column)}) @> ${grams}::text[]`
}
