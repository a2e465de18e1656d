import { describe, expect, it } from 'vitest'
import { broken, type Draft } from '../testing/broken-profile.ts'
import { notInBothLanguages } from '../testing/in-both-languages.ts'
import type { Profile } from './profile.ts'
import { unusableFaults } from './unusable-faults.ts'

const said = (profile: Profile) => {
  const faults = unusableFaults(profile)
  expect(notInBothLanguages(faults)).toEqual([])
  return faults.map(({ profile: id, clause, key, message }) => `${id} ${clause} ${key}: ${message.en}`)
}
const head = (change: Readonly<Record<string, unknown>>) => (data: Draft) => void Object.assign(data['document'] as object, change)
const withoutServices = (data: Draft) => {
  for (const clause of data.clauses) clause.elements = clause.elements.filter((element) => element['element'] !== 'service')
}
const childOf = (parent: Profile, ...changes: readonly ((data: Draft) => void)[]): Profile => ({
  ...broken(
    (data) => void Object.assign(data, { id: 'child', process: null, clauses: [] }),
    head({ number: '示例〔2026〕2号' }),
    ...changes,
  ),
  extends: parent,
})

describe('what keeps a profile from being used', () => {
  it('is nothing where there is a service and a day on which all documents are in force', () => {
    expect(said(broken())).toEqual([])
    expect(said(childOf(broken()))).toEqual([])
  })

  it('is an empty catalogue: a fault of the task that plans, in a child too', () => {
    const empty =
      'the catalogue is empty: no clause names a service, so no plan can list one; write the services into the clause that names them'
    expect(said(broken(withoutServices))).toEqual([`sample-policy 二 plan: ${empty}`])
    expect(said(childOf(broken(withoutServices)))).toEqual([`child 二 plan: ${empty}`])
    expect(said(broken(withoutServices, head({ level: 'national' })))).toEqual([])
  })

  it('is a parent that is over before the child begins', () => {
    const parent = broken(head({ inForceFrom: '2020-01-01', inForceUntil: '2024-12-31' }))
    expect(said(childOf(parent, head({ inForceFrom: '2024-12-31' })))).toEqual([])
    expect(said(childOf(parent, head({ inForceFrom: '2025-01-01' })))).toEqual([
      'sample-policy - document: 示例〔2025〕1号 lapses on 2024-12-31, before 示例〔2026〕2号 comes into force on 2025-01-01: no project can begin; extend the document that has taken its place',
    ])
  })

  it('is not asked of what cannot be walked through', () => {
    expect(said(broken((data) => void Object.assign(data, { clauses: [null] })))).toEqual([])
  })
})
