import { describe, expect, test } from 'vitest'
import { type Context, date, type FundState, fundsByYear } from '@goufu/engine'
import { withRegisters } from './engine-context.ts'

const fund = (id: string, fiscalYear: number, events: number): FundState => ({
  id,
  title: '示例资金',
  source: 'hardship-relief',
  fiscalYear,
  organisation: 'root',
  buyer: '示例县民政局',
  appropriatedFen: 100,
  reservedFen: events - 1,
  committedFen: 0,
  paidFen: 0,
  returnedFen: 0,
  carriedInFen: 0,
  carriedOutFen: 0,
  holdings: {},
  events,
})

const context: Context = {
  today: date('2025-06-04'),
  actor: { id: 'finance', name: '示例财政', role: 'finance', organisation: null },
  suppliers: {},
  funds: { own: fund('own', 2025, 3) },
}

describe('the context of a form', () => {
  test('knows a year’s total only where every fund was read', () => {
    expect(withRegisters(context, { suppliers: undefined, funds: undefined }, fundsByYear).fundsOfYear).toBeUndefined()
    const all = withRegisters(
      context,
      { suppliers: undefined, funds: [fund('own', 2025, 3), fund('other', 2025, 1), fund('old', 2024, 1)] },
      fundsByYear,
    )
    expect(Object.entries(all.fundsOfYear ?? {}).map(([year, funds]) => [year, funds.map(({ id }) => id)])).toEqual([
      ['2024', ['old']],
      ['2025', ['own', 'other']],
    ])
  })

  test('takes the newer of two states of a fund, whichever way it came', () => {
    const older = withRegisters(context, { suppliers: undefined, funds: [fund('own', 2025, 2)] }, fundsByYear)
    expect(older.funds['own']?.events).toBe(3)
    const newer = withRegisters(context, { suppliers: undefined, funds: [fund('own', 2025, 4)] }, fundsByYear)
    expect(newer.funds['own']?.events).toBe(4)
    expect(newer.fundsOfYear?.[2025]?.map((fund) => ('events' in fund ? fund.events : null))).toEqual([4])
  })
})
