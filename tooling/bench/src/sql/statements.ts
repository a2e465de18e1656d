import type { StoreOptions } from '@goufu/store'

/** A statement as it was sent to the database, and how many rows it read or wrote. */
export interface Statement {
  /** Of a prepared statement. */
  readonly name?: string
  readonly text: string
  readonly values: readonly unknown[]
  readonly rows: number
}

/** Listens to everything a store sends to its database. */
export interface Listener {
  /** What was sent since the last call, in order. */
  take(): readonly Statement[]
  /** To be given to a store that is opened. */
  readonly onConnection: NonNullable<StoreOptions['onConnection']>
}

type Answered = (error: Error | null | undefined, result: { readonly rowCount: number | null } | undefined) => void
type Query = (...args: readonly unknown[]) => Promise<{ readonly rowCount: number | null }> | undefined

/**
 * Listens at the connections of a store, so that what is heard is what the code sends, whichever way it sends it.
 * The store must be used for one thing at a time: statements that run beside each other cannot be told apart.
 */
export function createListener(): Listener {
  const heard: { statement: Statement }[] = []
  const onConnection: Listener['onConnection'] = (client) => {
    // The overloads of pg in one signature: a text or a config, values, and a callback where there is no promise.
    const query = client.query.bind(client) as Query
    const listening: Query = (...args) => {
      const entry = { statement: statementOf(args) }
      heard.push(entry)
      const answered = (rowCount: number | null): void => {
        entry.statement = { ...entry.statement, rows: rowCount ?? 0 }
      }
      const callback = args.at(-1)
      if (typeof callback === 'function') {
        const pass: Answered = (error, result) => {
          answered(result?.rowCount ?? 0)
          ;(callback as Answered)(error, result)
        }
        return query(...args.slice(0, -1), pass)
      }
      return query(...args)?.then((result) => {
        answered(result.rowCount)
        return result
      })
    }
    Object.assign(client, { query: listening })
  }
  return { onConnection, take: () => heard.splice(0).map(({ statement }) => statement) }
}

function statementOf([first, second]: readonly unknown[]): Statement {
  const values = Array.isArray(second) ? (second as readonly unknown[]) : []
  if (typeof first === 'string') return { text: first, values, rows: 0 }
  const config = first as { readonly name?: string; readonly text: string; readonly values?: readonly unknown[] }
  return { ...(config.name === undefined ? {} : { name: config.name }), text: config.text, values: config.values ?? values, rows: 0 }
}
