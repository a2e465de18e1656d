import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import type { Project } from '../purchase/prepare.ts'
import type { RecordedTask } from './record.ts'
import type { Statement } from './statements.ts'

/** The statements of a project's recorded tasks as another project at the same version would send them, each task a new command. */
export function statementsFor(recorded: readonly RecordedTask[], from: Project, to: Project): readonly Statement[] {
  const ids = [
    [from.id, to.id],
    [from.fundId, to.fundId],
    [from.code, to.code],
    [from.winnerId, to.winnerId],
    [from.winnerCode, to.winnerCode],
  ] as const
  return recorded.flatMap(({ commandId, statements }) => exchange(statements, [...ids, [commandId, randomUUID()]]))
}

/** Puts texts in place of others in all values, also where these stand inside JSON and arrays. */
export function exchange(statements: readonly Statement[], pairs: readonly (readonly [from: string, to: string])[]): readonly Statement[] {
  const swap = (value: unknown): unknown => {
    if (typeof value === 'string') return pairs.reduce((text, [from, to]) => text.replaceAll(from, to), value)
    return Array.isArray(value) ? value.map(swap) : value
  }
  return statements.map((statement) => ({ ...statement, values: statement.values.map(swap) }))
}

/**
 * Sends statements over one connection, each after the answer to the one before, as they were sent when they were recorded.
 * @throws Error when one reads or writes another number of rows than it did then: it would not be the same work.
 */
export async function replay(client: Client, statements: readonly Statement[]): Promise<void> {
  for (const { rows, name, text, values } of statements) {
    const { rowCount } = await client.query({ ...(name === undefined ? {} : { name }), text, values: [...values] })
    if ((rowCount ?? 0) !== rows) throw new Error(`${name ?? text} came to ${rowCount ?? 0} rows and not ${rows}`)
  }
}
