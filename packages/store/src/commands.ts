import type { PoolClient } from 'pg'
import { canonicalJson } from '@goufu/engine'
import type { Finding, JsonObject, JsonValue, Signature, StreamRef } from '@goufu/engine'
import { digestText } from './hash.ts'
import type { CommandOutcome } from './schema.ts'
import type { Store } from './store.ts'
import type { Queryable } from './walled-pool.ts'

/** What somebody asked for, under the id that makes asking twice harmless. */
export interface Command {
  /** A UUID the asker chose. */
  readonly id: string
  /** `task`, `create-project`, … */
  readonly kind: string
  /** What it is about, to find it again; not a part of what makes it the same command. */
  readonly stream: StreamRef
  readonly actor: Signature
  /** What is asked, in full: the same id with another request is refused. */
  readonly request: JsonObject
}

/** A command with what came of it. */
export interface CommandRecord {
  readonly command: Command
  readonly outcome: CommandOutcome
  /** What a replay of the command is answered with. */
  readonly answer: JsonValue
  readonly findings: readonly Finding[]
  /** Instant of the server's clock, ISO 8601 in UTC with milliseconds. */
  readonly recordedAt: string
}

/** A command as it was recorded. */
export interface RecordedCommand {
  readonly id: string
  readonly outcome: CommandOutcome
  readonly answer: JsonValue
  readonly findings: readonly Finding[]
  readonly recordedAt: string
}

/** What came of an earlier command with this id, when there was one. */
export type EarlierCommand =
  /** The same command was recorded before. */
  | { readonly kind: 'replayed'; readonly command: RecordedCommand }
  /** The id belongs to another request. */
  | { readonly kind: 'command-reused' }

/** Two requests are the same command when this text is the same: who asks belongs to it. */
export function requestText(command: Command): string {
  return canonicalJson({ kind: command.kind, actor: command.actor.id, request: command.request })
}

/**
 * Writes the command down with its outcome, unless its id is known already. A copy that is being recorded at this
 * moment is waited for.
 * @returns what is known of the id, or `undefined` when it was new.
 */
export async function recordCommand(client: PoolClient, record: CommandRecord): Promise<EarlierCommand | undefined> {
  const { command, outcome } = record
  const text = requestText(command)
  const digest = digestText('sha256', text)
  const { rowCount } = await client.query({
    name: 'record-command',
    text: `insert into command (id, kind, stream_type, stream_id, actor, request_digest, outcome, request, answer, findings, recorded_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do nothing`,
    values: [
      command.id,
      command.kind,
      command.stream.type,
      command.stream.id,
      JSON.stringify(command.actor),
      digest,
      outcome,
      outcome === 'accepted' ? null : text,
      JSON.stringify(record.answer),
      JSON.stringify(record.findings),
      record.recordedAt,
    ],
  })
  return rowCount === 1 ? undefined : findEarlier(client, command.id, digest)
}

/** Looks for a command that was recorded before, without recording anything. */
export function earlierCommand(store: Store, command: Command): Promise<EarlierCommand | undefined> {
  return findEarlier(store.pool, command.id, digestText('sha256', requestText(command)))
}

async function findEarlier(client: Queryable, id: string, digest: string): Promise<EarlierCommand | undefined> {
  const { rows } = await client.query<CommandRow>({
    name: 'find-command',
    text: 'select id, request_digest, outcome, answer, findings, recorded_at from command where id = $1',
    values: [id],
  })
  const row = rows[0]
  if (row === undefined) return undefined
  if (row.request_digest !== digest) return { kind: 'command-reused' }
  const { outcome, answer, findings, recorded_at: recordedAt } = row
  return { kind: 'replayed', command: { id: row.id, outcome, answer, findings, recordedAt } }
}

interface CommandRow {
  readonly id: string
  readonly request_digest: string
  readonly outcome: CommandOutcome
  readonly answer: JsonValue
  readonly findings: readonly Finding[]
  readonly recorded_at: string
}

/** A command that was turned down: what was tried, and why not. */
export interface TurnedDown {
  readonly id: string
  readonly kind: string
  readonly outcome: Exclude<CommandOutcome, 'accepted'>
  readonly actor: Command['actor']
  /** Canonical JSON of what was asked. */
  readonly request: string | null
  readonly findings: readonly Finding[]
  readonly recordedAt: string
}

/** The commands on a stream that were turned down, oldest first, after the one with id `after`. */
export async function readTurnedDown(store: Store, stream: StreamRef, after: string | null, limit: number): Promise<readonly TurnedDown[]> {
  const rows = await store.db
    .selectFrom('command')
    .select(['id', 'kind', 'outcome', 'actor', 'request', 'findings', 'recordedAt'])
    .where('streamType', '=', stream.type)
    .where('streamId', '=', stream.id)
    .where('outcome', '<>', 'accepted')
    .$if(after !== null, (query) =>
      query.where((e) =>
        e(
          e.refTuple('recordedAt', 'id'),
          '>',
          e.selectFrom('command').select(['recordedAt', 'id']).where('id', '=', after).$asTuple('recordedAt', 'id'),
        ),
      ),
    )
    .orderBy('recordedAt')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.flatMap((row) => (row.outcome === 'accepted' ? [] : [{ ...row, outcome: row.outcome }]))
}
