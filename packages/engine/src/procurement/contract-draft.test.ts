import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { clause } from '../policy/clause.ts'
import { article, blank, contractTemplate } from '../policy/contract-terms.ts'
import { text } from '../policy/text.ts'
import { resolveProfile } from '../profile/resolve-profile.ts'
import { inTwoLots } from '../testing/sample-lots.ts'
import { sampleProfile } from '../testing/sample-profile.ts'
import { amendmentStep, contractStep, people, played, type Step, toContract } from '../testing/sample-purchase.ts'
import { type DraftBlank, draftContract } from './contract-draft.ts'
import { facts } from './facts.ts'

const template = contractTemplate('form', text('示例合同', 'sample contract'), [
  article('who', text('当事人', 'Parties'), text('双方', 'Both'), {
    blanks: [
      blank('title', text('项目', 'project'), { part: 'project-title' }),
      blank('buyer', text('购买主体', 'buyer'), { part: 'buyer' }),
      blank('supplier', text('承接主体', 'supplier'), { part: 'supplier' }),
    ],
  }),
  article('what', text('服务', 'Services'), text('逐项', 'Item by item'), {
    blanks: [
      blank('services', text('服务', 'services'), { part: 'services-totals-in-10000-yuan' }),
      blank('bought', text('购买', 'bought'), { fact: facts.plan.services }),
      blank('oldest', text('最大', 'oldest'), { fact: facts.plan.maximumAge }),
    ],
  }),
  article('when', text('期限', 'Term'), text('起止', 'From and until'), {
    blanks: [blank('ends', text('结束', 'until'), { fact: facts.contract.endsOn })],
  }),
  article('money', text('支付', 'Payment'), text('各次', 'Instalments'), {
    blanks: [
      blank('price', text('价款', 'price'), { fact: facts.contract.priceFen }),
      blank('instalments', text('各次', 'instalments'), { part: 'instalments' }),
    ],
  }),
  article('other', text('其他', 'Other'), text('由双方约定', 'As agreed'), {
    toComplete: true,
    blanks: [blank('agreed', text('约定', 'agreed'))],
  }),
])
const profile = resolveProfile({
  ...sampleProfile,
  clauses: [...sampleProfile.clauses, clause('六', text('合同示范文本', 'Model contract'), template)],
})
const beforeContract = toContract.slice(0, -1)

function drafted(steps: readonly Step[], address: string, input = {}) {
  const rehearsal = played(steps, profile)
  const context = rehearsal.context(date('2025-04-01'), people.preparer)
  return draftContract(profile, rehearsal.project('p'), address, input, context)
}

function blankAt(draft: ReturnType<typeof drafted>, key: string): DraftBlank | undefined {
  return draft?.articles.flatMap(({ blanks }) => blanks).find((each) => each.key === key)
}

describe('the contract of a template', () => {
  it('is filled with what the purchase knows before anybody types', () => {
    const draft = drafted(beforeContract, 'contract')
    expect(draft?.citation.clause).toBe('六')
    expect(['bought', 'oldest'].map((key) => blankAt(draft, key)?.value?.zh)).toEqual(['关爱、走访', '18岁'])
    expect(['title', 'buyer', 'supplier', 'price', 'ends'].map((key) => blankAt(draft, key)?.value?.zh)).toEqual([
      '示例项目',
      '示例县民政局',
      '示例甲社会工作服务中心',
      '8,600.00',
      '2026-03-31',
    ])
    expect(blankAt(draft, 'services')?.table?.rows.map((row) => row.map(({ zh }) => zh))).toEqual([
      ['关爱', '每月一次', '100', '70.00', '0.7'],
      ['走访', '每季一次', '4', '500.00', '0.2'],
    ])
  })

  it('follows what is typed, to the fen of each instalment', () => {
    const draft = drafted(beforeContract, 'contract', { ...contractStep.input, priceFen: 850_001, endsOn: '2026-02-28' })
    expect(blankAt(draft, 'ends')?.value?.zh).toBe('2026-02-28')
    expect(blankAt(draft, 'instalments')?.table?.rows.map((row) => row.map(({ zh }) => zh))).toEqual([
      ['首付', '40%', '3,400.00'],
      ['尾款', '60%', '5,100.01'],
    ])
  })

  it('once signed is the contract as it stands, whatever is typed', () => {
    const draft = drafted([...toContract, { ...amendmentStep, on: '2025-04-20' }], 'contract', { priceFen: 1 })
    expect(blankAt(draft, 'price')?.value?.zh).toBe('8,501.00')
    expect(blankAt(draft, 'ends')?.value?.zh).toBe('2026-06-30')
  })

  it('leaves open what only the parties can say, and what is not known yet', () => {
    const draft = drafted(beforeContract, 'contract', { endsOn: 'soon' })
    expect(draft?.articles.filter(({ toComplete }) => toComplete).map(({ key }) => key)).toEqual(['other'])
    expect(blankAt(draft, 'agreed')).toMatchObject({ value: null, table: null })
    expect(blankAt(draft, 'ends')?.value).toBeNull()
    expect(blankAt(drafted([], 'contract'), 'supplier')?.value).toBeNull()
    expect(blankAt(drafted([], 'contract'), 'services')?.table).toBeNull()
  })

  it('of a lot is about that lot', () => {
    const before = inTwoLots.filter(({ task }) => !/^(contract|first-payment|termination)/.test(task))
    const draft = drafted(before, 'contract~2')
    expect(blankAt(draft, 'supplier')?.value?.zh).toBe('示例乙服务中心')
    expect(blankAt(draft, 'services')?.table?.rows.map(([name]) => name?.zh)).toEqual(['走访'])
  })

  it('is none at another task, at no task, and where the document has no template', () => {
    expect(drafted(beforeContract, 'award')).toBeNull()
    expect(drafted(beforeContract, 'nothing')).toBeNull()
    const rehearsal = played(beforeContract)
    expect(
      draftContract(rehearsal.profile, rehearsal.project('p'), 'contract', {}, rehearsal.context(date('2025-04-01'), people.preparer)),
    ).toBeNull()
  })
})
