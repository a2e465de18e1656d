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
