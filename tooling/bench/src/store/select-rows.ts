import { Client } from 'pg'

const PAGE = 2_000

/** Everything a proof reads, and in which order: a table, its columns without those of the order, and these. */
const READ = [
  [
    'event',
    'type, effective_on, command_id, recorded_at, body, previous_hash, hash, hash_algorithm',
    ['stream_type', 'stream_id', 'number'],
  ],
  ['ledger', 'stream_type, stream_id, number, event_hash, sealed_at, previous_hash, hash, hash_algorithm', ['sequence']],
  ['stream', 'version, hash, hash_algorithm, state::text, updated_at', ['type', 'id']],
  ['project_list', '*', ['id']],
  ['fund_balance', '*', ['id']],
  ['fund_entry', 'project_id, amount_fen', ['fund_id', 'number', 'account']],
  ['supplier_list', '*', ['id']],
] as const

/** Reads all that a proof reads, once, in pages, as text, and makes nothing of it: less cannot be done in one thread. */
export async function selectRows(url: string): Promise<void> {
  const client = new Client({ connectionString: url, types: { getTypeParser: () => (value: string) => value } })
  await client.connect()
  try {
    for (const [table, columns, order] of READ) await selectTable(client, table, columns, order)
  } finally {
    await client.end()
  }
}

async function selectTable(client: Client, table: string, columns: string, order: readonly string[]): Promise<void> {
  const key = order.join(', ')
  let last: readonly unknown[] | undefined
  for (;;) {
    const places = order.map((_, index) => `$${index + 1}`).join(', ')
    const after = last === undefined ? '' : `where (${key}) > (${places})`
    const { rows } = await client.query<unknown[]>({
      text: `select ${key}, ${columns} from ${table} ${after} order by ${key} limit ${PAGE}`,
      values: [...(last ?? [])],
      rowMode: 'array',
    })
    last = rows.at(-1)?.slice(0, order.length)
    if (rows.length < PAGE) return
  }
}
