import type { PoolClient } from 'pg'
import { text } from '@goufu/engine'
import type { ResolvedProfile, StreamRef, Text } from '@goufu/engine'
import { engineFold } from './engine-fold.ts'
import { noteShapes } from './event-shapes.ts'
import { readEventRow } from './event-row.ts'
import type { ReadEvent } from './event-row.ts'
import type { Line } from './export-lines.ts'
import type { Fault } from './fault.ts'
import type { Fold } from './fold.ts'
import { addFundEntries, fundEntries } from './fund-entries.ts'
import { insertCommands, insertFiles, insertProfiles, insertStream } from './import-rows.ts'
import { mergeProjections, upsertProjections } from './projections.ts'
import type { Projections } from './projections.ts'
import { readExport } from './read-export.ts'
import type { ReadExport } from './read-export.ts'
import type { Store } from './store.ts'
import { streamKey } from './stored-event.ts'
import { inTransaction } from './transaction.ts'
import { verifyExport } from './verify-export.ts'
import { soundProfile } from './verify-profiles.ts'

/** What came of an import. */
export type ImportResult =
  | { readonly kind: 'imported'; readonly project: string; readonly streams: readonly ImportedStream[] }
  /** The file does not hold; nothing was changed. */
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }
  /** What stands against it in this store, all of it; nothing was changed. */
  | { readonly kind: 'refused'; readonly against: readonly Text[] }

/** How much of a stream came with it: nothing where the store has as much of it or more. */
export interface ImportedStream {
  readonly stream: StreamRef
  readonly added: number
}

/** A stream of the file, ready to be written. */
interface Incoming {
  readonly line: Line<'stream'>
  readonly events: readonly ReadEvent[]
  readonly state: unknown
  readonly projections: Projections
}

/**
 * Takes the project of an exported file into a store that does not have it, in one transaction. The streams of its funds and suppliers
 * are added, or continued where the store has a beginning of them; where it has other events of them, the import is refused. Hashes
 * and instants stay as they were recorded; the ledger of this store seals the events in its own order.
 * @param trusted the key that must have signed the file; null to take whichever did
 */
export async function importProject(store: Store, source: string, trusted: string | null, importedAt: string): Promise<ImportResult> {
  const { faults } = verifyExport(source, trusted)
  if (faults.length > 0) return { kind: 'faulty', faults }
  const read = readExport(source)
  if ('fault' in read) throw new Error('What was proved can be read.')
  const incoming = await incomingStreams(read)
  let noted: readonly string[] = []
  const result = await inTransaction(
    store.pool,
    async (client): Promise<ImportResult> => {
      const standing: Standing[] = []
      for (const stream of incoming) standing.push(await standingOf(client, stream))
      const against = [
        ...standing.flatMap(({ refusal }) => refusal ?? []),
        ...(await commandsTaken(client, read.commands)),
        ...(await namesTaken(client, mergeProjections(incoming.map(({ projections }) => projections)))),
      ]
      if (against.length > 0) return { kind: 'refused', against }
      await insertProfiles(client, read.profiles, importedAt)
      await insertCommands(client, read.commands)
      const streams: ImportedStream[] = []
      for (const { stream, known } of standing) {
        const added = stream.events.slice(known)
        streams.push({ stream: { type: stream.line.type, id: stream.line.id }, added: added.length })
        if (added.length === 0) continue
        await insertStream(
          client,
          stream.line,
          stream.state,
          added.map(({ row }) => row),
        )
        await addFundEntries(
          client,
          fundEntries(
            refOf(stream),
            added.map(({ event }) => event),
          ),
        )
        await upsertProjections(client, stream.projections)
      }
      await insertFiles(client, read.files)
      noted = await noteShapes(
        client,
        store.notedShapes,
        incoming.flatMap(({ events }) => events.map(({ event }) => event)),
      )
      return { kind: 'imported', project: read.header.project, streams }
    },
    ({ kind }) => kind === 'imported',
  )
  if (result.kind !== 'imported') return result
  for (const shape of noted) store.notedShapes.add(shape)
  store.committed.notify()
  return result
}

async function incomingStreams(read: ReadExport): Promise<readonly Incoming[]> {
  const fold = engineFold({ get: profileFrom(read) })
  const events = Map.groupBy(
    read.events.flatMap((event) => readEventRow(event) ?? []),
    ({ event }) => streamKey(event.stream),
  )
  return Promise.all(read.streams.map((line) => incomingStream(line, events.get(streamKey(line)) ?? [], fold)))
}

function profileFrom({ profiles }: ReadExport): (digest: string) => Promise<ResolvedProfile> {
  const byDigest = new Map(profiles.flatMap(({ body }) => soundProfile(body) ?? []).map((profile) => [profile.digest, profile]))
  return (digest) => {
    const profile = byDigest.get(digest)
    return profile === undefined ? Promise.reject(new Error(`The file lacks the profile ${digest}.`)) : Promise.resolve(profile)
  }
}

async function incomingStream(line: Line<'stream'>, events: readonly ReadEvent[], fold: Fold): Promise<Incoming> {
  const state = events.reduce<unknown>((folded, { event }) => fold.evolve(folded, event), null)
  const { type, id, version, updatedAt } = line
  return { line, events, state, projections: await fold.project({ stream: { type, id }, version, state, updatedAt }) }
}

interface Standing {
  readonly stream: Incoming
  /** How many of its events the store has. */
  readonly known: number
  readonly refusal?: Text
}

/** Compares a stream with what the store has of it, and holds that. */
async function standingOf(client: PoolClient, stream: Incoming): Promise<Standing> {
  const { type, id } = stream.line
  await client.query('select from stream where type = $1 and id = $2 for update', [type, id])
  const { rows } = await client.query<{ hash: string }>(
    'select hash from event where stream_type = $1 and stream_id = $2 order by number',
    [type, id],
  )
  const known = rows.length
  if (known > 0 && type === 'project') return { stream, known, refusal: projectExists(stream, known) }
  const differs = rows.findIndex(({ hash }, index) => index < stream.events.length && hash !== stream.events[index]?.row.hash)
  return differs < 0 ? { stream, known } : { stream, known, refusal: divergedAt(stream, differs + 1) }
}

function projectExists({ line: { id, version } }: Incoming, known: number): Text {
  return text(
    `项目 ${id} 已在这里：本库有 ${known} 个事件，文件有 ${version} 个`,
    `The project ${id} is here already: the store has ${known} events of it, the file ${version}`,
  )
}

function divergedAt({ line }: Incoming, number: number): Text {
  return text(
    `${streamKey(line)} 的第 ${number} 号事件在本库与文件中不同（摘要不符）`,
    `Event ${number} of ${streamKey(line)} is another one here than in the file: their hashes differ`,
  )
}

/** Command ids of the file under which the store has recorded something else. */
async function commandsTaken(client: PoolClient, commands: readonly Line<'command'>[]): Promise<readonly Text[]> {
  const { rows } = await client.query<{ id: string; request_digest: string; outcome: string }>(
    'select id, request_digest, outcome from command where id = any($1::uuid[])',
    [commands.map(({ id }) => id)],
  )
  const here = new Map(rows.map((row) => [row.id, row]))
  return commands.flatMap(({ id, requestDigest, outcome }) => {
    const found = here.get(id)
    if (found === undefined || (found.request_digest === requestDigest && found.outcome === outcome)) return []
    return [text(`办理编号 ${id} 在本库已用于别的请求`, `The command id ${id} belongs to another request here`)]
  })
}

/** What must be unique in a store, and another has. */
async function namesTaken(client: PoolClient, { projects, suppliers }: Projections): Promise<readonly Text[]> {
  const taken: Text[] = []
  for (const { id, code } of projects) {
    if (await isTaken(client, 'select from project_list where code = $1 and id <> $2', code, id)) {
      taken.push(text(`项目编号 ${code} 已被本库另一项目使用`, `The code ${code} belongs to another project here`))
    }
  }
  for (const { id, creditCode } of suppliers) {
    if (await isTaken(client, 'select from supplier_list where credit_code = $1 and id <> $2', creditCode, id)) {
      taken.push(
        text(`统一社会信用代码 ${creditCode} 已登记在本库另一单位名下`, `The credit code ${creditCode} belongs to another supplier here`),
      )
    }
  }
  return taken
}

async function isTaken(client: PoolClient, query: string, value: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query(query, [value, id])
  return rowCount !== 0
}

function refOf({ line: { type, id } }: Incoming): StreamRef {
  return { type, id }
}
