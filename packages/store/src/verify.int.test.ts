import { describe, expect, test } from 'vitest'
import { commit } from './commit.ts'
import type { Fault } from './fault.ts'
import { sealPending } from './seal-pending.ts'
import type { Store } from './store.ts'
import { loadStreams } from './streams.ts'
import { NOON, projectId, sampleCommit, sampleEvent, sampleFold, sampleWrite } from './testing/sample.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'
import { tamper } from './testing/superuser.ts'
import { verify, verifyStream } from './verify.ts'
import type { VerifyTotals } from './verify-tally.ts'

const now = () => new Date(NOON)

async function verifyAll(store: Store): Promise<{ readonly faults: readonly Fault[]; readonly totals: VerifyTotals }> {
  const faults: Fault[] = []
  const run = verify(store, sampleFold)
  for (;;) {
    const step = await run.next()
    if (step.done === true) return { faults, totals: step.value }
    faults.push(step.value)
  }
}

/** A value of the same type that differs as little as it can. */
const SLIGHTLY_DIFFERENT: Readonly<Record<string, string>> = {
  text: `overlay(%c placing case when right(%c, 1) = '0' then '1' else '0' end from length(%c))`,
  integer: '%c + 1000000',
  bigint: '%c + 1',
  date: '%c + 1',
  uuid: `overlay(%c::text placing case when right(%c::text, 1) = '0' then '1' else '0' end from 36)::uuid`,
  'timestamp with time zone': `%c + interval '1 millisecond'`,
  jsonb: `%c || '{"events": 99}'`,
  boolean: 'not %c',
  json: `(%c::jsonb || '{"events": 99}')::json`,
}

describe.each(databases)('verify on %s', (kind) => {
  const store = useStore(kind)

  /** Three streams with three events each, all sealed. */
  async function sealedStreams() {
    const streams = [projectId(), projectId(), projectId()]
    await commit(store(), sampleCommit(streams.map((stream) => sampleWrite(stream))))
    for (const stream of streams) {
      const head = (await loadStreams(store(), [stream])).get('project', stream.id)
      await commit(store(), sampleCommit([sampleWrite(stream, head, [20, 30])]))
    }
    await sealPending(store(), now)
    return streams
  }

  test('what the store wrote holds', async () => {
    const streams = await sealedStreams()
    const { faults, totals } = await verifyAll(store())
    expect(faults).toEqual([])
    expect(totals.events).toBe(totals.entries)
    expect(totals.streams).toBeGreaterThanOrEqual(streams.length)
  })

  test('ids and texts hold whatever signs they are written with', async () => {
    const stream = { type: 'project', id: `\\N'${projectId().id}\\'; --\t"示例"\n` } as const
    const event = sampleEvent(stream, { amountFen: 100, note: 'C:\\示例\t\n"\u0001' })
    await commit(store(), sampleCommit([{ ...sampleWrite(stream), events: [event] }]))
    await sealPending(store(), now)
    expect((await verifyAll(store())).faults).toEqual([])
    expect(await verifyStream(store(), sampleFold, stream)).toMatchObject({ ok: true, events: 1 })
  })

  test.each(['event', 'ledger', 'stream', 'project_list', 'project_party', 'due_item'])(
    'a change in any column of %s is found',
    async (table) => {
      const stream = (await sealedStreams()).at(-1)
      const putBack = await keepAll(store())
      const columns = await columnsOf(store(), table)
      expect(columns.length).toBeGreaterThanOrEqual(3)
      for (const { name, type } of columns) {
        // Where there was nothing, a value is a change too.
        const changed = `coalesce(${SLIGHTLY_DIFFERENT[type]?.replaceAll('%c', name)}, ${EMPTY_BECOMES[type] ?? 'null'})`
        await tamper(store(), `update ${table} set ${name} = ${changed} where ${rowOf(table)}`, [stream?.id])
        expect((await verifyAll(store())).faults, `${table}.${name}`).not.toEqual([])
        await putBack()
      }
      expect((await verifyAll(store())).faults).toEqual([])
    },
  )

  test.each([
    ['event', 'delete from event where stream_id = $1 and number = 2', 'event-missing'],
    ['last event', 'delete from event where stream_id = $1 and number = 3', 'head'],
    ['ledger entry', 'delete from ledger where stream_id = $1 and number = 1', 'ledger-gap'],
    ['head', 'delete from stream where id = $1', 'event-stray'],
    ['list row', 'delete from project_list where id = $1', 'projection'],
    ['text to search in', 'delete from project_search where id = $1', 'projection'],
    ['party', `delete from project_party where project_id = $1 and party <> ''`, 'projection'],
    ['right of everybody to see it', `delete from project_party where project_id = $1 and party = ''`, 'projection'],
    ['due item', 'delete from due_item where stream_id = $1', 'projection'],
  ])('a removed %s is found', async (_, sql, kind) => {
    const [stream] = await sealedStreams()
    const putBack = await keepAll(store())
    await tamper(store(), sql, [stream?.id])
    expect((await verifyAll(store())).faults.map((fault) => fault.kind)).toContain(kind)
    await putBack()
  })

  test('an event that neither stands in the ledger nor waits for it is found', async () => {
    const stream = projectId()
    await commit(store(), sampleCommit([sampleWrite(stream)]))
    expect(await verifyStream(store(), sampleFold, stream)).toMatchObject({ ok: true })
    await tamper(store(), 'delete from outbox where stream_id = $1', [stream.id])
    expect(await verifyStream(store(), sampleFold, stream)).toMatchObject({ ok: false, faults: [{ kind: 'event-unsealed', number: 1 }] })
    await tamper(store(), `insert into outbox (stream_type, stream_id, number) values ('project', $1, 1)`, [stream.id])
  })

  test('an event rewritten with hash and head made to match is found by the ledger', async () => {
    const [stream] = await sealedStreams()
    if (stream === undefined) throw new Error('no stream')
    const putBack = await keepAll(store())
    await tamper(
      store(),
      `with forged as (
         select replace(body, '"amountFen":30', '"amountFen":31') as body from event where stream_id = $1 and number = 3
       ), hashed as (select body, encode(sha256(convert_to(body, 'UTF8')), 'hex') as hash from forged),
       events as (update event set body = hashed.body, hash = hashed.hash from hashed where stream_id = $1 and number = 3),
       heads as (update stream set hash = hashed.hash, state = (state::jsonb || '{"totalFen": 151}')::json from hashed where id = $1)
       update project_list set budget_fen = 604, award_fen = 453, contract_fen = 302, paid_fen = 151 where id = $1`,
      [stream.id],
    )
    const { faults } = await verifyAll(store())
    expect(faults.map((fault) => fault.kind)).toEqual(['ledger-event', 'ledger-event'])
    await putBack()
  })

  test('a store may change its algorithm: what is there stays as it was hashed', async () => {
    const [stream] = await sealedStreams()
    if (stream === undefined) throw new Error('no stream')
    const national = { ...store(), hashAlgorithm: 'sm3' as const }
    const head = (await loadStreams(national, [stream])).get('project', stream.id)
    await commit(national, sampleCommit([sampleWrite(stream, head, [1])]))
    await sealPending(national, now)
    const events = await store()
      .db.selectFrom('event')
      .select('hashAlgorithm')
      .where('streamId', '=', stream.id)
      .orderBy('number')
      .execute()
    expect(events.map(({ hashAlgorithm }) => hashAlgorithm)).toEqual(['sha256', 'sha256', 'sha256', 'sm3'])
    expect((await verifyAll(store())).faults).toEqual([])
  })

  test('a stream that has no events is not there to be proved', async () => {
    expect(await verifyStream(store(), sampleFold, projectId())).toBeUndefined()
  })
})

const EMPTY_BECOMES: Readonly<Record<string, string>> = { text: `'x'`, bigint: '0', date: `'2025-01-01'`, jsonb: `'{}'` }
const TABLES = ['stream', 'event', 'outbox', 'ledger', 'project_list', 'project_search', 'project_party', 'due_item']

/** The last event of a stream and its entry; or the one row that the stream has. */
function rowOf(table: string): string {
  if (table === 'due_item') return 'stream_id = $1'
  if (table === 'project_party') return `project_id = $1 and party <> ''`
  return table === 'event' || table === 'ledger' ? 'stream_id = $1 and number = 3' : 'id = $1'
}

async function columnsOf(store: Store, table: string): Promise<readonly { readonly name: string; readonly type: string }[]> {
  const { rows } = await store.pool.query<{ name: string; type: string }>(
    'select column_name as name, data_type as type from information_schema.columns where table_name = $1 order by ordinal_position',
    [table],
  )
  return rows
}

/** Keeps everything as it is now. @returns the function that brings it back, to the letter. */
async function keepAll(store: Store): Promise<() => Promise<void>> {
  for (const table of TABLES) await store.pool.query(`drop table if exists kept_${table}; create table kept_${table} as table ${table}`)
  return async () => {
    for (const table of TABLES) {
      await tamper(store, `delete from ${table}`)
      await tamper(store, `insert into ${table} overriding system value select * from kept_${table}`)
    }
  }
}
