/** Text that a list is searched in: case and full width set aside, so that ２０２５ finds 2025. */
export function searchText(...parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null)
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
}

/** A pattern for `like` that finds rows whose search text contains `query` as it is written. */
export function containsPattern(query: string): string {
  return `%${searchText(query.trim()).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}

/** How many signs are looked for together: four where there are as many, since these are rare; else two. */
const LENGTHS = [4, 2] as const

/**
 * Signs that stand together in whatever contains `query`: side by side, and the last ones, which is enough to find it by the index.
 * @returns nothing for a single sign
 */
export function gramsOf(query: string): readonly string[] {
  // As PostgreSQL counts them, a sign outside the basic plane is one.
  const signs = Array.from(searchText(query.trim()))
  const length = LENGTHS.find((one) => one <= signs.length)
  if (length === undefined) return []
  const starts = Array.from({ length: Math.floor(signs.length / length) }, (_, index) => index * length)
  const all = signs.length % length === 0 ? starts : [...starts, signs.length - length]
  return all.map((start) => signs.slice(start, start + length).join(''))
}
