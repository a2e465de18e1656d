/** Rows by table, each value as a text that the database reads; columns in the order in which they stand in `columns`. */
export class Tables {
  readonly #rows = new Map<string, { readonly columns: readonly string[]; readonly rows: (readonly (string | null)[])[] }>()

  add(table: string, columns: readonly string[], row: readonly (string | null)[]): void {
    const of = this.#rows.get(table)
    if (of === undefined) this.#rows.set(table, { columns, rows: [row] })
    else of.rows.push(row)
  }

  /** In the order in which they were first written to. */
  *[Symbol.iterator](): Generator<TableRows> {
    for (const [table, { columns, rows }] of this.#rows) yield { table, columns, rows }
  }
}

export interface TableRows {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

export const COLUMNS = {
  stream: ['type', 'id', 'version', 'hash', 'hash_algorithm', 'state', 'updated_at', 'state_shape', 'organisation'],
  command: ['id', 'kind', 'stream_type', 'stream_id', 'actor', 'request_digest', 'outcome', 'request', 'answer', 'findings', 'recorded_at'],
  event: [
    'stream_type',
    'stream_id',
    'number',
    'type',
    'effective_on',
    'command_id',
    'recorded_at',
    'body',
    'previous_hash',
    'hash',
    'hash_algorithm',
  ],
  fund_entry: ['fund_id', 'number', 'account', 'project_id', 'amount_fen'],
  project_search: ['id', 'search', 'place'],
  search_block: ['gram', 'block'],
  event_shape: ['stream_type', 'type', 'schema'],
  ledger: ['sequence', 'stream_type', 'stream_id', 'number', 'event_hash', 'sealed_at', 'previous_hash', 'hash', 'hash_algorithm'],
} as const
