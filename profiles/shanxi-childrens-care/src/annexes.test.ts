import { date, judgeSubject, penaltiesOn, resolveProfile, scoreCriterion } from '@goufu/engine'
import { describe, expect, it } from 'vitest'
import { shanxiChildrensCare } from './index.ts'

const profile = resolveProfile(shanxiChildrensCare)
const rulesDate = date('2026-01-01')
const card = profile.evaluationScorecard
const pointsOf = (section: string) =>
  (card?.criteria ?? [])
    .filter((criterion) => criterion.section === section)
    .reduce((sum, { points }) => sum + (points.op === 'value' && typeof points.value === 'number' ? points.value : 0), 0)

describe('annex 1', () => {
  const owed = (facts: Parameters<typeof penaltiesOn>[1]) =>
    penaltiesOn(profile, { 'contract.priceFen': 29_500_000, ...facts }, rulesDate).flatMap((found) =>
      found.owed === true ? [[found.penalty.key, found.penalty.elective, found.amountFen]] : [],
    )

  it('has late service cost 5‰ a day, and from the sixth day on lets the buyer end the contract for 30%', () => {
    expect(owed({ 'breach.kind': 'late', 'breach.daysLate': 5 })).toEqual([['late-by-the-day', false, 737_500]])
    expect(owed({ 'breach.kind': 'late', 'breach.daysLate': 6 })).toEqual([
      ['late-by-the-day', false, 885_000],
      ['late-beyond-limit', true, 8_850_000],
    ])
  })

  it('has other breaches cost 3% a day only once correction was demanded and has not come', () => {
    const breach = { 'breach.kind': 'other', 'breach.correctionDemanded': true, 'breach.daysUncorrected': 2 }
    expect(owed({ ...breach, 'breach.corrected': false })).toEqual([
      ['other-breach', true, null],
      ['other-breach-by-the-day', false, 1_770_000],
    ])
    expect(owed({ ...breach, 'breach.corrected': true })).toEqual([['other-breach', true, null]])
  })

  it('lets the buyer refuse payment after a failed evaluation, while what was paid is owed back without a choice', () => {
    expect(owed({ 'evaluation.final': 'failed', 'contract.paidFen': 20_650_000 })).toEqual([
      ['evaluation-failed', true, null],
      ['evaluation-failed-refund', false, 20_650_000],
    ])
  })

  it('offers its terms as defaults, and leaves the articles whose pages are missing to the buyer', () => {
    const penalties = profile.terms.filter((term) => term.element === 'penalty' && term.citation.clause.startsWith('附件1'))
    expect(penalties.every((penalty) => penalty.element === 'penalty' && penalty.default)).toBe(true)
    const template = profile.terms.find((term) => term.element === 'contract-template')
    expect(
      template?.element === 'contract-template' && template.articles.filter(({ toComplete }) => toComplete).map(({ key }) => key),
    ).toEqual(['funds', 'fourth', 'fifth', 'results'])
  })
})

describe('annex 2', () => {
  it('gives 30 points to rules, 60 to the service and 10 to satisfaction, a hundred in all', () => {
    expect(pointsOf('finance-rules') + pointsOf('working-rules')).toBe(3000)
    expect([pointsOf('quantity'), pointsOf('quality'), pointsOf('satisfaction')]).toEqual([3000, 3000, 1000])
    expect(card?.total).toBe(10_000)
  })

  it.each([
    [950, null, { score: 1000 }],
    [949, 900, { score: 900 }],
    [949, null, { fault: 'needs-mark' }],
    [600, 1, { score: 1 }],
    [599, null, { score: 0 }],
    [599, 1, { fault: 'decided-by-band' }],
  ])('of a thousand asked, %d satisfied with the mark %j: %j', (satisfied, mark, scored) => {
    const criterion = card?.criteria.find(({ key }) => key === 'satisfaction')
    if (criterion === undefined) throw new Error('no criterion of satisfaction')
    expect(scoreCriterion(criterion.marking, 1000, { mark, measured: { of: satisfied, to: 1000 }, price: null })).toEqual(scored)
  })
})

describe('the evaluation before expiry', () => {
  const taskAt = (key: string) =>
    [...profile.process.stages.flatMap(({ tasks }) => tasks), ...profile.process.anytime].find((task) => task.key === key)

  it('is held by the buyer or by a third party', () => {
    for (const key of ['final-evaluation', 'late-evaluation', 'reevaluation']) expect(taskAt(key)?.roles).toEqual(['evaluator', 'preparer'])
  })

  it('has every matter that notice was given of reported on and checked, a line each', () => {
    for (const key of ['rectification-report', 'rectification-check']) expect(taskAt(key)?.repeats).toBe('rectification')
  })

  it('has every payment and the settlement wait for the notice and the check of what came up last, and is made up for only when missed', () => {
    const speaksAt = (key: string) => profile.rules.find((rule) => rule.key === key)
    expect(speaksAt('rectified-first')).toMatchObject({ on: ['pay', 'settle', 'reevaluation'], gate: true, citation: { clause: '六(二)' } })
    expect(speaksAt('late-only-when-missed')).toMatchObject({ on: ['late-evaluation'], citation: { clause: '六(二)' } })
    expect(taskAt('late-evaluation')?.repeats).toBe('once')
  })

  it('leaves how often the use of funds is reviewed to the place: no settlement waits for it', () => {
    expect(taskAt('procurement-settlement')?.after).toEqual(['final-payment'])
  })
})

describe('a crisis', () => {
  it('is reported on its day to police and township, and the rule names the clause', () => {
    const incident = { 'incident.kind': 'domestic-violence', 'incident.noticedOn': '2026-03-02', 'incident.reportedTo': ['police'] }
    const [finding] = judgeSubject(profile, 'incident', { ...incident, 'incident.reportedOn': '2026-03-02' }, rulesDate)
    expect(finding).toMatchObject({ rule: 'crisis-reported', verdict: 'fails', citation: { clause: '二(十二)' } })
  })
})
