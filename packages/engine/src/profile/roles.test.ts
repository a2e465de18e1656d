import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { clause } from '../policy/clause.ts'
import type { Element } from '../policy/extension.ts'
import { task } from '../policy/process.ts'
import { role, roleName } from '../policy/role.ts'
import { type Text, text } from '../policy/text.ts'
import { roleTitle } from '../procurement/role-of.ts'
import { dueItems } from '../procurement/due-items.ts'
import { notInBothLanguages } from '../testing/in-both-languages.ts'
import { broken, type Draft, putTask } from '../testing/broken-profile.ts'
import { sample, sampleProfile } from '../testing/sample-profile.ts'
import { people, played, step, toSecondPayment } from '../testing/sample-purchase.ts'
import { checkProfile } from './check-profile.ts'
import { defineProfile, type Profile } from './profile.ts'
import { resolveProfile } from './resolve-profile.ts'

const payer = role('payer', text('付款专员', 'payment clerk'), { extends: 'finance' })
const named = (zh: string, en: string) => roleName('finance', text(zh, en))

/** The sample with elements more in a clause of its own, and with the first payment done by some roles. */
function withRoles(elements: readonly Element[], paidBy: readonly string[] = ['finance']): Profile {
  return broken((data: Draft) => {
    data.clauses[1]?.elements.push(...(JSON.parse(JSON.stringify(elements)) as Record<string, unknown>[]))
    putTask('first-payment', { roles: paidBy })(data)
  })
}
const faultsOf = (profile: Profile) => {
  const faults = checkProfile(profile)
  expect(notInBothLanguages(faults)).toEqual([])
  return faults.map(({ clause: at, key, message }) => `${at} ${key}: ${message.en}`)
}

describe('the roles of a profile', () => {
  it('that are sound have no fault', () => {
    expect(faultsOf(withRoles([payer, named('财政局', 'finance bureau')], ['role:payer', 'finance']))).toEqual([])
  })

  it.each<[string, readonly Element[], readonly string[], string]>([
    [
      'a name for no role',
      [{ ...named('财政局', 'finance bureau'), key: 'role-name:finanse', role: 'finanse' as 'finance' }],
      ['finance'],
      '二 role-name:finanse: there is no role finanse — meant finance?',
    ],
    [
      'a part of no role',
      [{ ...payer, extends: 'finanse' as 'finance' }],
      ['role:payer'],
      '二 role:payer: no role can be a part of finanse — meant finance?',
    ],
    [
      'a part of a role that cannot be split',
      [{ ...payer, extends: 'supplier' }],
      ['role:payer'],
      '二 role:payer: no role can be a part of supplier; there are preparer, approver, finance, evaluator, auditor',
    ],
    [
      'a role that no task is done by',
      [payer],
      ['finance'],
      '二 role:payer: no task is done by this role; name it in the roles of a task, or take it out',
    ],
    [
      'a right that the role has not',
      [{ ...payer, only: ['project.read', 'task.do', 'inbox.read', 'project.open'] }],
      ['role:payer'],
      '二 role:payer: finance has no right to project.open, and neither has a part of it; there are ',
    ],
    [
      'rights without tasks',
      [{ ...payer, only: ['project.read', 'inbox.read'] }],
      ['role:payer'],
      '二 role:payer: only lacks task.do, without which no task is done; add it',
    ],
    [
      'what everybody has',
      [{ ...payer, only: ['project.read', 'task.do', 'inbox.read', 'account.own'] }],
      ['role:payer'],
      '二 role:payer: everybody has account.own; take it out of only',
    ],
    [
      'the key of a role of the engine',
      [{ ...payer, key: 'role:auditor' }],
      ['role:auditor'],
      '二 role:auditor: the engine has a role of this key; take another, or name it by roleName',
    ],
    [
      'the name of another role of the engine',
      [named('审批人', 'finance bureau')],
      ['finance'],
      '二 role-name:finance: has the name of approver, so that nobody can tell them apart; give it another',
    ],
    [
      'the name of a role that is added',
      [payer, named('财政局', 'payment clerk')],
      ['role:payer'],
      '二 role-name:finance: has the name of sample-policy 二 role:payer, so that nobody can tell them apart; give it another',
    ],
    [
      'two names for one role',
      [named('财政局', 'finance bureau'), named('财政厅', 'finance department')],
      ['finance'],
      '二 role-name:finance: the key stands already in sample-policy 二',
    ],
    ['a task of a role there is not', [], ['finanse'], '一 first-payment: there is no role finanse — meant finance?'],
    [
      'a task of a role that nobody adds',
      [payer],
      ['role:payer', 'role:payr'],
      '一 first-payment: there is no role role:payr — meant role:payer?',
    ],
  ])('are told of %s', (_, elements, paidBy, said) => {
    expect(faultsOf(withRoles(elements, paidBy)).some((fault) => fault.startsWith(said))).toBe(true)
  })

  it('change the digest of what decides where one is added; a better name is no new law', () => {
    const one = resolveProfile(withRoles([named('财政局', 'finance bureau')]))
    const other = resolveProfile(withRoles([named('财政厅', 'finance department')]))
    expect(one.digest).toBe(other.digest)
    expect(one.textsDigest).not.toBe(other.textsDigest)
    expect(resolveProfile(withRoles([payer], ['role:payer'])).digest).not.toBe(sample.digest)
  })
})

describe('a document further down the line', () => {
  const sound = withRoles([payer, named('财政局', 'finance bureau')], ['role:payer'])
  const above: Profile = { ...sound, document: { ...sound.document, level: 'province' } }
  const child = (elements: readonly Element[]): Profile =>
    defineProfile({
      ...sampleProfile,
      id: 'child',
      extends: above,
      document: { ...sampleProfile.document, number: '示例〔2025〕2号' },
      outline: [],
      vocabulary: {},
      clauses: [clause('一', text('示例', 'invented'), ...elements)],
      process: null,
      examples: [],
      equivalents: [],
    })
  const titles = (profile: Profile): readonly Text[] => {
    const resolved = resolveProfile(profile)
    return (['finance', 'sample-policy/payer'] as const).map((id) => roleTitle(resolved, id))
  }
  const other = text('区财政局', 'district finance bureau')
  const carried = { element: 'not-executable', key: 'nothing', because: text('示例', 'invented') } as const

  it('has the roles and names of the one above, and may call one otherwise again', () => {
    expect(titles(child([carried]))).toEqual([text('财政局', 'finance bureau'), payer.title])
    expect(titles(child([carried, roleName('finance', other)]))).toEqual([other, payer.title])
    const { finance } = resolveProfile(child([carried, roleName('finance', other)])).roles
    expect([finance?.citation.profile, finance?.alsoIn.map(({ profile }) => profile)]).toEqual(['child', ['sample-policy']])
  })
})

describe('a task of a role that a profile adds', () => {
  const profile = resolveProfile(withRoles([payer, named('财政局', 'finance bureau')], ['role:payer']))
  const before = toSecondPayment.slice(
    0,
    toSecondPayment.findIndex(({ task: key }) => key === 'first-payment'),
  )
  const pay = step('first-payment', '2025-04-10', people.finance, { amountFen: 340_000, voucher: '示付-1' })
  const rehearsed = () => played(before, profile)
  const paidBy = (by: object) =>
    rehearsed().attempt('p', pay.task, { input: pay.input, justifications: {} }, date(pay.on), { ...people.finance, ...by })

  it('is done by who has that part of the role, and it is on record as what', () => {
    const decision = paidBy({ as: 'sample-policy/payer' })
    expect(decision).toMatchObject({ outcome: 'accepted', events: [{ actor: { role: 'finance', as: 'sample-policy/payer' } }, {}, {}] })
  })

  it.each([
    ['the role itself', {}],
    ['a part of it that no profile adds', { as: 'sample-policy/other' }],
    ['a part of the same name from elsewhere', { as: 'other/payer' }],
    ['who claims to have it as another role', { as: 'sample-policy/payer', role: 'approver' }],
    ['who claims to be the role and is a part of it in name alone', { as: 'finance', role: 'preparer' }],
  ] as const)('is not done by %s, and says who does it in the words of the document', (_, by) => {
    const decision = paidBy(by)
    expect(decision).toMatchObject({ outcome: 'wrong-role', findings: [{ message: { zh: '“任务first-payment”由付款专员办理' } }] })
  })

  it('waits for that role; the office waits for it by the roles of the engine', () => {
    const [item] = dueItems(profile, rehearsed().project('p')).filter(({ key }) => key === 'first-payment')
    expect(item).toMatchObject({ roles: ['sample-policy/payer'], roleTitle: payer.title })
    expect(item?.awaitedBy.every((id) => !id.includes('/'))).toBe(true)
  })

  it('keeps duties apart by person all the same', () => {
    const decision = paidBy({ id: people.approver.id, as: 'sample-policy/payer' })
    expect(decision).toMatchObject({ outcome: 'refused', findings: [{ rule: 'another-person' }] })
  })
})

it('an author names an added role by the element itself', () => {
  expect(task('pay', { kind: 'pay', title: payer.title, roles: [payer, 'finance'], clause: '一' }).roles).toEqual(['role:payer', 'finance'])
})
