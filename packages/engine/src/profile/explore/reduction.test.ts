import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Condition, not } from '../../policy/handle.ts'
import type { ResolvedProfile } from '../../policy/resolved-profile.ts'
import { facts } from '../../procurement/facts.ts'
import { smallProfile, smallRule, smallTask } from '../../testing/small-process.ts'
import { exploreProcess } from '../explore.ts'
import { modelOf } from './model.ts'
import { doneFact, readersOf } from './readers.ts'

/** What going through every position, one by one and in every order, finds: slow, and plain enough to be believed. */
function plainly(profile: ResolvedProfile): {
  readonly dead: boolean
  readonly stranded: boolean
  readonly reached: ReadonlyMap<string, number>
} {
  const model = modelOf(profile)
  const readers = readersOf(model)
  const reached = new Map<string, number>()
  const start = { done: new Set<string>(), facts: model.atFirst, far: 0, next: [] as string[], ends: new Set<string>() }
  const keyOf = ({ done, facts: known }: Pick<typeof start, 'done' | 'facts'>) =>
    [...done].toSorted().join() +
    [...known]
      .map(([path, value]) => `${path}=${JSON.stringify(value)}`)
      .toSorted()
      .join()
  const found = new Map([[keyOf(start), start]])
  for (const node of found.values())
    for (const each of model.tasks.values())
      for (const move of each.moves) {
        const turn = each.after.every((key) => node.done.has(key)) && (each.again || !node.done.has(each.key))
        const deciding = readers.filter((reader) => reader.task === each.key && (reader.move === null || reader.move === move))
        const known = new Map([...node.facts, ...[...node.done].map((key) => [doneFact(key), true] as const)])
        if (!turn || !deciding.every(({ passes }) => passes(known))) continue
        if (!reached.has(each.key)) reached.set(each.key, node.far + 1)
        if (move.outcome.ends !== undefined) {
          node.ends.add(move.outcome.ends)
          continue
        }
        const learnt = new Map(node.facts)
        for (const path of move.forgets) {
          const first = model.atFirst.get(path)
          if (first === undefined) learnt.delete(path)
          else learnt.set(path, first)
        }
        for (const [path, value] of move.gives) learnt.set(path, value)
        const still = [...node.done].filter((key) => !move.undoes.includes(key))
        const next = {
          ...start,
          done: new Set(move.done ? [...still, each.key] : still),
          facts: learnt,
          far: node.far + 1,
          next: [],
          ends: new Set<string>(),
        }
        if (!found.has(keyOf(next))) found.set(keyOf(next), next)
        node.next.push(keyOf(next))
      }
  const leading = (wanted: (node: typeof start) => boolean) => {
    const leads = new Set([...found].flatMap(([key, node]) => (wanted(node) ? [key] : [])))
    for (let before = -1; before !== leads.size;) {
      before = leads.size
      for (const [key, { next }] of found) if (next.some((to) => leads.has(to))) leads.add(key)
    }
    return leads.size
  }
  const ordinary = leading(({ ends }) => ends.has('completed') || ends.has('cancelled'))
  return { dead: ordinary < found.size, stranded: leading(({ ends }) => ends.has('completed')) < ordinary, reached }
}

/** Whatever is known, some day meets it: it never stands in the way. */
const noticeSince = facts.rectification.calledForOn.noneOr((found) => facts.objections.knownOn.onOrAfter(found))
const gates: readonly Condition[] = [
  facts.inspection.openFaults.equals(0),
  facts.inspection.openFaults.moreThan(0),
  facts.inspection.result.equals('fault'),
  facts.evaluation.midterm.equals('passed'),
  facts.evaluation.final.equals('passed'),
  facts.evaluation.final.isNot('passed'),
  facts.contract.written,
  not(facts.contract.written),
  facts.contract.authorised,
  facts.acceptance.accepted,
  not(facts.evaluation.finalHeld),
  noticeSince,
]
const kinds = [
  ['report', 'once', {}, []],
  ['report', 'once', {}, [facts.contract.written]],
  ['report', 'as-needed', {}, [facts.contract.written]],
  ['report', 'as-needed', {}, [facts.contract.authorised]],
  ['report', 'as-needed', {}, [facts.objections.knownOn]],
  ['inspect', 'once', {}, []],
  ['inspect', 'as-needed', {}, []],
  ['inspect', 'as-needed', {}, [facts.contract.written]],
  ['evaluate', 'once', { evaluation: 'midterm' }, []],
  ['evaluate', 'until-passed', { evaluation: 'midterm' }, []],
  ['evaluate', 'as-needed', { evaluation: 'final' }, []],
  ['evaluate', 'until-passed', { evaluation: 'final' }, []],
  ['accept', 'once', {}, []],
  ['sign-contract', 'once', {}, []],
] as const

const gate = fc.option(fc.constantFrom(...gates), { nil: null })
const anyTask = fc.record({
  kind: fc.constantFrom(...kinds),
  after: fc.array(fc.nat(5), { maxLength: 2 }),
  requires: gate,
  when: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: gate }),
})
const anyProcess = fc
  .record({
    tasks: fc.array(anyTask, { minLength: 1, maxLength: 5 }),
    archiveAfter: fc.array(fc.nat(5), { maxLength: 3 }),
    archiveRequires: gate,
    approves: fc.boolean(),
    cancels: fc.boolean(),
    againFrom: fc.option(fc.nat(4), { nil: null }),
  })
  .map(({ tasks, archiveAfter, archiveRequires, approves, cancels, againFrom }) => {
    const names = tasks.map((_, index) => `t${index}`)
    const named = (numbers: readonly number[], before: number) => [
      ...new Set(numbers.filter((number) => number < before).map((number) => `t${number}`)),
    ]
    const waits = (after: readonly number[], index: number) => [
      ...named(after, index),
      ...(againFrom !== null && index >= againFrom ? ['call'] : []),
      ...(againFrom === 0 && index > 1 ? ['second-call'] : []),
    ]
    return smallProfile(
      [
        ...tasks.map(({ kind: [kind, repeats, settings, declares], after, when }, index) =>
          smallTask(`t${index}`, kind, { repeats, settings, declares, after: waits(after, index), ...(when === null ? {} : { when }) }),
        ),
        ...(approves ? [smallTask('approval', 'approve', { after: names.slice(0, 2), settings: { of: names.slice(0, 2) } })] : []),
        ...(cancels ? [smallTask('cancellation', 'cancel', { optional: true })] : []),
        ...(againFrom === null
          ? []
          : [
              smallTask('call', 'notice'),
              smallTask('relaunch', 'relaunch', { repeats: 'as-needed', optional: true, settings: { from: 'call' } }),
            ]),
        // Rounds within a round make many positions: some processes are enough.
        ...(againFrom === 0
          ? [
              smallTask('second-call', 'notice', { after: ['call'] }),
              smallTask('second-relaunch', 'relaunch', { repeats: 'as-needed', optional: true, settings: { from: 'second-call' } }),
            ]
          : []),
        smallTask('archive', 'archive', { after: [...named(archiveAfter, tasks.length), ...(approves ? ['approval'] : [])] }),
      ],
      [
        ...tasks.flatMap(({ requires }, index) => (requires === null ? [] : [smallRule(`rule-of-task-${index}`, `t${index}`, requires)])),
        ...(archiveRequires === null ? [] : [smallRule('rule-of-archive', 'archive', archiveRequires)]),
      ],
    )
  })

describe('keeping exploration small', () => {
  it('counts no position for a norm that nothing can make stand in the way', () => {
    const tasks = [
      smallTask('notice', 'report', { repeats: 'as-needed', optional: true, declares: [facts.objections.knownOn] }),
      ...['one', 'two', 'three'].map((key) => smallTask(key, 'report')),
      smallTask('archive', 'archive', { after: ['one', 'two', 'three'] }),
    ]
    const rules = ['one', 'two', 'three'].map((key) => smallRule(`notice-before-${key}`, key, noticeSince))
    const { states, positions } = exploreProcess(smallProfile(tasks, []))
    expect(exploreProcess(smallProfile(tasks, rules))).toMatchObject({ states, positions })
  })

  it('hides no dead end behind what cannot be brought back: an evaluation that was held', () => {
    const tasks = [
      smallTask('evaluation', 'evaluate', { repeats: 'as-needed', settings: { evaluation: 'final' } }),
      smallTask('contract', 'sign-contract'),
      smallTask('report', 'report'),
      smallTask('cancellation', 'cancel', { optional: true }),
      smallTask('archive', 'archive', { after: ['report'] }),
    ]
    const rules = [
      smallRule('not-yet-evaluated', 'contract', not(facts.evaluation.finalHeld)),
      smallRule('never-met', 'report', facts.acceptance.accepted),
    ]
    const { deadEnds } = exploreProcess(smallProfile(tasks, rules))
    expect(deadEnds.map(({ path }) => path.map(({ task }) => task))).toEqual([['contract']])
  })

  it('hides no dead end and no task that can be done, and makes no way longer', () => {
    fc.assert(
      fc.property(anyProcess, fc.boolean(), (profile, reverse) => {
        const plain = plainly(profile)
        const { deadEnds, stranded, unreachable, shortest } = exploreProcess(profile, { reverse })
        expect(deadEnds.length > 0).toBe(plain.dead)
        expect(stranded.length > 0).toBe(plain.stranded)
        const tasks = [...modelOf(profile).tasks.keys()]
        expect(unreachable).toEqual(tasks.filter((task) => !plain.reached.has(task)))
        expect(tasks.map((task) => shortest(task)?.length)).toEqual(tasks.map((task) => plain.reached.get(task)))
      }),
      { numRuns: 300 },
    )
  })
})
