import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { clause } from '../policy/clause.ts'
import { service } from '../policy/element.ts'
import { fails, holds } from '../policy/example.ts'
import { parameter } from '../policy/parameter.ts'
import { rule } from '../policy/rule.ts'
import { text } from '../policy/text.ts'
import { facts } from '../procurement/facts.ts'
import { compareProfiles, impactOf } from './compare.ts'
import { explainFigure, explainNorm } from './explain.ts'
import { defineProfile, type Profile } from './profile.ts'
import { resolveProfile } from './resolve-profile.ts'
import { versionChanges } from './version-changes.ts'

const from = date('2025-01-01')
const gist = text('示例', 'invented')

function policy(
  id: string,
  days: number,
  change: { readonly wording?: string; readonly services?: readonly string[]; readonly months?: number } = {},
): Profile {
  const noticeDays = parameter.quantity('days', 'notice-days', {
    title: text('公示期', 'notice period'),
    direction: 'atLeast',
    values: [
      { from, until: date('2025-12-31'), value: days },
      { from: date('2026-01-01'), value: days + 1 },
    ],
  })
  return defineProfile({
    id,
    version: '1.0.0',
    extends: null,
    document: {
      number: id,
      title: gist,
      issuers: [],
      restsOn: [gist],
      issuedOn: from,
      inForceFrom: from,
      inForceUntil: null,
      level: 'city',
      status: 'final',
    },
    outline: [],
    vocabulary: {},
    clauses: [
      clause('一', gist, noticeDays, ...(change.services ?? ['care']).map((key) => service(key, gist, gist))),
      clause(
        '二',
        gist,
        rule('notice-long', {
          on: 'public-notice',
          severity: 'must',
          when: facts.plan.months.atLeast(change.months ?? 6),
          require: facts.publicNotice.days.atLeast(noticeDays),
          say: text(change.wording ?? '公示太短', 'too short'),
        }),
      ),
    ],
    process: { clause: '一', stages: [], anytime: [] },
    examples: [
      holds('notice-long', { 'plan.months': 6, 'publicNotice.days': days }),
      fails('notice-long', { 'plan.months': 6, 'publicNotice.days': days - 1 }),
    ],
    equivalents: [],
  })
}
const verdicts = (left: Profile, right: Profile) =>
  Object.fromEntries(compareProfiles(resolveProfile(left), resolveProfile(right)).map((each) => [each.key, each.verdict]))

describe('two policies side by side', () => {
  it('are the same whatever the wording', () => {
    expect(verdicts(policy('a', 5), policy('b', 5, { wording: '公示不足' }))).toEqual({
      'notice-days': 'same',
      'notice-long': 'same',
      care: 'same',
    })
  })

  it('tell the tighter figure by its direction', () => {
    expect(verdicts(policy('a', 5), policy('b', 7))['notice-days']).toBe('tighter')
    expect(verdicts(policy('a', 7), policy('b', 5))['notice-days']).toBe('looser')
  })

  it('tell another rule, and what only one of them has', () => {
    expect(verdicts(policy('a', 5), policy('b', 5, { months: 7, services: ['reading'] }))).toEqual({
      'notice-days': 'same',
      'notice-long': 'other',
      care: 'only-left',
      reading: 'only-right',
    })
  })

  it('make the impact of a newer version: only what changes, with both clauses', () => {
    const impact = impactOf(resolveProfile(policy('a', 5)), resolveProfile(policy('a', 7)))
    expect(
      impact.map(({ topic, key, verdict, left, right }) => [topic, key, verdict, left?.value, right?.value, right?.citation.clause]),
    ).toEqual([['figure', 'notice-days', 'tighter', '6', '8', '一']])
  })
})

describe('what changes where one version takes the place of another', () => {
  const read = (profile: Profile, on: string) => ({ profile: resolveProfile(profile), rulesDate: date(on) })

  it('is nothing where only the wording does', () => {
    expect(versionChanges(read(policy('a', 5), '2025-06-01'), read(policy('a', 5, { wording: '公示不足' }), '2025-06-01'))).toEqual([])
  })

  it('is told of a figure in words, as at the day of each', () => {
    const [change] = versionChanges(read(policy('a', 5), '2025-06-01'), read(policy('a', 7), '2026-01-01'))
    expect(change).toMatchObject({
      topic: 'figure',
      verdict: 'tighter',
      before: { say: { zh: '5日', en: '5 days' }, citation: { clause: '一' } },
      after: { say: { zh: '8日', en: '8 days' } },
    })
  })

  it('is a figure that is another by the other day, in the same version', () => {
    const changes = versionChanges(read(policy('a', 5), '2025-06-01'), read(policy('a', 5), '2026-01-01'))
    expect(changes.map(({ key, verdict, before, after }) => [key, verdict, before?.say?.en, after?.say?.en])).toEqual([
      ['notice-days', 'other', '5 days', '6 days'],
    ])
  })

  it('is told of a rule by its sentence, and of what only one of them has by nothing on the other side', () => {
    const changes = versionChanges(
      read(policy('a', 5), '2025-06-01'),
      read(policy('a', 5, { months: 7, services: ['reading'] }), '2025-06-01'),
    )
    expect(changes.map(({ key, verdict, before, after }) => [key, verdict, before?.say?.en, after?.say?.en])).toEqual([
      ['notice-long', 'other', 'too short', 'too short'],
      ['care', 'only-left', undefined, undefined],
      ['reading', 'only-right', undefined, undefined],
    ])
    expect(changes.map(({ before, after }) => [before === null, after === null])).toEqual([
      [false, false],
      [false, true],
      [true, false],
    ])
  })
})

describe('an explained norm', () => {
  const profile = policy('a', 5)
  const resolved = resolveProfile(profile)

  it('tells condition, clause, figures of the day, facts and cases', () => {
    const explained = explainNorm(profile, resolved, 'notice-long', date('2025-06-01'))
    expect(explained).toMatchObject({
      severity: 'must',
      condition: { zh: '公示天数 ≥ 公示期' },
      when: { zh: '服务周期 ≥ 6个月' },
      citation: { clause: '二' },
      figures: [{ key: 'notice-days', value: { zh: '5日' }, citation: { clause: '一' } }],
      facts: [{ path: 'plan.months' }, { path: 'publicNotice.days' }],
    })
    expect(explained?.cases.map(({ verdict }) => verdict)).toEqual(['holds', 'fails'])
    expect(explained?.say.zh).not.toMatch(/[{}]/)
  })

  it('reads figures on the day that is asked for, and none before they are in force', () => {
    expect(explainFigure(resolved, 'notice-days', date('2026-01-01'))?.value?.en).toBe('6 days')
    expect(explainFigure(resolved, 'notice-days', date('2024-12-31'))?.value).toBeNull()
  })

  it('knows no norm and no figure that does not exist', () => {
    expect(explainNorm(profile, resolved, 'unknown', from)).toBeUndefined()
    expect(explainFigure(resolved, 'unknown', from)).toBeUndefined()
  })
})
