import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { resolveProfile } from '../profile/resolve-profile.ts'
import { moved, newerSample, repinAfter, repinning } from '../testing/newer-sample.ts'
import { sample, sampleProfile } from '../testing/sample-profile.ts'
import { detours, people, planStep, played, step, toArchive, toContract } from '../testing/sample-purchase.ts'
import { attempt, type Decision } from './attempt.ts'
import { evolve, type StateOf } from './evolve.ts'
import { workingRule } from './working-rules.ts'

const rulesOf = (decision: Decision) => ('findings' in decision ? decision.findings.map(({ rule }) => rule) : [])
const project = () =>
  moved()
    .filter(({ stream }) => stream.type === 'project')
    .reduce<StateOf['project'] | null>((state, event) => evolve.project(state, event), null)

describe('a project that moves to another version of its document', () => {
  it('is an event with both versions, the reason and who decided it', () => {
    expect(repinAfter(toContract)).toMatchObject({
      outcome: 'accepted',
      events: [
        {
          stream: { type: 'project', id: 'p' },
          type: 'repin',
          task: null,
          effectiveOn: '2025-04-10',
          rulesDate: '2025-04-01',
          actor: { id: 'approver', role: 'approver' },
          profile: { id: 'sample-policy', digest: newerSample.digest },
          citation: workingRule('force'),
          data: {
            from: { version: '1.0.0', digest: sample.digest, rulesDate: '2025-01-10' },
            to: { version: '1.1.0', digest: newerSample.digest, rulesDate: '2025-04-01' },
            input: repinning,
            record: {
              summary: {
                zh: `由 1.0.0（${sample.digest.slice(0, 8)}，规则日 2025-01-10）改用 1.1.0（${newerSample.digest.slice(0, 8)}，规则日 2025-04-01）。理由：${repinning.reason}`,
                en: `From 1.0.0 (${sample.digest.slice(0, 8)}, rules of 2025-01-10) to 1.1.0 (${newerSample.digest.slice(0, 8)}, rules of 2025-04-01). Reason: ${repinning.reason}`,
              },
            },
          },
        },
      ],
    })
  })

  it('keeps what was decided and changes only what it goes by', () => {
    const before = played(toContract).project('p')
    expect(project()).toEqual({
      ...before,
      profile: { id: 'sample-policy', version: '1.1.0', digest: newerSample.digest, rulesDate: '2025-04-01' },
      lastEffectiveOn: '2025-04-10',
      events: before.events + 1,
    })
  })

  it('reads the rules of the new version, and what is recorded says so', () => {
    const state = project()
    if (state === null) throw new Error('no project')
    const payment = { input: { amountFen: 340_000, voucher: '示付-1' }, justifications: {} }
    const context = played(toContract).context(date('2025-04-10'), people.finance)
    expect(attempt(newerSample, state, 'first-payment', payment, context)).toMatchObject({
      outcome: 'accepted',
      events: [{ profile: { digest: newerSample.digest }, rulesDate: '2025-04-01' }, {}, {}],
    })
  })

  it('may do from then on what only the old version refused', () => {
    const rehearsal = played()
    const before = rehearsal.project('p')
    const decision = repinAfter([], { on: '2025-02-01', input: { ...repinning, rulesDate: '2025-02-01' } })
    const after = 'events' in decision ? decision.events.reduce(evolve.project, before) : before
    const services = [{ service: 'care', standard: '每月一次', quantity: 200, unitPriceFen: 7_000 }]
    const plan = { input: { ...planStep.input, services, totalFen: 1_400_000 }, justifications: {} }
    const context = rehearsal.context(date('2025-02-03'), people.preparer)
    expect(rulesOf(attempt(sample, before, 'plan', plan, context))).toContain('plan-within-cap')
    expect(attempt(newerSample, after, 'plan', plan, context).outcome).toBe('accepted')
  })
})

describe('a move to another version is refused', () => {
  const { document } = sampleProfile
  if (document.status !== 'final') throw new Error('the sample is issued')
  const fromMay = resolveProfile({ ...sampleProfile, document: { ...document, inForceFrom: date('2025-04-05') } })
  const withoutPlan = resolveProfile({
    ...sampleProfile,
    process: { ...stagesOf(), stages: stagesOf().stages.map((stage) => ({ ...stage, tasks: stage.tasks.map(asOtherKind) })) },
  })
  const another = resolveProfile({ ...sampleProfile, id: 'another-policy' })

  it.each([
    ['to the same', { after: sample }, ['version-same']],
    ['to one that is not kept', { after: null }, ['version-unknown']],
    ['to another document', { after: another }, ['version-of-another']],
    ['read at a day that is still to come', { input: { ...repinning, rulesDate: '2025-04-11' } }, ['rules-date-ahead']],
    ['not in force on the day the rules are read', { after: fromMay }, ['document-in-force']],
    ['to one that lacks a task that was done', { after: withoutPlan }, ['version-lacks-tasks']],
    ['on a day before the last task', { on: '2025-03-31' }, ['date-order']],
  ])('%s', (_, changes, rules) => {
    const decision = repinAfter(toContract, changes)
    expect([decision.outcome, rulesOf(decision)]).toEqual(['refused', rules])
    for (const { citation, message } of 'findings' in decision ? decision.findings : []) {
      expect(citation.profile).toBe('goufu')
      expect(message.zh.length * message.en.length).toBeGreaterThan(0)
    }
  })

  it('names the tasks that would be lost', () => {
    const decision = repinAfter(toContract, { after: withoutPlan })
    expect('findings' in decision && decision.findings[0]?.message).toEqual({
      zh: '新版本没有已经办过的任务：任务refinement',
      en: 'The new version lacks tasks that were done: task refinement',
    })
  })

  it('to one whose payment plan lacks an instalment that was paid, which it names; one that is not paid may go', () => {
    const paid = [...toContract, step('first-payment', '2025-04-10', people.finance, { amountFen: 340_000, voucher: '示付-1' })]
    const lacking = { after: resolveProfile(withOtherKey('first')) }
    const decision = repinAfter(paid, lacking)
    expect(rulesOf(decision)).toEqual(['version-lacks-instalments'])
    expect('findings' in decision && decision.findings[0]?.message).toEqual({
      zh: '新版本的支付计划没有已经支付的各期：首付',
      en: 'The payment plan of the new version lacks instalments that were paid: first payment',
    })
    expect(repinAfter(toContract, lacking).outcome).toBe('accepted')
    expect(repinAfter(paid, { after: resolveProfile(withOtherKey('second')) }).outcome).toBe('accepted')
  })

  it('to a draft, but not in a trial', () => {
    const { number, title, issuers, restsOn, level } = sampleProfile.document
    const draft = resolveProfile({
      ...sampleProfile,
      document: { number, title, issuers, restsOn, level, status: 'draft', issuedOn: null, inForceFrom: null, inForceUntil: null },
    })
    expect(rulesOf(repinAfter(toContract, { after: draft }))).toEqual(['document-draft'])
  })

  it.each([
    ['archived', toArchive, '2026-04-20'],
    ['cancelled', detours.cancelled, '2025-04-10'],
    ['terminated', detours.terminated, '2025-05-01'],
  ])('once the project is %s', (_, steps, on) => {
    expect(rulesOf(repinAfter(steps, { on }))).toEqual(['project-closed'])
  })

  it.each([people.preparer, people.finance, people.auditor, people.a])('of $role', (by) => {
    expect(repinAfter(toContract, { by })).toMatchObject({ outcome: 'wrong-role', findings: [{ citation: workingRule('roles') }] })
  })

  it.each([
    ['digest', { ...repinning, digest: 'newest' }],
    ['rulesDate', { ...repinning, rulesDate: '2025-02-30' }],
    ['reason', { ...repinning, reason: ' ' }],
    ['', { ...repinning, version: '1.1.0' }],
  ])('without its form: %s', (path, input) => {
    expect(repinAfter(toContract, { input })).toMatchObject({ outcome: 'invalid-input', issues: [{ path }] })
  })

  it('before anything was done it is allowed: nothing can be lost', () => {
    expect(repinAfter([], { on: planStep.on, input: { ...repinning, rulesDate: '2025-02-01' } }).outcome).toBe('accepted')
  })
})

function stagesOf() {
  if (sampleProfile.process === null) throw new Error('the sample has a process')
  return sampleProfile.process
}

/** A task under the same key that is another kind of task is another task. */
function asOtherKind<T extends { readonly key: string; readonly kind: string }>(task: T): T {
  return task.key === 'refinement' ? { ...task, kind: 'donation' } : task
}

/** The sample with one instalment under another key, paid by the same task. */
function withOtherKey(key: string) {
  const renamed = `${key}-share`
  return {
    ...sampleProfile,
    clauses: sampleProfile.clauses.map((clause) => ({
      ...clause,
      elements: clause.elements.map((element) =>
        element.element === 'payment-plan'
          ? { ...element, instalments: element.instalments.map((each) => (each.key === key ? { ...each, key: renamed } : each)) }
          : element,
      ),
    })),
    process: {
      ...stagesOf(),
      stages: stagesOf().stages.map((stage) => ({
        ...stage,
        tasks: stage.tasks.map((task) => (task.settings['instalment'] === key ? { ...task, settings: { instalment: renamed } } : task)),
      })),
    },
  }
}
