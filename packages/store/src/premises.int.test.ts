import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { StreamRef } from '@goufu/engine'
import { commit } from './commit.ts'
import { FUNDS_OF_YEAR } from './funds-of-year.ts'
import { HOLD_STREAMS } from './premises.ts'
import { loadStreams } from './streams.ts'
import type { StreamHead } from './streams.ts'
import { enterFund } from './register.ts'
import { createDesk } from './testing/desk.ts'
import { people } from './testing/policy.ts'
import { projectId, sampleCommand, sampleCommit, sampleWrite } from './testing/sample.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'

describe.each(databases)('what a commit was decided on, on %s', (kind) => {
  const store = useStore(kind)
  const desk = createDesk(store)

  const headOf = async (stream: StreamRef): Promise<StreamHead> => {
    const head = (await loadStreams(store(), [stream])).get(stream.type, stream.id)
    if (head === undefined) throw new Error('no head')
    return head
  }
  const begun = async (): Promise<StreamHead> => {
    const stream = projectId()
    await commit(store(), sampleCommit([sampleWrite(stream)]))
    return headOf(stream)
  }
  const fund = async (fiscalYear: number): Promise<StreamHead> => {
    const input = { title: '示例资金', source: 'hardship-relief', buyer: '示例县民政局', fiscalYear, appropriatedFen: 1_000 }
    const result = await enterFund(store(), desk.register(input, { actor: people.finance }))
    if (result.kind !== 'accepted') throw new Error(JSON.stringify(result))
    return headOf({ type: 'fund', id: result.id })
  }

  test('has to be as it was: with a stream that was only read and has moved on nothing is written', async () => {
    const [read, written] = [await begun(), await begun()]
    await commit(store(), sampleCommit([sampleWrite(read.stream, read)]))
    const command = sampleCommand(written.stream)
    const write = sampleWrite(written.stream, written)
    const stale = await commit(store(), sampleCommit([write], { command, premises: { heads: [read], fundYear: null } }))
    expect(stale).toEqual({ kind: 'stale-version', stream: read.stream, version: 2 })
    expect(await headOf(written.stream)).toEqual(written)
    const now = { heads: [await headOf(read.stream)], fundYear: null }
    expect(await commit(store(), sampleCommit([write], { command, premises: now }))).toMatchObject({ kind: 'committed' })
  })

  test('may be what is written too, and then moves on by it', async () => {
    const head = await begun()
    const premises = { heads: [head], fundYear: null }
    expect(await commit(store(), sampleCommit([sampleWrite(head.stream, head)], { premises }))).toMatchObject({ kind: 'committed' })
  })

  test('of two commits that each read what the other writes one goes through, and neither waits for ever', async () => {
    for (let round = 0; round < 20; round += 1) {
      const [a, b] = [await begun(), await begun()]
      const results = await Promise.all([
        commit(store(), sampleCommit([sampleWrite(a.stream, a)], { premises: { heads: [b], fundYear: null } })),
        commit(store(), sampleCommit([sampleWrite(b.stream, b)], { premises: { heads: [a], fundYear: null } })),
      ])
      expect(results.map((result) => result.kind).toSorted()).toEqual(['committed', 'stale-version'])
    }
  })

  test('is held against a fund of the year that nobody saw, and not against one of another year', async () => {
    const [seen, other] = [await fund(2031), await fund(2032)]
    const written = await begun()
    const write = sampleWrite(written.stream, written)
    const unseen = await fund(2031)
    const stale = await commit(store(), sampleCommit([write], { premises: { heads: [seen], fundYear: 2031 } }))
    expect(stale).toEqual({ kind: 'stale-version', stream: unseen.stream, version: 1 })
    const whole = { heads: [other], fundYear: 2032 }
    expect(await commit(store(), sampleCommit([write], { premises: whole }))).toMatchObject({ kind: 'committed' })
  })

  test('is found by indexes, however many streams and funds there are', async () => {
    await sql`
      insert into stream (type, id, version, hash, hash_algorithm, state, updated_at)
      select case when n % 2 = 0 then 'fund' else 'supplier' end, 'many-' || n, 1, repeat('a', 64), 'sha256', '{}', now()
      from generate_series(1, 20000) as n`.execute(store().db)
    await sql`
      insert into fund_balance (id, title, source, fiscal_year, appropriated_fen, reserved_fen, committed_fen, paid_fen, version, updated_at)
      select 'many-' || n, '', 'general-budget', 1000 + n % 1000, 0, 0, 0, 0, 1, now() from generate_series(2, 20000, 2) as n`.execute(
      store().db,
    )
    await sql`analyze stream, fund_balance`.execute(store().db)
    const planOf = async (text: string, values: readonly unknown[]) =>
      JSON.stringify((await store().pool.query(`explain (format json) ${text}`, [...values])).rows)
    const held = await planOf(HOLD_STREAMS.text, [
      ['fund', 'supplier'],
      ['many-2', 'many-3'],
    ])
    expect(held).toContain('stream_pkey')
    const ofYear = await planOf(FUNDS_OF_YEAR.text, [1500])
    expect(ofYear).toMatch(/fund_balance_(year|buyer|of_organisation)/) // either has the year near its front, and the rows of one year are few
    expect(`${held}${ofYear}`).not.toContain('Seq Scan')
  })
})
