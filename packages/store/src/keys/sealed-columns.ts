/** A column of which every value that is not null is sealed. */
export interface SealedColumn {
  readonly table: string
  readonly column: string
  /** The column whose text is `row` of a value's place; it tells rows apart. */
  readonly row: string
}

/** Every column with sealed values. Whoever seals in another one enters it here, so that its values can be sealed anew. */
export const sealedColumns: readonly SealedColumn[] = [{ table: 'kept_secret', column: 'sealed', row: 'purpose' }]
