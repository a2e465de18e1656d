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

/** How many signs stand together that are noted of a supplier: a single one too, since people look for one. */
const TOGETHER_IN_NAME = [2, 1]

/**
 * Signs that are noted of every supplier that contains `query`, each once: side by side, and the last ones.
 * @returns nothing where there is nothing to look for
 */
export function nameGramsOf(query: string): readonly string[] {
  // As PostgreSQL counts them, a sign outside the basic plane is one.
  const signs = Array.from(searchText(query.trim()))
  const length = TOGETHER_IN_NAME.find((one) => one <= signs.length)
  if (length === undefined) return []
  const starts = Array.from({ length: Math.floor(signs.length / length) }, (_, index) => index * length)
  const all = signs.length % length === 0 ? starts : [...starts, signs.length - length]
  return [...new Set(all.map((start) => signs.slice(start, start + length).join('')))]
}

/** How many signs stand together that are noted of a block of projects: a single one too, since people look for one. */
const TOGETHER_IN_BLOCK = [4, 2, 1]

/**
 * The signs that a block of projects holds when one of them contains `query`, each once: all that stand together, as many at a time as
 * there are noted, since those from the end of one word to the beginning of the next are the rarest.
 */
export function blockGramsOf(query: string): readonly string[] {
  const signs = Array.from(searchText(query.trim()))
  const length = TOGETHER_IN_BLOCK.find((one) => one <= signs.length)
  return length === undefined ? [] : [...new Set(together(signs, length))]
}

/** All signs that are noted of a block for a text, each once: what the database makes of it itself. */
export function signsOf(text: string): readonly string[] {
  const signs = Array.from(text)
  return [...new Set(TOGETHER_IN_BLOCK.flatMap((length) => together(signs, length)))]
}

/** So many signs from each place on. */
function together(signs: readonly string[], length: number): readonly string[] {
  return signs.slice(0, Math.max(0, signs.length - length + 1)).map((_, start) => signs.slice(start, start + length).join(''))
}
