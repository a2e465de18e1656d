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

/** How many signs stand together that are noted of a supplier or a block of projects: a single one too, since people look for one. */
const NOTED = [4, 2, 1]

/**
 * The signs that are noted of a supplier that contains `query`, and of a block of projects when one of them does, each once: all that
 * stand together, as many at a time as there are noted, since those from the end of one word to the beginning of the next are the rarest.
 */
export function gramsOf(query: string): readonly string[] {
  const signs = Array.from(searchText(query.trim()))
  const length = NOTED.find((one) => one <= signs.length)
  return length === undefined ? [] : [...new Set(together(signs, length))]
}

/** All signs that are noted for a text, each once: what the database makes of it itself. */
export function signsOf(text: string): readonly string[] {
  const signs = Array.from(text)
  return [...new Set(NOTED.flatMap((length) => together(signs, length)))]
}

/** So many signs from each place on. */
function together(signs: readonly string[], length: number): readonly string[] {
  return signs.slice(0, Math.max(0, signs.length - length + 1)).map((_, start) => signs.slice(start, start + length).join(''))
}
