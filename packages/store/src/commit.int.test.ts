import { randomUUID } from 'node:crypto'
import { ROOT_ORGANISATION } from '@goufu/engine'
import { describe, expect, test } from 'vitest'
import { commit } from './commit.ts'
import { loadStreams } from './streams.ts'
import type { StreamHead } from './streams.ts'
import { readEvents } from './events.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'
import { listRow, projectId, sampleCommand, sampleCommit, sampleWrite } from './testing/sample.ts'
import { verifyStream } from './verify.ts'
import { sampleFold } from './testing/sample.ts'
import { NO_PROJECTIONS } from './projections.ts'

/** The program itself waits for each answer; behind a wall of a server, questions go out together. */
const places = [...databases.map((kind) => [kind, 'system'] as const), ['server', 'writer'] as const]

describe.each(places)('commit on %s, as the %s', (kind, wall) => {
  const opened = useStore(kind)
  const store = () => (wall === 'system' ? opened() : opened().at({ kind: 'writer', organisation: ROOT_ORGANISATION }))

  const headOf = async (stream: ReturnType<typeof projectId>): Promise<StreamHead> => {
    const head = (await loadStreams(store(), [stream])).get(stream.type, stream.id)
    if (head === undefined) throw new Error('no head')
    return head
  }

  test('events, head, outbox and lists are written together', async () => {
    const stream = projectId()
    const result = await commit(store(), sampleCommit([sampleWrite(stream, undefined, [100, 50])]))
    expect(result).toMatchObject({ kind: 'committed', events: [{ number: 1 }, { number: 2 }] })
    expect(await headOf(stream)).toMatchObject({ version: 2, state: { events: 2, totalFen: 150 } })
    const events = await readEvents(store(), stream, 0, 10)
    expect(events.map(({ event, sequence }) => [event.number, event.data, sequence])).toEqual([
      [1, { amountFen: 100 }, null],
      [2, { amountFen: 50 }, null],
    ])
    expect(events[1]?.event.previousHash).toBe(events[0]?.event.hash)
    expect(await verifyStream(opened(), sampleFold, stream)).toEqual({ ok: true, events: 2, faults: [] })
  })

  test('of writers that saw the same version one is accepted, and the others are told the version there is now', async () => {
    const stream = projectId()
    await commit(store(), sampleCommit([sampleWrite(stream)]))
    const head = await headOf(stream)
    const results = await Promise.all(Array.from({ length: 20 }, () => commit(store(), sampleCommit([sampleWrite(stream, head)]))))
    expect(results.filter(({ kind }) => kind === 'committed')).toHaveLength(1)
    expect(results.filter(({ kind }) => kind === 'stale-version')).toHaveLength(19)
    expect(results.find(({ kind }) => kind === 'stale-version')).toEqual({ kind: 'stale-version', stream, version: 2 })
    expect(await verifyStream(opened(), sampleFold, stream)).toMatchObject({ ok: true, events: 2 })
  })

  test('a stream begins once', async () => {
    const stream = projectId()
    const results = await Promise.all(Array.from({ length: 10 }, () => commit(store(), sampleCommit([sampleWrite(stream)]))))
    expect(results.filter(({ kind }) => kind === 'committed')).toHaveLength(1)
    expect(results.filter((result) => result.kind === 'stale-version' && result.version === 1)).toHaveLength(9)
  })

  test('a head that was never loaded from here is refused', async () => {
    const stream = projectId()
    const result = await commit(store(), sampleCommit([sampleWrite(stream, { version: 7, hash: 'b'.repeat(64) })]))
    expect(result).toEqual({ kind: 'stale-version', stream, version: 0 })
  })

  test('the same command sent a hundred times at once acts once, and every sender gets its outcome', async () => {
    const stream = projectId()
    const once = sampleCommit([sampleWrite(stream)], { answer: { version: 1, note: '一次' } })
    const results = await Promise.all(Array.from({ length: 100 }, () => commit(store(), once)))
    expect(results.filter(({ kind }) => kind === 'committed')).toHaveLength(1)
    const replays = results.filter((result) => result.kind === 'replayed')
    expect(replays).toHaveLength(99)
    for (const replay of replays) expect(replay.command).toMatchObject({ outcome: 'accepted', answer: { version: 1, note: '一次' } })
    expect(await headOf(stream)).toMatchObject({ version: 1 })
  })

  test('a command id cannot be used again for another request, nor by another person', async () => {
    const stream = projectId()
    const command = sampleCommand(stream)
    await commit(store(), sampleCommit([sampleWrite(stream)], { command }))
    const head = await headOf(stream)
    for (const other of [
      { ...command, request: { stream: stream.id, amount: 1 } },
      { ...command, actor: { ...command.actor, id: 'somebody-else' } },
      { ...command, kind: 'create-project' },
    ]) {
      expect(await commit(store(), sampleCommit([sampleWrite(stream, head)], { command: other }))).toEqual({ kind: 'command-reused' })
    }
    expect(await headOf(stream)).toMatchObject({ version: 1 })
  })

  test('a refusal is recorded and replayed, without an event', async () => {
    const stream = projectId()
    await commit(store(), sampleCommit([sampleWrite(stream)]))
    const refusal = sampleCommit([], {
      command: sampleCommand(stream),
      outcome: 'refused',
      answer: { why: '六(三)' },
      projections: NO_PROJECTIONS,
    })
    expect(await commit(store(), refusal)).toEqual({ kind: 'committed', events: [] })
    expect(await commit(store(), refusal)).toMatchObject({ kind: 'replayed', command: { outcome: 'refused', answer: { why: '六(三)' } } })
    expect(await headOf(stream)).toMatchObject({ version: 1 })
  })

  test('a command on several streams is written to all or to none', async () => {
    const [a, b, c] = [projectId(), projectId(), projectId()]
    await commit(store(), sampleCommit([sampleWrite(a), sampleWrite(b), sampleWrite(c)]))
    const [headA, headB, headC] = [await headOf(a), await headOf(b), await headOf(c)]
    await commit(store(), sampleCommit([sampleWrite(b, headB)]))
    const command = sampleCommand(a)
    const stale = await commit(store(), sampleCommit([sampleWrite(a, headA), sampleWrite(b, headB), sampleWrite(c, headC)], { command }))
    expect(stale).toEqual({ kind: 'stale-version', stream: b, version: 2 })
    expect([await headOf(a), await headOf(c)].map(({ version }) => version)).toEqual([1, 1])
    // The command was not recorded either: it may be tried again on the new version.
    const again = await commit(
      store(),
      sampleCommit([sampleWrite(a, headA), sampleWrite(b, await headOf(b)), sampleWrite(c, headC)], { command }),
    )
    expect(again.kind).toBe('committed')
  })

  test('commands that touch the same streams in another order do not wait for each other for ever', async () => {
    const streams = [projectId(), projectId(), projectId()]
    await commit(store(), sampleCommit(streams.map((stream) => sampleWrite(stream))))
    const attempt = async (order: readonly ReturnType<typeof projectId>[]) => {
      for (;;) {
        const heads = await Promise.all(order.map(headOf))
        const result = await commit(store(), sampleCommit(heads.map((head) => sampleWrite(head.stream, head))))
        if (result.kind === 'committed') return
      }
    }
    await Promise.all(Array.from({ length: 8 }, (_, index) => attempt(index % 2 === 0 ? streams : streams.toReversed())))
    for (const stream of streams) expect(await verifyStream(opened(), sampleFold, stream)).toMatchObject({ ok: true, events: 9 })
  })

  test.each([
    ['paid above the contract', { budgetFen: 100, awardFen: 100, contractFen: 100, paidFen: 101 }, 'project_list_paid_within_contract'],
    ['paid without a contract', { paidFen: 1 }, 'project_list_paid_within_contract'],
    ['a contract above the award', { budgetFen: 100, awardFen: 90, contractFen: 91 }, 'project_list_contract_within_award'],
    [
      'an amended contract that was signed above the award',
      { budgetFen: 100, awardFen: 89, contractFen: 100, addedFen: 10 },
      'project_list_contract_within_award',
    ],
    [
      'an addition without money of its own in the budget',
      { budgetFen: 100, awardFen: null, contractFen: 101, addedFen: 1 },
      'project_list_contract_within_budget',
    ],
    [
      'an award out of what an amendment added',
      { budgetFen: 100, awardFen: 91, contractFen: 90, addedFen: 10 },
      'project_list_award_within_budget',
    ],
    ['an addition without a contract', { budgetFen: 100, addedFen: 1 }, 'project_list_added_to_contract'],
    ['an addition that is the whole contract', { budgetFen: 100, contractFen: 10, addedFen: 10 }, 'project_list_added_to_contract'],
    ['a negative addition', { addedFen: -1 }, 'project_list_added_fen_check'],
    ['a contract above the budget', { budgetFen: 90, contractFen: 91 }, 'project_list_contract_within_budget'],
    ['an award above the budget', { budgetFen: 100, awardFen: 101 }, 'project_list_award_within_budget'],
    ['a negative amount', { budgetFen: -1 }, 'project_list_budget_fen_check'],
  ])('the last wall: %s undoes the whole commit', async (_, money, constraint) => {
    const stream = projectId()
    const request = sampleCommit([sampleWrite(stream)], {
      projections: { ...NO_PROJECTIONS, projects: [listRow({ id: stream.id, ...money })] },
    })
    await expect(commit(store(), request)).rejects.toMatchObject({ constraint })
    expect((await loadStreams(store(), [stream])).all()).toEqual([])
    expect(await store().db.selectFrom('command').select('id').where('id', '=', request.command.id).execute()).toEqual([])
  })

  test('an amended contract may be above its award by what was added, and is paid to the last fen', async () => {
    const stream = projectId()
    const money = { budgetFen: 110, awardFen: 100, contractFen: 110, addedFen: 10, paidFen: 110 }
    const request = sampleCommit([sampleWrite(stream)], {
      projections: { ...NO_PROJECTIONS, projects: [listRow({ id: stream.id, ...money })] },
    })
    expect((await commit(store(), request)).kind).toBe('committed')
  })

  test('a fund cannot be overdrawn', async () => {
    const stream = { type: 'fund' as const, id: randomUUID() }
    const fund = {
      id: stream.id,
      title: '示例',
      source: 'fiscal',
      fiscalYear: 2025,
      organisation: 'root',
      buyer: '示例县民政局',
      appropriatedFen: 100,
      returnedFen: 0,
      carriedInFen: 0,
      carriedOutFen: 0,
      version: 1,
      updatedAt: '2025-07-01T00:00:00.000Z',
    }
    const write = sampleWrite(stream)
    const events = write.events.map((event) => ({ ...event, type: 'reserve', data: { projectId: 'p', amountFen: 100 } }))
    const request = (reservedFen: number, committedFen: number, paidFen: number) =>
      sampleCommit([{ ...write, events }], { projections: { ...NO_PROJECTIONS, funds: [{ ...fund, reservedFen, committedFen, paidFen }] } })
    await expect(commit(store(), request(40, 40, 21))).rejects.toMatchObject({ constraint: 'fund_balance_not_overdrawn' })
    expect((await commit(store(), request(40, 40, 20))).kind).toBe('committed')
  })
})
