import type { TaskElement } from '../policy/process.ts'
import type { ProjectState, Round } from './project.ts'

type Task = Pick<TaskElement, 'key' | 'kind' | 'after' | 'repeats' | 'declares'>

/** What has to be done once more when a purchase begins again at one of its tasks. */
export interface Again {
  /** Keys of the tasks. */
  readonly tasks: readonly string[]
  /** Paths of the facts that were declared with them alone. */
  readonly facts: readonly string[]
}

/** Tasks done once for each of something, and the kind that says how many there are. */
const dividedBy: Readonly<Partial<Record<Task['repeats'], string>>> = { 'panel-member': 'form-panel', objection: 'objection' }

/** What was found for the tasks of a policy, which do not change: whoever explores one asks for the same many times. */
const found = new WeakMap<readonly Task[], Map<string, Again>>()

/** A task and all that waits for it, as far as the contract is not signed; with them what is divided by one of them. */
export function doneAgain(tasks: readonly Task[], from: string): Again {
  const known = found.get(tasks) ?? new Map<string, Again>()
  found.set(tasks, known)
  const again = known.get(from) ?? findAgain(tasks, from)
  known.set(from, again)
  return again
}

function findAgain(tasks: readonly Task[], from: string): Again {
  const signing = tasks.filter(({ kind }) => kind === 'sign-contract').map(({ key }) => key)
  const after = followersOf(tasks, [from])
  const underContract = followersOf(tasks, signing)
  const isAgain = ({ key, kind }: Task) => after.has(key) && kind !== 'relaunch' && !underContract.has(key)
  const kinds = new Set(tasks.filter(isAgain).map(({ kind }) => kind))
  const again = tasks.filter((task) => isAgain(task) || kinds.has(dividedBy[task.repeats] ?? ''))
  const others = new Set(tasks.filter((task) => !again.includes(task)).flatMap(({ declares }) => declares))
  return {
    tasks: again.map(({ key }) => key),
    facts: [...new Set(again.flatMap(({ declares }) => declares))].filter((path) => !others.has(path)),
  }
}

function followersOf(tasks: readonly Task[], from: readonly string[]): ReadonlySet<string> {
  const keys = new Set(from)
  for (const key of keys) for (const task of tasks) if (task.after.includes(key)) keys.add(task.key)
  return keys
}

/** Which time a task is being done: one more than the rounds it was done in that are over. */
export function roundOf(state: ProjectState, task: string): number {
  return 1 + roundsOf(state, task).length
}

/** The rounds of a task that are over, oldest first. */
export function roundsOf(state: ProjectState, task: string): readonly Round[] {
  return state.rounds.filter(({ tasks }) => tasks.includes(task))
}

/** The sections that each kind of task fills, as they are before it is done. */
const blank: Readonly<Record<string, Partial<ProjectState>>> = {
  'choose-method': { method: null },
  notice: { call: null },
  invite: { call: null },
  apply: { applications: [] },
  withdraw: { withdrawals: [] },
  'final-offer': { finalOffers: null },
  'form-panel': { panel: [], reviews: [], recusals: [] },
  'public-notice': { publicNotice: null },
  objection: { objections: [] },
  award: { award: null },
  refine: { refinedPriceFen: null },
  'takeover-plan': { takeoverPlan: null },
}

/**
 * Closes a round: what was done in it is kept with it, and with it the sections that it filled as they stood. Its tasks, those sections
 * and what was declared with the tasks are open again.
 * @param emptied sections that are open again besides those its tasks fill while offers are called for
 */
export function begunAgain(
  state: ProjectState,
  { tasks, facts }: Again,
  round: Pick<Round, 'on' | 'ground' | 'reason'>,
  emptied: Partial<ProjectState> = {},
): Partial<ProjectState> {
  const isOver = ({ task }: { readonly task: string }) => tasks.includes(task)
  const records = state.records.filter(isOver)
  const open = records.reduce<Partial<ProjectState>>((sections, { kind }) => ({ ...sections, ...blank[kind] }), emptied)
  const was = Object.fromEntries(Object.entries(state).filter(([section]) => section in open))
  return {
    ...open,
    rounds: [...state.rounds, { ...round, tasks, facts, records, was }],
    records: state.records.filter((record) => !isOver(record)),
    declared: Object.fromEntries(Object.entries(state.declared).filter(([path]) => !facts.includes(path))),
  }
}
