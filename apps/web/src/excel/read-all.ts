/** More rows than this nobody reads in a spreadsheet made by a press on a button. */
const MOST_ROWS = 5000

interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** Reads a list page by page, up to a number of rows. @returns the rows, and whether there are more */
export async function readAll<T>(
  read: (after: string | null) => Promise<Page<T>>,
): Promise<{ readonly rows: readonly T[]; readonly more: boolean }> {
  const rows: T[] = []
  let after: string | null = null
  do {
    const page: Page<T> = await read(after)
    rows.push(...page.items)
    after = page.next
  } while (after !== null && rows.length < MOST_ROWS)
  return { rows: rows.slice(0, MOST_ROWS), more: after !== null || rows.length > MOST_ROWS }
}
