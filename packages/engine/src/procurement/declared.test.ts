import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import type { JsonObject } from '../policy/json.ts'
import { broken, type Draft, fact, putTask, requires } from '../testing/broken-profile.ts'
import { attemptIn, people, planStep, played } from '../testing/sample-purchase.ts'
import { checkProfile } from '../profile/check-profile.ts'
import { resolveProfile } from '../profile/resolve-profile.ts'
import { consider, suggestInput } from './consider.ts'
import { taskForms } from './forms.ts'

/** The sample policy with two facts that whoever plans declares, and a rule that reads one of them. */
const declaring: readonly ((data: Draft) => void)[] = [
  putTask('plan', { declares: ['plan.contentFixed', 'supplier.kind'] }),
  requires(fact('plan.contentFixed')),
]
const profile = resolveProfile(broken(...declaring))
const plan = (more: JsonObject) => attemptIn(played([], profile), { ...planStep, input: { ...planStep.input, ...more } })
const complete = { 'plan-contentFixed': true, 'supplier-kind': 'company' }

describe('facts that a profile asks for beside a task’s own input', () => {
  it('stand in its form, after its own fields, and are asked for', () => {
    const form = taskForms(profile)['plan']
    expect(Object.keys(form?.properties ?? {}).slice(-2)).toEqual(['plan-contentFixed', 'supplier-kind'])
    expect(plan({})).toEqual({
      outcome: 'invalid-input',
      issues: ['plan-contentFixed', 'supplier-kind'].map((path) => ({ path, message: { zh: '必填', en: 'Required' } })),
    })
  })

  it('are read by rules at once, and kept for those that follow', () => {
    const refused = plan({ ...complete, 'plan-contentFixed': false })
    expect(refused.outcome === 'refused' && refused.findings[0]).toMatchObject({ rule: 'plan-within-cap', verdict: 'fails' })
    const rehearsal = played([], profile)
    expect(attemptIn(rehearsal, { ...planStep, input: { ...planStep.input, ...complete } }).outcome).toBe('accepted')
    expect(rehearsal.project('p').declared).toEqual({ 'plan.contentFixed': true, 'supplier.kind': 'company' })
    expect(rehearsal.project('p').plan).not.toHaveProperty('plan-contentFixed')
  })

  it('are judged while others are still missing', () => {
    const rehearsal = played([], profile)
    const context = rehearsal.context(date(planStep.on), people.preparer)
    const { findings, issues } = consider(profile, rehearsal.project('p'), 'plan', { 'plan-contentFixed': false }, {}, context)
    expect(findings[0]).toMatchObject({ rule: 'plan-within-cap', verdict: 'fails' })
    expect(issues.map((issue) => issue.path)).toContain('supplier-kind')
  })

  it('have their form like every other field, and nobody can declare what was not asked for', () => {
    const issues = (more: JsonObject) => {
      const decision = plan(more)
      return decision.outcome === 'invalid-input' ? decision.issues.map(({ path, message }) => `${path}: ${message.en}`) : []
    }
    expect(issues({ ...complete, 'supplier-kind': 'firm' })).toEqual(['supplier-kind: Not one of the choices'])
    expect(issues({ ...complete, 'plan-contentFixed': 'yes' })).toEqual(['plan-contentFixed: Must be yes or no'])
    expect(issues({ ...complete, 'objections-open': 0 })).toEqual([': Unknown fields: objections-open'])
  })

  it('that are lists of codes begin with nothing ticked', () => {
    const listing = resolveProfile(broken(putTask('plan', { declares: ['plan.contentFixed', 'application.documents'] })))
    const rehearsal = played([], listing)
    const context = rehearsal.context(date(planStep.on), people.preparer)
    const suggested = suggestInput(listing, rehearsal.project('p'), 'plan', context)
    expect(suggested).toMatchObject({ 'application-documents': [] })
    expect(suggested).not.toHaveProperty('plan-contentFixed')
  })

  it('are facts that exist and that a form can hold', () => {
    const faults = (declares: readonly string[]) => checkProfile(broken(putTask('plan', { declares }))).map(({ message }) => message.en)
    expect(faults(['plan.contentFixd', 'constructor'])).toEqual([
      'declares plan.contentFixd, which is no fact',
      'declares constructor, which is no fact',
    ])
    expect(faults(['plan.contentFixed'])).toEqual([])
  })
})
