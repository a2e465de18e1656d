/** What stands in the cells of a column, and so how a spreadsheet shows and sorts it. */
export type ColumnKind = 'text' | 'day' | 'money' | 'number'

export interface SheetColumn<T> {
  readonly title: string
  readonly kind: ColumnKind
  /** Words; a day as `YYYY-MM-DD`; money in fen; a number. `null` leaves the cell empty. */
  readonly cell: (row: T) => string | number | null
}

/** A table for a spreadsheet, with a name for its sheet. */
export interface Sheet<T> {
  readonly name: string
  readonly columns: readonly SheetColumn<T>[]
  readonly rows: readonly T[]
}
