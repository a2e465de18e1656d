import type { JsonValue, StreamRef } from '@goufu/engine'
import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import { endText, writeLine } from './export-lines.ts'
import type { Line } from './export-lines.ts'
import { digestText } from './hash.ts'
import { readSealPlan } from './ledger-proof.ts'
import { CITED } from './files/cited-by.ts'
import { everRelated } from './related-streams.ts'
import type { Database } from './schema.ts'
import { sealPending } from './seal-pending.ts'
import { AT_ONCE, signCheckpoint } from './sign-checkpoint.ts'
import type { SigningKey } from './signature.ts'
import type { Store } from './store.ts'
import { StoreError } from './store-error.ts'
import { parseRecorded } from './stored-event.ts'
import { inSnapshot } from './verify-streams.ts'

/** Between signing and reading somebody may write again, most likely to a fund that many share. */
const MOST_TRIES = 32

/**
 * Writes one project as a file that is proved with nothing but itself: its events with their texts and hashes, the streams of the
 * funds and suppliers it has to do with, the profiles they cite, and the part of the ledger that leads from each event to a signed
 * checkpoint. What is not sealed and signed yet is so first.
 * @returns the text of the file; `undefined` when there is no such project
 * @throws StoreError `export-busy` when others write faster than this can read
 */
export async function exportProject(store: Store, id: string, key: SigningKey, now: () => Date): Promise<string | undefined> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await sealPending(store, now)
    await signCheckpoint(store, key, now, AT_ONCE)
    const lines = await inSnapshot(store, (trx) => readLines(trx, id))
    if (lines === undefined) return undefined
    if (lines !== 'not-signed-yet') return signed(id, now().toISOString(), lines, key)
  }
  throw new StoreError('export-busy', {
    zh: '项目或其资金、单位正在不断变化，请稍后再导出',
    en: 'The project, its funds or its suppliers keep changing; export it later',
  })
}

function signed(project: string, exportedAt: string, lines: readonly Line[], key: SigningKey): string {
  const own: Line<'key'> = { line: 'key', id: key.id, algorithm: key.algorithm, publicKey: key.publicKey }
  const known = lines.some((line) => line.line === 'key' && line.id === key.id)
  const all: readonly Line[] = [{ line: 'header', format: 'goufu-export-1', project, exportedAt }, ...(known ? [] : [own]), ...lines]
  const content = all.map(writeLine).join('')
  const end = { lines: all.length, sha256: digestText('sha256', content), keyId: key.id }
  return `${content}${writeLine({ line: 'end', ...end, signature: key.sign(endText(end)) })}`
}

async function readLines(trx: Transaction<Database>, id: string): Promise<readonly Line[] | undefined | 'not-signed-yet'> {
  const project: StreamRef = { type: 'project', id }
  const own = await readEvents(trx, project)
  if (own.length === 0) return undefined
  const streams = [project, ...everRelated(own.map(({ body }) => parseRecorded(body)))]
  const heads: Line<'stream'>[] = []
  const events: Line<'event'>[] = []
  const commandIds = new Set<string>()
  const places: number[] = []
  for (const stream of streams) {
    const found = await readHead(trx, stream)
    if (found === undefined) continue
    heads.push(found)
    for (const row of stream === project ? own : await readEvents(trx, stream)) {
      if (row.sequence === null) return 'not-signed-yet'
      events.push({ line: 'event', body: row.body, hash: row.hash, hashAlgorithm: row.hashAlgorithm })
      commandIds.add(row.commandId)
      places.push(row.sequence)
    }
  }
  const plan = await readSealPlan(trx, places)
  if (plan === undefined) return 'not-signed-yet'
  const commands = await readCommands(trx, project, commandIds)
  const files = await readFiles(trx, streams)
  const profiles = await readProfiles(trx, digestsIn(events))
  return [...plan.keys, ...plan.checkpoints, ...profiles, ...heads, ...commands, ...files, ...events, ...plan.entries]
}

async function readHead(trx: Transaction<Database>, { type, id }: StreamRef): Promise<Line<'stream'> | undefined> {
  const row = await trx.selectFrom('stream').selectAll().where('type', '=', type).where('id', '=', id).executeTakeFirst()
  // What was written as JSON is read as JSON.
  if (row === undefined) return undefined
  // Whose it is stands in its state; the column is this database's.
  const { organisation: _, ...head } = row
  return { line: 'stream', ...head, state: row.state as JsonValue }
}

interface EventRow {
  readonly body: string
  readonly hash: string
  readonly hashAlgorithm: string
  readonly commandId: string
  readonly sequence: number | null
}

async function readEvents(trx: Transaction<Database>, stream: StreamRef): Promise<readonly EventRow[]> {
  return (await eventsOf(stream).execute(trx.withoutPlugins())).rows
}

/** The query of the events of a stream, with their places in the ledger. */
export function eventsOf({ type, id }: StreamRef) {
  return sql<EventRow>`
    select e.body, e.hash, e.hash_algorithm as "hashAlgorithm", e.command_id as "commandId", l.sequence
    from event e left join ledger l using (stream_type, stream_id, number)
    where e.stream_type = ${type} and e.stream_id = ${id} order by e.number`
}

/** Those of the events, and those on the project that were turned down, oldest first. */
async function readCommands(
  trx: Transaction<Database>,
  { type, id }: StreamRef,
  ids: ReadonlySet<string>,
): Promise<readonly Line<'command'>[]> {
  const rows = await commandsOf(trx, { type, id }, ids).execute()
  // Findings are JSON like the rest; their type says more.
  return rows.map((row) => ({
    line: 'command',
    ...row,
    actor: { ...row.actor },
    findings: row.findings as unknown as JsonValue,
  }))
}

/** The query of them. */
export function commandsOf(trx: Transaction<Database>, { type, id }: StreamRef, ids: ReadonlySet<string>) {
  return trx
    .selectFrom('command')
    .select(['id', 'kind', 'streamType', 'streamId', 'actor', 'requestDigest', 'outcome', 'request', 'answer', 'findings', 'recordedAt'])
    .where((e) =>
      e.or([e('id', 'in', [...ids]), e.and([e('streamType', '=', type), e('streamId', '=', id), e('outcome', '<>', 'accepted')])]),
    )
    .orderBy('recordedAt')
    .orderBy('id')
}

/** Every file of the project, and of the records of suppliers those that their events cite. */
async function readFiles(trx: Transaction<Database>, streams: readonly StreamRef[]): Promise<readonly Line<'file'>[]> {
  const idsOf = (type: string) => streams.flatMap((stream) => (stream.type === type ? [stream.id] : []))
  const { rows } = await sql<Omit<Line<'file'>, 'line'>>`
    select id, stream_type as "streamType", stream_id as "streamId", sha256, size, media_type as "mediaType", name, organisation,
      uploaded_by as "uploadedBy", uploaded_at as "uploadedAt"
    from file where (stream_type = 'project' and stream_id = any(${idsOf('project')}::text[]))
      or (stream_type = 'supplier' and stream_id = any(${idsOf('supplier')}::text[]) and exists (
        select 1 from ${sql.raw(CITED)} and s.type = 'supplier' and s.id = stream_id and cited ->> 'id' = file.id::text))
    order by uploaded_at, id`.execute(trx.withoutPlugins())
  return rows.map((row) => ({ line: 'file', ...row }))
}

function digestsIn(events: readonly Line<'event'>[]): ReadonlySet<string> {
  return new Set(events.map(({ body }) => parseRecorded(body).profile.digest))
}

async function readProfiles(trx: Transaction<Database>, digests: ReadonlySet<string>): Promise<readonly Line<'profile'>[]> {
  const rows = await trx
    .selectFrom('profile')
    .select('body')
    .where('digest', 'in', [...digests])
    .orderBy('digest')
    .orderBy('textsDigest')
    .execute()
  return rows.map(({ body }) => ({ line: 'profile', body }))
}
