import { describe, expect, it } from 'vitest'
import { not } from '../policy/handle.ts'
import type { TaskSpec } from '../policy/process.ts'
import { facts } from '../procurement/facts.ts'
import { smallProfile, smallRule, smallTask } from '../testing/small-process.ts'
import { type Exploration, explorationFaults, exploreProcess, type ExploredStep } from './explore.ts'

const { acceptance, contract, evaluation, inspection, method } = facts
const midterm = { settings: { evaluation: 'midterm' } }
const said = (path: readonly ExploredStep[] | null | undefined) => path?.map(({ task, outcome }) => `${task}:${outcome}`)
const paths = (found: Exploration['deadEnds']) => found.map(({ path }) => said(path))

describe('exploring a process', () => {
  it('finds the dead end behind a gate that waits for a good outcome of a task that cannot be repeated', () => {
    const profile = smallProfile(
      [
        smallTask('plan', 'plan'),
        smallTask('evaluation', 'evaluate', { ...midterm, after: ['plan'] }),
        smallTask('archive', 'archive', { after: ['evaluation'] }),
      ],
      [smallRule('only-when-passed', 'archive', evaluation.midterm.equals('passed'))],
    )
    expect(exploreProcess(profile).deadEnds).toMatchObject([
      {
        since: 1,
        done: ['plan', 'evaluation'],
        facts: { 'evaluation.midterm': '"failed"' },
        waiting: [{ task: 'archive', because: ['only-when-passed'] }],
      },
    ])
    expect(paths(exploreProcess(profile).deadEnds)).toEqual([['plan:done', 'evaluation:failed']])
    expect(explorationFaults(profile)).toEqual([
      {
        profile: 'small',
        clause: '一',
        key: 'evaluation',
        message: {
          zh: '死路，既不能办结，也不能取消：plan：办结 → evaluation：未通过；archive 在等 only-when-passed',
          en: 'a dead end, neither completion nor cancellation can be reached: plan: done → evaluation: failed; archive waits for only-when-passed',
        },
        part: 'process',
      },
    ])
  })

  it('finds none when that task can be repeated until it is passed', () => {
    const again = smallProfile(
      [
        smallTask('evaluation', 'evaluate', { ...midterm, repeats: 'until-passed' }),
        smallTask('archive', 'archive', { after: ['evaluation'] }),
      ],
      [smallRule('only-when-passed', 'archive', evaluation.midterm.equals('passed'))],
    )
    expect(exploreProcess(again).deadEnds).toEqual([])
    expect(explorationFaults(again)).toEqual([])
  })

  it('is not taken in by a termination that is always possible', () => {
    const tasks = [
      smallTask('contract', 'sign-contract'),
      smallTask('acceptance', 'accept', { after: ['contract'] }),
      smallTask('termination', 'terminate', { after: ['contract'], optional: true }),
      smallTask('cancellation', 'cancel', { optional: true }),
      smallTask('archive', 'archive', { after: ['acceptance'] }),
    ]
    const { deadEnds, unreachable } = exploreProcess(smallProfile(tasks, [smallRule('accepted', 'archive', acceptance.accepted)]))
    expect(paths(deadEnds)).toEqual([['contract:done', 'acceptance:not-accepted']])
    expect(unreachable).toEqual([])
  })

  it('finds a task that can never be done, and says so where nothing else is wrong', () => {
    const profile = smallProfile([
      smallTask('audit', 'inspect', { optional: true, when: contract.written }),
      smallTask('archive', 'archive'),
    ])
    expect(exploreProcess(profile)).toMatchObject({ deadEnds: [], unreachable: ['audit'] })
    expect(exploreProcess(profile).shortest('audit')).toBeNull()
    expect(explorationFaults(profile).map(({ key, message }) => `${key} ${message.zh} ${message.en}`)).toEqual([
      'audit 永远办不到 can never be done',
    ])
  })

  it('tells where only cancellation is left', () => {
    const tasks = [
      smallTask('application', 'apply', { repeats: 'as-needed' }),
      smallTask('archive', 'archive', { after: ['application'] }),
      smallTask('cancellation', 'cancel', { optional: true }),
    ]
    const { deadEnds, stranded } = exploreProcess(smallProfile(tasks))
    expect(deadEnds).toEqual([])
    expect(paths(stranded)).toEqual([['application:nobody']])
  })

  it('lets a deadline pass', () => {
    const tasks = [
      smallTask('contract', 'sign-contract'),
      smallTask('evaluation', 'evaluate', { settings: { evaluation: 'final' }, after: ['contract'] }),
      smallTask('archive', 'archive', { after: ['evaluation'] }),
    ]
    const inTime = smallRule('in-time', 'evaluation', evaluation.heldOn.onOrBefore(contract.endsOn))
    const { deadEnds } = exploreProcess(smallProfile(tasks, [inTime]))
    expect(deadEnds.map(({ path }) => path.map(({ say }) => say.en))).toEqual([['contract: done', 'contract ends on: is over']])
    expect(deadEnds[0]?.waiting).toEqual([{ task: 'evaluation', because: ['in-time'] }])
  })

  it('goes the shortest way to a task, with what has to be done again on it', () => {
    const profile = smallProfile(
      [
        smallTask('report', 'report'),
        smallTask('inspection', 'inspect', { repeats: 'as-needed' }),
        smallTask('notice', 'report', { after: ['inspection'] }),
        smallTask('payment', 'report', { after: ['notice'] }),
        smallTask('archive', 'archive', { after: ['report'] }),
      ],
      [
        smallRule('a-fault', 'notice', inspection.openFaults.moreThan(0)),
        smallRule('in-order', 'payment', inspection.openFaults.equals(0)),
      ],
    )
    const { shortest } = exploreProcess(profile)
    expect(said(shortest('archive'))).toEqual(['report:done', 'archive:done'])
    expect(said(shortest('payment'))).toEqual(['inspection:fault', 'notice:done', 'inspection:sound', 'payment:done'])
  })

  it('passes over what is no part of the purchase, and waits for what that would wait for', () => {
    const isTender = method.code.equals('open-tender')
    const tasks = (when: Partial<TaskSpec>) => [
      smallTask('choice', 'choose-method'),
      smallTask('report', 'report'),
      smallTask('panel', 'report', { after: ['choice', 'report'], ...when }),
      smallTask('review', 'report', { after: ['panel'], ...when }),
      smallTask('archive', 'archive', { after: ['review'] }),
    ]
    const { deadEnds, shortest } = exploreProcess(smallProfile(tasks({ when: isTender })))
    expect(deadEnds).toEqual([])
    expect(said(shortest('archive'))).toHaveLength(3)
    expect(said(shortest('review'))).toEqual(['choice:open-tender', 'report:done', 'panel:done', 'review:done'])
    // What is not told by anybody stays waited for.
    expect(exploreProcess(smallProfile(tasks({ when: contract.authorised }))).deadEnds).not.toEqual([])
  })

  it('says that nothing is proved when there are too many positions', () => {
    const tasks = [smallTask('plan', 'plan', { declares: [contract.authorised] }), smallTask('archive', 'archive', { after: ['plan'] })]
    const gate = smallRule('not-authorised', 'archive', not(contract.authorised))
    expect(exploreProcess(smallProfile(tasks, [gate]), { limit: 2 })).toMatchObject({ whole: false, deadEnds: [] })
    expect(paths(exploreProcess(smallProfile(tasks, [gate])).deadEnds)).toEqual([['plan:done']])
  })
})
