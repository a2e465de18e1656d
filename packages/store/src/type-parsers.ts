import { types } from 'pg'
import type { CustomTypesConfig } from 'pg'

const INT8 = 20
const DATE = 1082
const TIMESTAMPTZ = 1184

type Parse = (value: string) => unknown

const OWN: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [INT8, parseSafeInteger],
  [DATE, (value) => value],
  [TIMESTAMPTZ, parseInstant],
])

/** How columns become values: bigint a safe integer (fen, sequence numbers), a date its text, an instant ISO 8601 in UTC. */
export const typeParsers: CustomTypesConfig = {
  // The table of pg itself is typed as any; a parser is a function from text.
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : OWN.get(oid)) ?? (types.getTypeParser(oid, format) as Parse),
}

/** @throws RangeError beyond 2^53: an amount the engine cannot have written. */
function parseSafeInteger(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is not a safe integer`)
  return number
}

/** Most instants are of this era and written in UTC; rewriting such a text is several times as fast as reading a date from it. */
function parseInstant(value: string): string {
  if (value[10] !== ' ' || !value.endsWith('+00')) return new Date(value).toISOString()
  return `${value.slice(0, 10)}T${value.slice(11, 19)}.${value.slice(20, -3).slice(0, 3).padEnd(3, '0')}Z`
}
