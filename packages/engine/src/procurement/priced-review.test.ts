import { describe, expect, it } from 'vitest'
import { clause } from '../policy/clause.ts'
import { openParameter } from '../policy/parameter.ts'
import { eligibility, rule } from '../policy/rule.ts'
import { criterion, scorecard } from '../policy/scorecard.ts'
import { text } from '../policy/text.ts'
import { defineProfile } from '../profile/profile.ts'
import { resolveProfile } from '../profile/resolve-profile.ts'
import { sample, sampleProfile } from '../testing/sample-profile.ts'
import { attemptIn, people, played, step, toPublicNotice } from '../testing/sample-purchase.ts'
import { facts } from './facts.ts'
import { openFigures } from './open-figures.ts'
import { scoringFacts } from './scoring-facts.ts'

const gist = text('示例', 'invented')
const price = openParameter('hundredths', 'points-price', gist)
const bonus = openParameter('hundredths', 'points-bonus', gist)
const threshold = openParameter('fen', 'threshold-of-the-place', gist, { setBy: 'place' })
const elsewhere = openParameter('fen', 'figure-of-another-process', gist)
const need = openParameter('hundredths', 'points-plain-need', gist)

/** The sample policy with a scorecard of its own: need, price and a bonus. */
const profile = resolveProfile(
  defineProfile({
    ...sampleProfile,
    clauses: [
      ...sampleProfile.clauses,
      clause(
        '七',
        gist,
        price,
        bonus,
        threshold,
        elsewhere,
        need,
        scorecard('priced', gist, [
          criterion('need', gist, need, '七'),
          criterion('price', gist, price, '七', { marking: { method: 'price' } }),
          criterion('extra', gist, bonus, '七', { marking: { method: 'bonus' } }),
        ]),
        rule('below-threshold', { on: 'plan', severity: 'prefer', require: facts.plan.totalFen.lessThan(threshold), say: gist }),
        eligibility('facilities', {
          on: ['screening'],
          severity: 'must',
          require: facts.supplier.facilities,
          say: text('没有设施', 'none'),
        }),
      ),
    ],
  }),
)
const setting = (parameter: string, value: number) => ({ parameter, value, source: '示例文件' })
const settings = [setting('points-plain-need', 7000), setting('points-price', 3000), setting('points-bonus', 500)]

describe('the figures a buyer is asked for', () => {
  it('are those this purchase reads: not of a scorecard that another stands for, nor the place’s own', () => {
    expect(openFigures(sample).map(({ key }) => key)).toEqual(['points-quality', 'points-need'])
    expect(openFigures(profile).map(({ key }) => key)).toEqual(['points-price', 'points-bonus', 'points-plain-need'])
  })
})

describe('how much of a review is the price', () => {
  const scope = { profile, parameter: () => undefined }
  it('is told from what the procurement document sets, a bonus left out', () => {
    expect(scoringFacts(scope, settings)).toEqual({ 'scoring.pricePoints': 3000, 'scoring.totalPoints': 10_000 })
  })
  it('is unknown while points are missing', () => {
    expect(scoringFacts(scope, settings.slice(1))).toEqual({})
  })
  it('is nothing where no criterion is a price', () => {
    const plain = [setting('points-need', 5000), setting('points-quality', 5000)]
    expect(scoringFacts({ profile: sample, parameter: () => undefined }, plain)).toEqual({
      'scoring.pricePoints': 0,
      'scoring.totalPoints': 10_000,
    })
  })
})

const calledAndApplied = toPublicNotice.slice(0, 6).map((each) => {
  if (each.task === 'call') return { ...each, input: { ...each.input, settings } }
  return each.task === 'application' && each.by === people.a ? { ...each, input: { ...each.input, priceFen: 600_000 } } : each
})
const bothQualified = step('screening', '2025-03-01', people.preparer, {
  results: ['a', 'b'].map((supplierId) => ({ supplierId, result: 'qualified' })),
})

describe('a supplier condition at a single task', () => {
  it('is asked for there, although it names no kind', () => {
    const decision = attemptIn(played(calledAndApplied, profile), bothQualified)
    expect(decision.outcome).toBe('needs-facts')
    expect('findings' in decision ? decision.findings.filter(({ verdict }) => verdict !== 'holds').map(({ rule }) => rule) : []).toEqual([
      'facilities',
      'facilities',
    ])
  })
})

describe('a price among the criteria', () => {
  const plain = resolveProfile(
    defineProfile({
      ...sampleProfile,
      clauses: [
        ...sampleProfile.clauses,
        clause(
          '七',
          gist,
          price,
          need,
          scorecard('priced', gist, [
            criterion('need', gist, need, '七'),
            criterion('price', gist, price, '七', { marking: { method: 'price' } }),
          ]),
        ),
      ],
    }),
  )
  const steps = [
    ...calledAndApplied.map((each) =>
      each.task === 'call' ? { ...each, input: { ...each.input, settings: settings.slice(0, 2) } } : each,
    ),
    bothQualified,
    ...toPublicNotice.filter(({ task }) => task === 'due-diligence' || task === 'panel'),
  ]
  const review = (priceOfB: number) =>
    attemptIn(
      played(steps, plain),
      step(`review@${people.wang.id}`, '2025-03-10', people.wang, {
        marks: [
          { supplierId: 'a', criterion: 'need', points: 5000 },
          { supplierId: 'a', criterion: 'price', points: 3000 },
          { supplierId: 'b', criterion: 'need', points: 5000 },
          { supplierId: 'b', criterion: 'price', points: priceOfB },
        ],
      }),
    )

  it('is marked by lowest offer ÷ offer, and by nobody', () => {
    expect(review(2000).outcome).toBe('accepted')
    const decision = review(2001)
    expect('findings' in decision ? decision.findings.map(({ rule, repair }) => [rule, repair?.value]) : []).toEqual([
      ['review-price', 2000],
    ])
  })
})
