import { type Expression, readsOf } from '../../policy/expression.ts'
import type { Norm } from '../../policy/judge.ts'
import { ANY, type Known } from './task-outcome.ts'
import { dayComparisons } from './days.ts'
import type { Model } from './model.ts'
import { conditionsOf, type ModelTask, type Move, ownOfOccurrence } from './model-task.ts'
import { type Around, verdictsOf } from './verdicts.ts'

type Facts = ReadonlyMap<string, Known>

/** What stands in the way of a task that is no part of the purchase. */
export const NOT_PART = 'not part of the purchase'

/** Something of a task that facts decide: a norm, whether it is part of the purchase, what an outcome needs. */
export interface Reader {
  readonly task: string
  /** The move it decides about; `null` when it is about each of the task. */
  readonly move: Move | null
  /** What stands in the way when it does not pass: the key of a norm, a fact. */
  readonly label: string
  /** Tracked facts it reads. */
  readonly reads: readonly string[]
  /** Whether whoever does the task can see to it that this does not stand in the way. */
  readonly passes: (facts: Facts) => boolean
}

/** Everything that decides whether tasks can be done, besides the tasks they wait for. */
export function readersOf(model: Model): readonly Reader[] {
  return [...model.tasks.values()].flatMap((each) => [
    ...[...each.norms, ...each.conditions].flatMap((norm) => normReaders(model, each, norm)),
    ...whenReaders(model, each),
    ...each.unlessPassedOver.map((key) => passingReader(model, each, key)),
    ...dividedReaders(each),
    ...each.moves.flatMap((move) => needReaders(each, move)),
  ])
}

function normReaders(model: Model, each: ModelTask, norm: Norm): readonly Reader[] {
  const nodes = conditionsOf(norm)
  const reads = trackedReads(model, each.free, each.days, nodes)
  const own = new Set(nodes.flatMap((node) => readsOf(node).facts.filter((path) => each.free.has(path))))
  const forMove = (move: Move | null): Reader => ({
    task: each.key,
    move,
    label: norm.key,
    reads,
    passes: (facts) => canPass(norm, aroundTask(model, each.free, each.days, facts, move)),
  })
  const active = each.moves.filter(({ outcome }) => outcome.byItself !== true)
  if (each.conditions.includes(norm)) return active.filter(({ outcome }) => outcome.qualifies === true).map(forMove)
  // What the outcome itself says counts: a fault found is no free choice of the rule that reads it.
  const differ = active.length < each.moves.length || active.some(({ gives }) => [...gives.keys()].some((path) => own.has(path)))
  return differ ? active.map(forMove) : [forMove(null)]
}

function whenReaders(model: Model, each: ModelTask): readonly Reader[] {
  const { when, days } = each
  if (when === null) return []
  // What cannot be told yet is no part of the purchase.
  const passes = (facts: Facts) => verdictsOf(when, aroundTask(model, ownOfOccurrence, days, facts, null)).has('holds')
  return [{ task: each.key, move: null, label: NOT_PART, reads: trackedReads(model, ownOfOccurrence, days, [when]), passes }]
}

/** The fact that a task is done, for readers that hang on it. */
export function doneFact(key: string): string {
  return `~done ${key}`
}

/** A task that waits for another unless that one is passed over, and then for whatever that one waits for. */
function passingReader(model: Model, { key: task }: ModelTask, awaited: string): Reader {
  const reads = new Set<string>()
  const note = (key: string): void => {
    const each = model.tasks.get(key)
    if (each === undefined || reads.has(doneFact(key))) return
    reads.add(doneFact(key))
    if (each.when === null) return
    for (const path of trackedReads(model, ownOfOccurrence, each.days, [each.when])) reads.add(path)
    for (const before of [...each.after, ...each.unlessPassedOver]) note(before)
  }
  note(awaited)
  const isSettled = (key: string, facts: Facts): boolean => {
    const each = model.tasks.get(key)
    if (each === undefined || facts.get(doneFact(key)) === true) return true
    if (each.when === null) return false
    const fails = verdictsOf(each.when, aroundTask(model, ownOfOccurrence, each.days, facts, null)).has('fails')
    return fails && [...each.after, ...each.unlessPassedOver].every((before) => isSettled(before, facts))
  }
  return { task, move: null, label: awaited, reads: [...reads], passes: (facts) => isSettled(awaited, facts) }
}

/** A repeated task needs something to be divided by. */
function dividedReaders({ key, repeats }: ModelTask): readonly Reader[] {
  const reader = (path: string, passes: Reader['passes']): Reader => ({ task: key, move: null, label: path, reads: [path], passes })
  switch (repeats) {
    case 'contract-quarter':
    case 'contract-half-year':
      return [reader('contract.signedOn', (facts) => facts.has('contract.signedOn'))]
    case 'panel-member':
      return [reader('panel.members', (facts) => facts.has('panel.members'))]
    case 'objection':
      return [reader('objections.open', (facts) => facts.get('objections.open') === 1)]
    case 'rectification':
      return [reader('contract.signedOn', (facts) => facts.has('contract.signedOn'))]
    case 'once':
    case 'as-needed':
    case 'until-passed':
    case 'consent-request': // whoever needs it asks first, whenever that is
      return []
  }
}

function needReaders({ key }: ModelTask, move: Move): readonly Reader[] {
  const { known = [], unset = [], equal = {}, not = {} } = move.outcome.needs ?? {}
  const reader = (path: string, test: (value: Known | undefined) => boolean): Reader => ({
    task: key,
    move,
    label: path.replace('~', ''),
    reads: [path],
    passes: (facts) => test(facts.get(path)),
  })
  return [
    ...known.map((path) => reader(path, (value) => value !== undefined)),
    ...unset.map((path) => reader(path, (value) => value === undefined)),
    ...Object.entries(equal).map(([path, wanted]) => reader(path, (value) => value === wanted)),
    ...Object.entries(not).map(([path, unwanted]) => reader(path, (value) => value !== unwanted)),
  ]
}

function trackedReads(model: Model, free: ReadonlySet<string>, days: ReadonlySet<string>, nodes: readonly Expression[]): readonly string[] {
  const reads = nodes.flatMap((node) => {
    const { facts, parameters } = readsOf(node)
    return [
      ...facts.filter((path) => !free.has(path) && !model.deemed.has(path)),
      ...(parameters.some(model.isOpen) ? ['~figures are set'] : []),
      ...dayComparisons(node, days).flatMap(({ bound }) => (model.bounds.has(bound) ? [bound] : [])),
    ]
  })
  return [...new Set(reads)]
}

/** What a task may read: what is known, what its outcome says, and what whoever does it chooses. */
function aroundTask(model: Model, free: ReadonlySet<string>, days: ReadonlySet<string>, facts: Facts, move: Move | null): Around {
  return {
    calendar: model.calendar,
    days,
    isOver: (bound) => {
      const over = facts.get(bound)
      return typeof over === 'boolean' ? over : undefined
    },
    fact: (path) => {
      if (free.has(path)) return move?.gives.get(path) ?? ANY
      return model.deemed.has(path) ? true : facts.get(path)
    },
    parameter: (key) => (model.isOpen(key) ? facts.get('~figures are set') : model.parameter(key)),
  }
}

function canPass({ severity, when, require }: Norm, around: Around): boolean {
  if (when !== null) {
    const applies = verdictsOf(when, around)
    if (applies.has('fails')) return true
    if (!applies.has('holds')) return false
  }
  const verdicts = verdictsOf(require, around)
  // A norm that bends takes a reason, but not for what nobody knows.
  return verdicts.has('holds') || (severity === 'should' && verdicts.has('fails'))
}
