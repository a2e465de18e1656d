import type { FormField } from '../form/form-field.ts'
import { expect, test } from 'vitest'
import { choicesOf, type ChoiceWorld } from './form-choices.ts'

const named = (value: string) => ({ zh: value, en: value })
const field = (source: string, values: readonly string[] = []) =>
  ({ source, choices: values.map((value) => ({ value, label: named(value) })) }) as unknown as FormField // what choices are drawn from
const world = (parts: object) => parts as unknown as ChoiceWorld // what the source reads

test('an applicant is shown with what its evaluations have come to', () => {
  const applications = ['a', 'b'].map((supplierId) => ({ supplierId, supplierName: `示例${supplierId}` }))
  const suppliers = { a: { evaluations: [{ result: 'passed' }, { result: 'failed' }, { result: 'passed' }] }, b: { evaluations: [] } }
  const labels = choicesOf(field('applications'), world({ profile: {}, state: { applications }, suppliers })).map(({ label }) => label.zh)
  expect(labels).toEqual(['示例a（以往评价：通过 2 次，未通过 1 次）', '示例b'])
})

test('the parties that mark are those ticked in the form, and beneficiaries are heard by their survey', () => {
  const parties = ['buyer', 'beneficiaries', 'third-party']
  const drawn = (input: unknown, weights: readonly object[] = []) =>
    choicesOf(field('evaluating-parties', parties), world({ profile: { evaluationScorecard: { weights } }, input })).map(
      ({ value }) => value,
    )
  expect(drawn({ parties: ['third-party', 'beneficiaries'] })).toEqual(['third-party'])
  expect(drawn({})).toEqual([])
  expect(drawn(undefined)).toEqual(parties)
  expect(drawn({ parties: [] }, [{ party: 'beneficiaries' }])).toEqual(['beneficiaries'])
})

test('an exception is asked for at a task that can be done and at which a recommended rule speaks, and to one of these rules', () => {
  const citation = { profile: 'p', document: 'd', clause: '五' }
  const rule = (key: string, on: readonly string[], severity = 'should') => ({ key, on, severity, citation })
  const clauses = [
    { citation: { ...citation, document: 'other' }, gist: named('别的') },
    { citation, gist: named('要点') },
  ]
  const profile = { rules: [rule('share', ['budget']), rule('cap', ['plan'], 'must')], eligibility: [rule('term', ['contract'])], clauses }
  const task = (key: string, status: string) => ({ address: key, task: key, kind: key, title: named(key), status, repeatable: false })
  const tasks = [task('plan', 'ready'), task('budget', 'ready'), task('contract', 'done')]
  const drawn = (source: string, input?: object) =>
    choicesOf(field(source), world({ profile, state: {}, tasks, input })).map(({ value, label }) => `${value} ${label.zh}`)
  expect(drawn('held-tasks', {})).toEqual(['budget budget'])
  expect(drawn('held-tasks')).toHaveLength(3)
  expect(drawn('exceptions', { heldTask: 'budget' })).toEqual(['share 五 要点'])
  expect(drawn('exceptions', {})).toHaveLength(2)
})
