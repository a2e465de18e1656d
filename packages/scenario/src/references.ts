import { readQuantity } from './quantity.ts'

/** Ids of what a scenario has entered, by the short names it gives them. */
export type Names = ReadonlyMap<string, string>

/** An input as the engine takes it: `$name` replaced by the id that stands for it, amounts by whole fen or hundredths. */
export function resolveInput(value: unknown, names: Names): unknown {
  if (typeof value === 'string') return value.startsWith('$') ? (names.get(value.slice(1)) ?? value) : readQuantity(value)
  if (Array.isArray(value)) return value.map((item) => resolveInput(item, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, resolveInput(member, names)]))
}

/** Every `$name` in an input, to find those that stand for nothing. */
export function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.startsWith('$') ? [value.slice(1)] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(namesIn)
}
