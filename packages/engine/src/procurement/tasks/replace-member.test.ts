import { describe, expect, it } from 'vitest'
import { date } from '../../policy/calendar-date.ts'
import { sample } from '../../testing/sample-profile.ts'
import { attemptIn, detours, people, played, toPublicNotice } from '../../testing/sample-purchase.ts'
import { ranking } from '../ranking.ts'

const replacement = detours.recused.find(({ task }) => task === 'replacement')
if (replacement === undefined) throw new Error('the sample replaces a member')

describe('a panel member that leaves while the review goes on', () => {
  const rehearsal = played(detours.recused)
  const state = rehearsal.project('p')

  it('has its marks on record and no more in the ranking', () => {
    expect(state.recusals).toMatchObject([{ member: { id: people.wang.id }, ground: 'conflict', chosen: 'drawn', successor: 'zhou' }])
    expect(state.recusals[0]?.marks).toHaveLength(4)
    expect(state.reviews.map(({ memberId }) => memberId)).toEqual(['li', 'zhou'])
    expect(ranking(sample, state).map(({ supplierId, score }) => [supplierId, score])).toEqual([
      ['b', 8200],
      ['a', 7000],
    ])
  })

  it('stands in the list with what it did, beside its successor', () => {
    const { tasks } = rehearsal.view('p', date('2025-03-10'), people.preparer)
    const reviews = tasks.filter(({ kind }) => kind === 'review')
    expect(reviews.map(({ address, title }) => [address, title.en])).toEqual([
      [`review@${people.wang.id}`, 'task review (王示例, left, not counted)'],
      ['review@zhou', 'task review (周示例)'],
      ['review@li', 'task review (李示例)'],
    ])
    expect(reviews[0]?.records).toHaveLength(1)
  })

  it('marks no more', () => {
    const again = { ...replacement, task: `review@${people.wang.id}`, by: people.wang, input: { marks: [] } }
    expect(attemptIn(played(detours.recused.slice(0, -2)), again)).toMatchObject({ outcome: 'refused', findings: [{ rule: 'recused' }] })
  })

  it('does not leave a review that is over: nothing that was decided changes silently', () => {
    const over = toPublicNotice.slice(0, -1)
    expect(attemptIn(played(over), replacement)).toMatchObject({ outcome: 'refused', findings: [{ rule: 'replace-in-time' }] })
  })
})
