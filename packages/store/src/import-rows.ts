import type { PoolClient } from 'pg'
import { stateShapes } from '@goufu/engine'
import type { Line } from './export-lines.ts'
import * as z from 'zod'
import type { EventTable } from './schema.ts'
import { soundProfile } from './verify-profiles.ts'

const ROWS_PER_STATEMENT = 1_000

/** Keeps profiles that are not kept yet. */
export async function insertProfiles(client: PoolClient, profiles: readonly Line<'profile'>[], savedAt: string): Promise<void> {
  for (const { body } of profiles) {
    const profile = soundProfile(body)
    if (profile === undefined) throw new Error('Only profiles that were proved are kept.')
    const { digest, textsDigest, id, version } = profile
    await client.query(
      `insert into profile (digest, texts_digest, id, version, body, saved_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [digest, textsDigest, id, version, body, savedAt],
    )
  }
}

/** Records commands that are not recorded yet. */
export async function insertCommands(client: PoolClient, commands: readonly Line<'command'>[]): Promise<void> {
  for (const command of commands) {
    await client.query({
      name: 'import-command',
      text: `insert into command (id, kind, stream_type, stream_id, actor, request_digest, outcome, request, answer, findings, recorded_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do nothing`,
      values: [
        command.id,
        command.kind,
        command.streamType,
        command.streamId,
        JSON.stringify(command.actor),
        command.requestDigest,
        command.outcome,
        command.request,
        JSON.stringify(command.answer),
        JSON.stringify(command.findings),
        command.recordedAt,
      ],
    })
  }
}

/** Enters files that are not there yet; their bytes come on their own. */
export async function insertFiles(client: PoolClient, files: readonly Line<'file'>[]): Promise<void> {
  for (const { id, streamType, streamId, sha256, size, mediaType, name, organisation, uploadedBy, uploadedAt } of files) {
    await client.query(
      `insert into file (id, stream_type, stream_id, sha256, size, media_type, name, organisation, uploaded_by, uploaded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [id, streamType, streamId, sha256, size, mediaType, name, organisation, JSON.stringify(uploadedBy), uploadedAt],
    )
  }
}

/** Whose a project or a fund is, as its state says. */
function organisationOf(state: unknown): string | null {
  const { organisation } = organised.parse(state)
  return organisation ?? null
}

const organised = z.looseObject({ organisation: z.string().optional() })

/** Adds a stream, or moves its head on, with events as they were recorded elsewhere, and queues them for the ledger. */
export async function insertStream(client: PoolClient, head: Line<'stream'>, state: unknown, events: readonly EventTable[]): Promise<void> {
  const { type, id, version, hash, hashAlgorithm, updatedAt } = head
  await client.query(
    `insert into stream (type, id, version, hash, hash_algorithm, state, updated_at, state_shape, organisation) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (type, id) do update set version = $3, hash = $4, hash_algorithm = $5, state = $6, updated_at = $7, state_shape = $8`,
    [type, id, version, hash, hashAlgorithm, JSON.stringify(state), updatedAt, stateShapes[type], organisationOf(state)],
  )
  for (let from = 0; from < events.length; from += ROWS_PER_STATEMENT) {
    const some = events.slice(from, from + ROWS_PER_STATEMENT)
    await client.query(
      `with added as (
         insert into event (stream_type, stream_id, number, type, effective_on, command_id, recorded_at, body, previous_hash, hash, hash_algorithm)
         select $1, $2, * from unnest($3::int[], $4::text[], $5::date[], $6::uuid[], $7::timestamptz[], $8::text[], $9::text[], $10::text[], $11::text[])
         returning stream_type, stream_id, number
       )
       insert into outbox (stream_type, stream_id, number) select stream_type, stream_id, number from added order by number`,
      [
        type,
        id,
        some.map((event) => event.number),
        some.map((event) => event.type),
        some.map((event) => event.effectiveOn),
        some.map((event) => event.commandId),
        some.map((event) => event.recordedAt),
        some.map((event) => event.body),
        some.map((event) => event.previousHash),
        some.map((event) => event.hash),
        some.map((event) => event.hashAlgorithm),
      ],
    )
  }
}
