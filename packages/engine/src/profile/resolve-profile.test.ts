import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../policy/json.ts'
import { ProfileError } from '../policy/profile-error.ts'
import { broken, type Draft, element, fact, put, putTask, requires } from '../testing/broken-profile.ts'
import { sample, sampleProfile } from '../testing/sample-profile.ts'
import { attemptIn, planStep, played, toArchive } from '../testing/sample-purchase.ts'
import { defineProfile } from './profile.ts'
import { resolveProfile } from './resolve-profile.ts'

const digestsOf = (...changes: readonly ((data: Draft) => void)[]) => {
  const { digest, textsDigest } = resolveProfile(broken(...changes))
  return { rules: digest === sample.digest, texts: textsDigest === sample.textsDigest }
}
const wording = { zh: '另一种说法', en: 'other words' }

describe('the digest of the rules', () => {
  it('is a SHA-256, the same for the same profile', () => {
    expect(sample.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(sample.textsDigest).toMatch(/^[0-9a-f]{64}$/)
    expect(digestsOf()).toEqual({ rules: true, texts: true })
  })

  it('does not depend on the order in which members were written', () => {
    const reversed = JSON.parse(canonicalJson(broken())) as typeof sampleProfile
    expect(resolveProfile(reversed).textsDigest).toBe(sample.textsDigest)
  })

  it.each<[string, (data: Draft) => void]>([
    ['a sentence', put('plan-within-cap', { say: wording })],
    ['what to do next', put('plan-within-cap', { next: wording })],
    ['the title of a parameter', put('plan-cap', { title: wording })],
    ['the title of a task', putTask('plan', { title: wording })],
    ['the words for a clause', (data) => void Object.assign(data.clauses[1] ?? {}, { gist: wording })],
    ['the title of the document', (data) => void Object.assign(data['document'] as object, { title: wording })],
    ['the vocabulary of the screens', (data) => void (data['vocabulary'] = { buyer: wording })],
    ['the words of a reading', put('who-marks', { because: wording })],
  ])('does not change with %s: better wording is no new law', (_, change) => {
    expect(digestsOf(change)).toEqual({ rules: true, texts: false })
  })

  it.each<[string, (data: Draft) => void]>([
    ['a figure', put('plan-cap', { values: [{ from: '2025-01-01', value: 1_000_001 }] })],
    ['the day from which it is in force', put('plan-cap', { values: [{ from: '2025-01-02', value: 1_000_000 }] })],
    ['the direction of a figure', put('plan-cap', { direction: 'exactly' })],
    ['a comparison', requires({ op: 'compare', by: '<', left: fact('plan.totalFen'), right: { op: 'parameter', key: 'plan-cap' } })],
    ['a severity', put('plan-within-cap', { severity: 'should' })],
    ['the reading that is taken', put('who-marks', { chosen: 1 })],
    ['the order of work', putTask('panel', { after: ['screening'] })],
    ['who may do a task', putTask('plan', { roles: ['approver'] })],
    ['a setting of a task', putTask('public-notice', { settings: {} })],
    ['the clause that is cited', putTask('plan', { clause: '一' })],
    ['a service more', (data) => void data.clauses[1]?.elements.push({ ...element(data, 'care'), key: 'meals' })],
    ['whether a source was checked', (data) => void Object.assign(data.clauses[1] ?? {}, { verified: false })],
  ])('changes with %s', (_, change) => {
    expect(digestsOf(change)).toEqual({ rules: false, texts: false })
  })
})

describe('a resolved profile', () => {
  it('is frozen to its leaves', () => {
    const open: string[] = []
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return
      if (!Object.isFrozen(value)) open.push(path)
      for (const [key, member] of Object.entries(value)) visit(member, `${path}.${key}`)
    }
    visit(sample, 'profile')
    visit(sampleProfile, 'sampleProfile')
    expect(open).toEqual([])
  })

  it('is plain JSON: written and read again it is the same, and decides the same', () => {
    const again = JSON.parse(JSON.stringify(sample)) as typeof sample
    expect(again).toEqual(sample)
    const [first, second] = [played(toArchive, sample), played(toArchive, again)]
    expect(second.events).toEqual(first.events)
    const over = { ...planStep, input: { ...planStep.input, totalFen: 5 } }
    expect(attemptIn(played([], again), over)).toEqual(attemptIn(played([], sample), over))
  })

  it('cites the clause of every element, and holds each under its clause', () => {
    expect(sample.rules.map((rule) => `${rule.key} ${rule.citation.clause}`)).toContain('notice-over 四')
    expect(sample.parameters['plan-cap']?.citation).toEqual({
      profile: 'sample-policy',
      document: '示例〔2025〕1号',
      clause: '二',
      kind: 'policy',
      verified: true,
    })
    for (const rule of sample.rules)
      expect(sample.clauses.find((clause) => clause.path === rule.citation.clause)?.elements).toContain(rule.key)
  })

  it('knows of each task its stage and its clause', () => {
    expect(sample.process.stages[1]?.tasks.map((task) => [task.stage, task.citation.clause]).at(0)).toEqual(['carry-out', '五'])
    expect(sample.process.anytime.every((task) => task.stage === null)).toBe(true)
  })
})

describe('a broken profile', () => {
  it('is not resolved: the error lists every fault', () => {
    const profile = broken(put('who-marks', { chosen: 7 }), putTask('plan', { clause: '九' }), requires(fact('nothing')))
    expect(() => resolveProfile(profile)).toThrow(ProfileError)
    expect(() => resolveProfile(profile)).toThrow(
      [
        'profile sample-policy has 3 faults:',
        '  sample-policy 二 plan-within-cap: there is no fact nothing',
        '  sample-policy 三 who-marks: reading 7 is chosen of 2',
        '  sample-policy 九 plan: cites a clause that does not exist',
      ].join('\n'),
    )
  })

  it('without a process, own or inherited, is not resolved', () => {
    const { process: _process, ...rest } = sampleProfile
    expect(() => resolveProfile(defineProfile({ ...rest, process: null, clauses: [] }))).toThrow(
      'sample-policy - process: neither the profile nor an ancestor has a process',
    )
  })
})
