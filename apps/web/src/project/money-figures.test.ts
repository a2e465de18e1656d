import type { ProjectState, ProjectView } from '@goufu/engine'
import { describe, expect, it } from 'vitest'
import type { Words } from '../language/language-context.tsx'
import { moneyFigures } from './money-figures.ts'

type Amendment = ProjectState['amendments'][number]

const key: Words['t'] = (name, values) => (values === undefined ? name : `${name} ${JSON.stringify(values)}`)
const signed: ProjectView['money'] = {
  budgetFen: 100,
  awardFen: 90,
  originalPriceFen: 80,
  addedFen: 0,
  contractFen: 80,
  paidFen: 30,
  clawedBackFen: 0,
  refundedFen: 0,
  penaltiesFen: null,
  donatedFen: 5,
  instalments: [],
}
const amendment = (additionFen: number): Amendment => ({
  on: '2025-04-20' as Amendment['on'], // a day that exists
  changes: '示例变更',
  reason: '示例理由',
  additionFen,
  fundId: additionFen === 0 ? null : 'fund',
  source: null,
  endsOn: null,
})
const shown = (money: ProjectView['money'], amendments: readonly Amendment[]) =>
  moneyFigures(money, amendments, key).map(({ name, fen, from }) => [name, fen, from])

describe('the sums of a project', () => {
  it('name the contract once while nothing was added to it, also where an amendment changed words alone', () => {
    const once = [
      ['project.budget', 100, 'money.howBudget'],
      ['money.award', 90, 'money.howAward'],
      ['project.contract', 80, 'money.howContract'],
      ['project.paid', 30, 'money.howPaid'],
      ['money.left', 50, 'money.howLeft'],
      ['project.donated', 5, 'money.howDonated'],
    ]
    expect(shown(signed, [])).toEqual(once)
    expect(shown(signed, [amendment(0)])).toEqual(once)
  })

  it('show original price, additions and present price of a contract that was added to', () => {
    const money = { ...signed, budgetFen: 107, addedFen: 7, contractFen: 87 }
    expect(shown(money, [amendment(3), amendment(0), amendment(4)])).toEqual([
      ['project.budget', 107, 'money.howBudgetAdded'],
      ['money.award', 90, 'money.howAward'],
      ['money.original', 80, 'money.howContract'],
      ['money.added', 7, 'money.howAdded {"count":2}'],
      ['money.present', 87, 'money.howPresent'],
      ['project.paid', 30, 'money.howPaid'],
      ['money.left', 57, 'money.howLeft'],
      ['project.donated', 5, 'money.howDonated'],
    ])
  })

  it('show what is taken back and what it has come to only where there is any', () => {
    const money = { ...signed, clawedBackFen: 9, refundedFen: 0, penaltiesFen: 2 }
    expect(shown(money, []).slice(-4)).toEqual([
      ['money.clawedBack', 9, 'money.howClawedBack'],
      ['money.refunded', 0, 'money.howRefunded'],
      ['money.penalties', 2, 'money.howPenalties'],
      ['project.donated', 5, 'money.howDonated'],
    ])
    expect(shown({ ...signed, penaltiesFen: 0 }, [])).toEqual(shown(signed, []))
  })

  it('are not set before there is a contract', () => {
    const before = { ...signed, originalPriceFen: null, contractFen: null, paidFen: 0 }
    expect(shown(before, []).filter(([, fen]) => fen === null)).toEqual([
      ['project.contract', null, 'money.howContract'],
      ['money.left', null, 'money.howLeft'],
    ])
  })
})
