import type { FundState } from '@goufu/engine'
import { render, screen, within } from '@solidjs/testing-library'
import { describe, expect, test } from 'vitest'
import { inPlace, useSession } from '../../testing/in-place.tsx'
import { BudgetLines } from './budget-lines.tsx'

const nothing = { reservedFen: 0, committedFen: 0, paidFen: 0, returnedFen: 0 }
const fund: FundState = {
  ...nothing,
  id: 'f1',
  title: '示例资金',
  source: 'welfare-lottery',
  buyer: '示例县民政局',
  fiscalYear: 2025,
  appropriatedFen: 100,
  organisation: 'own',
  carriedInFen: 0,
  carriedOutFen: 0,
  holdings: {},
  events: 1,
}
const lines = [
  { fundId: 'f1', amountFen: 123_456, lot: 2, isAdded: true },
  { fundId: 'of-another-office', amountFen: 1, lot: null, isAdded: false },
]
const shown = () => render(inPlace(() => <BudgetLines lines={lines} funds={{ f1: fund }} />))

describe('for whoever may see funds', () => {
  useSession('preparer')
  test('each line of a budget names its fund, the year, the amount and the source, and leads to the fund', async () => {
    shown()
    const link = await screen.findByRole('link', { name: '示例资金' })
    expect(link.getAttribute('href')).toBe('/funds/f1')
    const row = within(screen.getByRole('row', { name: /示例资金/ }))
    expect(row.getByText('第 2 包 · 追加金额')).toBeDefined()
    expect(
      row
        .getAllByRole('cell')
        .slice(0, 2)
        .map(({ textContent }) => textContent),
    ).toEqual(['2025', '1,234.56'])
    expect(await row.findByText('彩票公益金')).toBeDefined()
  })
  test('a fund that is not theirs to see has no name', async () => {
    shown()
    expect((await screen.findByRole('row', { name: /未公开/ })).textContent).toContain('0.01')
  })
})

describe('for whoever may not', () => {
  useSession('supplier')
  test('nothing leads to a fund', async () => {
    shown()
    expect(await screen.findByText('示例资金')).toBeDefined()
    expect(screen.queryByRole('link')).toBeNull()
  })
})
