import { maskedText } from './personal-data.ts'

/** Fields that are codes and no text: ids, hashes, days. A number in one of them is nobody's. */
const CODES: ReadonlySet<string> = new Set(['id', 'sha256', 'digest', 'creditCode'])

/**
 * An answer with every personal id, mobile telephone and bank card in its texts masked, however deep they stand; see `maskedText`. They are
 * found by what they are and not by where they stand: people write them into remarks, names and numbers of papers.
 */
export function masked<T>(answer: T): T {
  // Only texts are replaced, each by a text: the shape stays what it was.
  return maskedValue(answer) as T
}

function maskedValue(value: unknown): unknown {
  if (typeof value === 'string') return maskedText(value)
  if (Array.isArray(value)) return value.map(maskedValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, CODES.has(name) ? inner : maskedValue(inner)]))
}
