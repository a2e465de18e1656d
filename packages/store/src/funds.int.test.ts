import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { date } from '@goufu/engine'
import type { JsonObject } from '@goufu/engine'
import { alterFund } from './change-fund.ts'
import type { RegisterChangeRequest } from './alter-register.ts'
import { engineFold } from './engine-fold.ts'
import { readFundLines } from './fund-statement.ts'
import { readFundAccounts } from './testing/fund-accounts.ts'
import { fundEntries } from './migrations/0006-fund-entries.ts'
import { enterFund } from './register.ts'
import { listFunds, readFund } from './registers.ts'
import { createDesk } from './testing/desk.ts'
import { people, samplePolicy } from './testing/policy.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'
import { tamper } from './testing/superuser.ts'
import { findFaults } from './testing/verify.ts'
import { verifyStream } from './verify.ts'

const YEAR_END = { effectiveOn: date('2025-12-31'), now: new Date('2026-01-05T01:00:00.000Z') }

describe.each(databases)('funds on %s', (kind) => {
  const store = useStore(kind)
  const desk = createDesk(store)
  const fold = () => engineFold(desk.profiles)

  const change = (fundId: string, expectedVersion: number, input: JsonObject, changes: Partial<RegisterChangeRequest> = {}) =>
    alterFund(store(), {
      commandId: randomUUID(),
      id: fundId,
      expectedVersion,
      input: { reason: '示例文件', ...input },
      profile: samplePolicy,
      actor: people.finance,
      ...YEAR_END,
      ...changes,
    })

  async function fundOf(fiscalYear: number, appropriatedFen: number): Promise<string> {
    const input = { title: '示例资金', source: 'hardship-relief', buyer: '示例县民政局', fiscalYear, appropriatedFen }
    const result = await enterFund(store(), desk.register(input, { actor: people.finance }))
    if (result.kind !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(result)}`)
    return result.id
  }

  // First: what is brought up to date knows no changes of funds yet.
  test('a store from before funds were kept in double entry is brought up to date', async () => {
    const id = await fundOf(2025, 1_000)
    const project = await desk.planned(400)
    await desk.perform(desk.task(project, 'budget', 2, { lines: [{ fundId: id, amountFen: 400 }] }))
    await store().pool.query(`drop view fund_account; drop table fund_entry; drop function refuse_unbalanced;
      alter table fund_balance drop column returned_fen, drop column carried_in_fen, drop column carried_out_fen,
        add constraint fund_balance_not_overdrawn check (reserved_fen + committed_fen + paid_fen <= appropriated_fen)`)
    await fundEntries.up(store().db)
    expect(await readFundAccounts(store(), id)).toEqual({ appropriation: -1_000, free: 600, reserved: 400 })
    const faults = await findFaults(store(), fold())
    expect(faults.filter(({ stream }) => stream?.id === id)).toEqual([])
  })

  test('a carry-over leaves one fund and enters the other in one transaction, and each account is the sum of its entries', async () => {
    const [from, into] = [await fundOf(2025, 1_000), await fundOf(2026, 10)]
    const project = await desk.planned(400)
    await desk.perform(desk.task(project, 'budget', 2, { lines: [{ fundId: from, amountFen: 400 }] }))
    expect(await change(from, 2, { change: 'carry-over', amountFen: 601, toFundId: into })).toMatchObject({
      kind: 'refused',
      findings: [{ rule: 'fund-change-free' }],
    })
    expect(await change(from, 2, { change: 'carry-over', amountFen: 600, toFundId: into })).toMatchObject({ kind: 'accepted', version: 3 })
    expect(await readFundAccounts(store(), from)).toEqual({ appropriation: -1_000, free: 0, reserved: 400, 'carried-out': 600 })
    expect(await readFundAccounts(store(), into)).toEqual({ appropriation: -10, free: 610, 'carried-in': -600 })
    expect(await readFundLines(store(), from, null, 2)).toMatchObject([
      { number: 3, type: 'carry-out', amountFen: 600, debit: 'carried-out', credit: 'free', project: null, reason: '示例文件' },
      { number: 2, type: 'reserve', amountFen: 400, debit: 'reserved', credit: 'free', project: { id: project }, reason: null },
    ])
    for (const id of [from, into]) expect(await verifyStream(store(), fold(), { type: 'fund', id })).toMatchObject({ ok: true })
  })

  test('each buyer has its own list of funds, page by page, and draws on no other', async () => {
    const input = { title: '示例资金', source: 'hardship-relief', fiscalYear: 2025, appropriatedFen: 1_000, buyer: '示例县教育局' }
    const theirs: string[] = []
    for (let count = 0; count < 3; count += 1) {
      const result = await enterFund(store(), desk.register(input, { actor: people.finance }))
      if (result.kind === 'accepted') theirs.push(result.id)
    }
    const found: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listFunds>> = await listFunds(store(), {
        fiscalYear: null,
        buyer: input.buyer,
        after,
        limit: 2,
      })
      found.push(...(page?.items.map(({ state }) => state.id) ?? []))
      after = page?.next ?? null
    } while (after !== null)
    expect(found).toEqual(theirs.toSorted())
    expect(await listFunds(store(), { fiscalYear: 2024, buyer: input.buyer, after: null, limit: 2 })).toEqual({ items: [], next: null })
    const project = await desk.planned(400)
    expect(await desk.perform(desk.task(project, 'budget', 2, { lines: [{ fundId: theirs[0] ?? '', amountFen: 400 }] }))).toMatchObject({
      kind: 'refused',
      findings: [{ rule: 'budget-buyer' }],
    })
  })

  test('a change sent twice acts once, one on an older version is told so, and one to come or of no fund is not recorded', async () => {
    const id = await fundOf(2025, 100)
    const commandId = randomUUID()
    const input = { change: 'appropriate', amountFen: 5 }
    expect(await change(id, 1, input, { commandId })).toMatchObject({ kind: 'accepted', version: 2 })
    expect(await change(id, 1, input, { commandId })).toMatchObject({ kind: 'replayed' })
    expect(await change(id, 1, input)).toEqual({ kind: 'stale-version', version: 2 })
    expect(await change(id, 2, input, { effectiveOn: date('2026-01-06') })).toMatchObject({ kind: 'effective-in-future' })
    expect(await change(randomUUID(), 1, input)).toEqual({ kind: 'unknown-entry' })
    expect((await readFund(store(), id))?.state).toMatchObject({ appropriatedFen: 105 })
  })

  test('of changes and reservations at once none is lost, and nothing is overdrawn', async () => {
    const id = await fundOf(2025, 1_000)
    const projects = await Promise.all(Array.from({ length: 4 }, () => desk.planned(300)))
    const results = await Promise.all([
      ...projects.map((project) => desk.perform(desk.task(project, 'budget', 2, { lines: [{ fundId: id, amountFen: 300 }] }))),
      change(id, 1, { change: 'reduce', amountFen: 500 }),
    ])
    const fund = await readFund(store(), id)
    const accepted = results.filter((result) => result.kind === 'accepted').length
    expect(fund?.version).toBe(1 + accepted)
    expect(results.map((result) => result.kind).toSorted()).not.toContain('invalid-input')
    expect(await readFundAccounts(store(), id)).toMatchObject({ free: expect.toSatisfy((free: number) => free >= 0) as number })
  })

  describe('whatever comes around the code', () => {
    const balance = (set: string) => async () => {
      const id = await fundOf(2025, 100)
      return store().pool.query(`update fund_balance set ${set} where id = $1`, [id])
    }
    const entry = (values: string) => async () => {
      const id = await fundOf(2025, 100)
      return store().pool.query(`insert into fund_entry (fund_id, number, account, amount_fen) values ${values.replaceAll('%', `'${id}'`)}`)
    }
    const project = (set: string) => async () => {
      const id = await desk.planned(100)
      const money = 'budget_fen = 100, award_fen = 90, contract_fen = 80, paid_fen = 70'
      await store().pool.query(`update project_list set ${money} where id = $1`, [id])
      return store().pool.query(`update project_list set ${set} where id = $1`, [id])
    }

    test.each([
      ['reserves more than there is', 'fund_balance_not_overdrawn', balance('reserved_fen = 101')],
      ['commits more than there is', 'fund_balance_not_overdrawn', balance('reserved_fen = 60, committed_fen = 41')],
      ['pays more than there is', 'fund_balance_not_overdrawn', balance('paid_fen = 101')],
      ['commits what was not reserved', 'fund_balance_reserved_fen_check', balance('reserved_fen = -1, committed_fen = 1')],
      ['pays what was not committed', 'fund_balance_committed_fen_check', balance('committed_fen = -1, paid_fen = 1')],
      ['carries over more than there is', 'fund_balance_not_overdrawn', balance('carried_out_fen = 101')],
      ['brings back what was not paid', 'fund_balance_returned_within_paid', balance('returned_fen = 1')],
      ['appropriates less than is held', 'fund_balance_not_overdrawn', balance('reserved_fen = 100, appropriated_fen = 99')],
      ['debits without a credit', 'fund_entry_balanced', entry("(%, 1, 'paid', 1)")],
      ['debits more than it credits', 'fund_entry_balanced', entry("(%, 1, 'paid', 2), (%, 1, 'committed', -1)")],
      ['enters what no event moves', 'fund_entry_stream_type_fund_id_number_fkey', entry("(%, 9, 'paid', 1), (%, 9, 'committed', -1)")],
      ['enters what is no account', 'fund_entry_account_check', entry("(%, 1, 'pocket', 1), (%, 1, 'committed', -1)")],
      ['pays above the contract', 'project_list_paid_within_contract', project('paid_fen = 81')],
      ['contracts above the award', 'project_list_contract_within_award', project('contract_fen = 91')],
      ['awards above the budget', 'project_list_award_within_budget', project('award_fen = 101')],
      ['contracts above the budget', 'project_list_contract_within_budget', project('award_fen = null, contract_fen = 101')],
    ])('what %s is refused by the database', async (_, constraint, attempt) => {
      await expect(attempt()).rejects.toMatchObject({ constraint })
    })

    test.each(['update fund_entry set amount_fen = amount_fen', 'delete from fund_entry', 'truncate fund_entry'])(
      '%s is refused',
      async (statement) => {
        await fundOf(2025, 100)
        await expect(store().pool.query(statement)).rejects.toThrow('stays as it was recorded')
      },
    )

    test.each([
      ['altered', 'update fund_entry set amount_fen = amount_fen * 2 where fund_id = $1 and number = 1', [1]],
      ['given to a project', `update fund_entry set project_id = 'p' where fund_id = $1 and number = 1`, [1]],
      ['taken away', 'delete from fund_entry where fund_id = $1 and number = 1', [1]],
      ['made up', `insert into fund_entry (fund_id, number, account, amount_fen) values ($1, 2, 'paid', 1), ($1, 2, 'free', -1)`, [2]],
    ])('entries that were %s are found by the proof', async (_, sql, numbers) => {
      const id = await fundOf(2025, 100)
      await tamper(store(), sql, [id])
      const faults = (await findFaults(store(), fold())).filter((fault) => fault.kind === 'fund-entry')
      expect(faults.map(({ stream, number }) => [stream?.id, number])).toEqual(numbers.map((number) => [id, number]))
      await tamper(store(), 'delete from fund_entry where fund_id = $1', [id])
      await tamper(
        store(),
        `insert into fund_entry (fund_id, number, account, amount_fen) values ($1, 1, 'free', 100), ($1, 1, 'appropriation', -100)`,
        [id],
      )
    })
  })
})
