import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { applicationTo, calledInLots } from '../testing/sample-lots.ts'
import { sample } from '../testing/sample-profile.ts'
import { detours, people, played, type Step, step, toArchive, toPublicNotice } from '../testing/sample-purchase.ts'
import { dueItems, dueStanding } from './due-items.ts'
import { partiesOf } from './parties.ts'

const results = (steps: readonly Step[]) => dueItems(sample, played(steps).project('p')).filter(({ kind }) => kind === 'screening-result')
/** Up to the screening, which refuses one of three. */
const screened = toPublicNotice.slice(0, 8)
const relaunched = (on: string) => step('relaunch', on, people.approver, { ground: 'illegality', reason: '示例说明' })

describe('a refusal at screening', () => {
  it('is a line of the applicant alone, with the reason, for a week; it leads to the application and binds nobody', () => {
    expect(results(screened.slice(0, 7))).toEqual([])
    const found = results(screened)
    expect(found).toMatchObject([
      {
        key: 'screening-result@firm',
        task: 'application',
        title: { zh: '初审不符合要求：示例丙公司', en: 'Refused at screening: 示例丙公司' },
        roles: ['supplier'],
        holder: 'firm',
        awaitedBy: [],
        due: '2025-03-08',
        binding: false,
        why: { zh: '企业不能承接', en: '企业不能承接' },
      },
    ])
    const [line] = found
    expect(line && dueStanding(line, date('2025-03-02'))).toEqual({ status: 'blocked', overdueDays: null })
    expect(line && dueStanding(line, date('2025-03-09'))).toEqual({ status: 'blocked', overdueDays: null })
  })

  it('cites what was not met, and the screening itself where nothing on record says so', () => {
    const { applications } = played(screened).project('p')
    const norms = applications.flatMap(({ screening }) => screening?.norms ?? [])
    expect(norms).not.toEqual([])
    expect(results(screened)[0]?.citation).toEqual(norms[0]?.citation)
    const sound = { results: ['a', 'b', 'firm'].map((supplierId) => ({ supplierId, result: 'refused', reason: '示例原因' })) }
    const all = results([...screened.slice(0, 7), step('screening', '2025-03-01', people.preparer, sound)])
    const task = sample.process.stages.flatMap(({ tasks }) => tasks).find(({ kind }) => kind === 'screen')
    expect(all.map(({ holder, citation }) => [holder, citation.clause])).toEqual([
      ['a', task?.citation.clause],
      ['b', task?.citation.clause],
      ['firm', norms[0]?.citation.clause],
    ])
  })

  it('is told in a purchase that ends or begins again within the week, to whoever takes part in it still', () => {
    const cancelled = step('cancellation', '2025-03-02', people.approver, { ground: 'major-change', reason: '示例' })
    expect(results([...screened, cancelled]).map(({ holder }) => holder)).toEqual(['firm'])
    const again = [...screened, relaunched('2025-03-02')]
    expect(results(again)).toMatchObject([{ key: 'screening-result@firm', task: 'application', due: '2025-03-08' }])
    expect(partiesOf(played(again).project('p'))).toEqual(expect.arrayContaining(['a', 'b', 'firm']))
  })

  it('is left out once something has been done after its week', () => {
    for (const steps of [toPublicNotice, detours.relaunched, toArchive]) expect(results(steps)).toEqual([])
  })

  it('is one for each lot, named in its title', () => {
    const refused = (lot: number, on: string) =>
      step(`screening~${lot}`, on, people.preparer, { results: [{ supplierId: 'a', result: 'refused', reason: `示例原因${lot}` }] })
    const steps = [
      ...calledInLots,
      applicationTo(1, 'a', 500_000),
      applicationTo(2, 'a', 100_000),
      refused(1, '2025-03-01'),
      refused(2, '2025-03-02'),
    ]
    expect(results(steps)).toMatchObject([
      {
        key: 'screening-result~1@a',
        task: 'application~1',
        due: '2025-03-08',
        title: { zh: '初审不符合要求：示例甲社会工作服务中心（第1包）' },
      },
      { key: 'screening-result~2@a', task: 'application~2', due: '2025-03-09', why: { zh: '示例原因2' } },
    ])
  })
})
