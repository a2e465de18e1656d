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
const TOGETHER = [4, 2]

/**
 * Signs that stand together in whatever contains `query`: side by side, and the last ones, which is enough to find it by the index.
 * @param lengths how many of them may be looked for together, the most first
 * @returns nothing for fewer signs than the least of these
 */
export function gramsOf(query: string, lengths: readonly number[] = TOGETHER): readonly string[] {
  // As PostgreSQL counts them, a sign outside the basic plane is one.
  const signs = Array.from(searchText(query.trim()))
  const length = lengths.find((one) => one <= signs.length)
  if (length === undefined) return []
  const starts = Array.from({ length: Math.floor(signs.length / length) }, (_, index) => index * length)
  const all = signs.length % length === 0 ? starts : [...starts, signs.length - length]
  return all.map((start) => signs.slice(start, start + length).join(''))
}

/** How many signs stand together that are noted of a block of projects: a single one too, since people look for one. */
const TOGETHER_IN_BLOCK = [4, 2, 1]

/** The signs that a block of projects holds when one of them contains `query`, each once. */
export function blockGramsOf(query: string): readonly string[] {
  return [...new Set(gramsOf(query, TOGETHER_IN_BLOCK))]
}

/** All signs that are noted of a block for a text, each once: what the database makes of it itself. */
export function signsOf(text: string): readonly string[] {
  const signs = Array.from(text)
  const together = (length: number) =>
    signs.slice(0, Math.max(0, signs.length - length + 1)).map((_, start) => signs.slice(start, start + length).join(''))
  return [...new Set(TOGETHER_IN_BLOCK.flatMap(together))]
}
