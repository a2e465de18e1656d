import type { Finding } from '../policy/finding.ts'
import { lookUp } from '../policy/look-up.ts'
import type { ResolvedProfile, ResolvedTask } from '../policy/resolved-profile.ts'
import { type Text, text } from '../policy/text.ts'
import { type Actor, isSamePerson, personsOf } from './actor.ts'
import { lotsOf, wholeOf } from './lots.ts'
import { tasksOf } from './occurrence.ts'
import type { PanelMember, ProjectState, TaskRecord } from './project.ts'
import { refusal, refuseIf } from './refusal.ts'
import { actsAs, roleTitles } from './role-of.ts'
import type { TaskScope } from './task-kind.ts'
import { workingRule } from './working-rules.ts'

// Who may not do a task because of what they have done before, 不相容岗位分离: the one place where that is decided. Who somebody is, is
// their id, whatever their name and their role; a deputy counts as both. What a role may do at all is decided elsewhere.

/** What a kind of task is in a purchase. */
export type Duty = 'prepare' | 'approve' | 'pay' | 'none'

/**
 * The duty of every kind of task. Money is set aside and paid out by the finance office, which has walls of its own between those who keep
 * its funds: so `budget`, like the opening of a fund, is no preparing of a payment. What a supplier hands in is none either.
 */
const duties: Readonly<Record<string, Duty>> = {
  plan: 'prepare',
  budget: 'none',
  approve: 'approve',
  'ask-consent': 'none',
  consent: 'approve',
  'choose-method': 'prepare',
  notice: 'prepare',
  invite: 'prepare',
  apply: 'none',
  screen: 'prepare',
  'due-diligence': 'prepare',
  'form-panel': 'prepare',
  'final-offer': 'prepare',
  'replace-member': 'prepare',
  review: 'prepare',
  'public-notice': 'prepare',
  objection: 'none',
  'answer-objection': 'none',
  award: 'approve',
  refine: 'prepare',
  'takeover-plan': 'prepare',
  'sign-contract': 'prepare',
  'amend-contract': 'prepare',
  pay: 'pay',
  report: 'none',
  inspect: 'prepare',
  'fund-review': 'prepare',
  rectify: 'prepare',
  'answer-rectification': 'none',
  'verify-rectification': 'prepare',
  'survey-draw': 'prepare',
  survey: 'prepare',
  evaluate: 'prepare',
  accept: 'prepare',
  breach: 'prepare',
  'claw-back': 'none',
  refund: 'none',
  settle: 'none',
  publish: 'none',
  archive: 'none',
  donation: 'none',
  sanction: 'none',
  'take-over': 'none',
  terminate: 'none',
  cancel: 'none',
  withdraw: 'none',
  relaunch: 'none',
}

/** What a kind of task is in a purchase; `undefined` for a kind that nobody has decided on. */
export function dutyOf(kind: string): Duty | undefined {
  return lookUp(duties, kind)
}

/** What the award is decided on. */
const weighed: ReadonlySet<string> = new Set(['screen', 'due-diligence', 'form-panel', 'final-offer', 'review', 'public-notice'])

/** Kinds in which applicants, or what a supplier has delivered, are judged. */
const judging: ReadonlySet<string> = new Set([
  'screen',
  'due-diligence',
  'final-offer',
  'review',
  'award',
  'inspect',
  'fund-review',
  'verify-rectification',
  'survey-draw',
  'survey',
  'evaluate',
  'accept',
])

/** Keys of the tasks that an approval approves. */
export function approvedBy({ settings }: Pick<ResolvedTask, 'settings'>): readonly string[] {
  const tasks = settings['of']
  return Array.isArray(tasks) ? tasks.filter((task) => typeof task === 'string') : []
}

/**
 * Why a task is another person's: they have prepared what it approves, prepared or approved what it pays, paid what it prepares or
 * approves, or are of a supplier whose work or offer it judges. Empty for whoever may do it, and for whoever's role it is not.
 */
export function separation(scope: TaskScope): readonly Finding[] {
  const { task, context, profile } = scope
  if (!actsAs(profile, context.actor, task.roles)) return []
  return against(scope, excluding(scope))
}

/** Why a task is not for some people to do, whatever their role: what they have done in the purchase before. */
export interface Bar extends Pick<Finding, 'message' | 'next' | 'citation'> {
  /** Ids of persons; a deputy is barred by what either of the two has done. */
  readonly persons: readonly string[]
}

/**
 * Everybody whose task it is not, as {@link separation} tells each of them: for lists, which are made for nobody in particular. Of those who
 * are barred for the same there is one.
 */
export function barsOf(scope: TaskScope): readonly Bar[] {
  const done = excluding(scope)
  const judged = judging.has(scope.task.kind) ? suppliersPersons(scope.state) : []
  const bars = new Map<string, Bar>()
  for (const person of new Set([...done.flatMap(({ by }) => personsOf(by)), ...judged])) {
    const actor: Actor = { id: person, name: '', role: 'public', organisation: null }
    const [finding] = against({ ...scope, context: { ...scope.context, actor } }, done)
    if (finding === undefined) continue
    const { message, next, citation } = finding
    bars.set(message.zh, { persons: [...(bars.get(message.zh)?.persons ?? []), person], message, next, citation })
  }
  return [...bars.values()]
}

/** The bar that somebody stands before; `undefined` where there is none. */
export function barOn(bars: readonly Bar[], actor: Pick<Actor, 'id' | 'deputyFor'>): Bar | undefined {
  const own = personsOf(actor)
  return bars.find(({ persons }) => persons.some((person) => own.includes(person)))
}

/** What stands against whoever acts. @param done what was done whose doers do not do the task */
function against(scope: TaskScope, done: readonly TaskRecord[]): readonly Finding[] {
  const found = done.filter(({ by }) => isSamePerson(by, scope.context.actor))
  return [...(found.length === 0 ? [] : [anotherPerson(scope, found)]), ...refuseIf(judgesOwn(scope), 'judges-own', ownOf(scope))]
}

/** What was done whose doers do not do this task. A lot sees what was done for it, and for all of them. */
function excluding({ task, state, instance }: Pick<TaskScope, 'task' | 'state' | 'instance'>): readonly TaskRecord[] {
  const done = recordsByDuty(state)
  switch (dutyOf(task.kind)) {
    case 'approve': {
      const approved = approvedBy(task)
      const isApproved = ({ task: key, kind, instance: of }: TaskRecord): boolean => {
        if (task.kind === 'award') return weighed.has(kind)
        return task.kind === 'consent' ? kind === 'ask-consent' && of === instance : approved.includes(key)
      }
      return [...state.records.filter(isApproved), ...done.pay]
    }
    case 'pay':
      return done.preparedOrApproved
    case 'prepare':
      return done.pay
    case 'none':
    case undefined:
      return []
  }
}

/** What was done in a purchase, as far as duties divide it. */
interface DoneByDuty {
  readonly pay: readonly TaskRecord[]
  readonly preparedOrApproved: readonly TaskRecord[]
}

const byDuty = new WeakMap<ProjectState, DoneByDuty>()

/** Remembered: every line of a list asks for it. */
function recordsByDuty(state: ProjectState): DoneByDuty {
  const known = byDuty.get(state)
  if (known !== undefined) return known
  const of = (...wanted: readonly Duty[]) => {
    const some = new Set<Duty | undefined>(wanted)
    return state.records.filter(({ kind }) => some.has(dutyOf(kind)))
  }
  const done = { pay: of('pay'), preparedOrApproved: of('prepare', 'approve') }
  byDuty.set(state, done)
  return done
}

const MOST_TITLES = 3

function anotherPerson({ task, profile, context }: TaskScope, found: readonly TaskRecord[]): Finding {
  const titles = [...new Set(found.map((record) => record.task))].map(
    (key) => tasksOf(profile).find((other) => other.key === key)?.title ?? text(key, key),
  )
  const named = titles.slice(0, MOST_TITLES)
  const zh = `${named.map((title) => `“${title.zh}”`).join('、')}${titles.length > MOST_TITLES ? '等' : ''}`
  const en = `${named.map((title) => `“${title.en}”`).join(', ')}${titles.length > MOST_TITLES ? ' and more' : ''}`
  const deputy =
    context.actor.deputyFor === undefined
      ? text('', '')
      : text('；代理的，代理人和本人都算', '; for a deputy, what either of the two has done counts')
  return refusal(task.kind === 'approve' ? 'approve-another-person' : 'another-person', {
    citation: workingRule('separation'),
    message: text(
      `办理过${zh}的人不再办理“${task.title.zh}”${deputy.zh}`,
      `Whoever has done ${en} does not do “${task.title.en}” as well${deputy.en}`,
    ),
    next: mayDo(profile, task),
  })
}

function ownOf({ profile, task, state }: TaskScope) {
  return {
    citation: workingRule('separation'),
    message:
      state.contract === null
        ? text(`申报单位的人不办理“${task.title.zh}”`, `Nobody of an applicant does “${task.title.en}”`)
        : text(
            `申报、承接或者接管的单位不办理“${task.title.zh}”：不评价自己提供的服务`,
            `Nobody of a supplier that applied, provides the service or stepped in does “${task.title.en}”: nobody judges what they delivered`,
          ),
    next: mayDo(profile, task),
  }
}

/** Who may do it, in a sentence. */
function mayDo(profile: ResolvedProfile, task: ResolvedTask): Text {
  const { zh, en } = roleTitles(profile, task.roles)
  return text(`请另一人办理：${zh}，而且没有办过相冲突的任务`, `Another person must do it: ${en}, who has done nothing that excludes it`)
}

/** Whether somebody of a supplier of the purchase would judge it: they have acted for one before, or their organisation is one. */
function judgesOwn({ task, state, context }: TaskScope): boolean {
  if (!judging.has(task.kind)) return false
  const { actor, suppliers } = context
  const own = suppliersPersons(state)
  if (personsOf(actor).some((id) => own.includes(id))) return true
  if (actor.organisation === null) return false
  // Who steps in is entered by name: a takeover may go to somebody who is not in the register.
  const name = lookUp(suppliers, actor.organisation)?.name
  return lotsOf(wholeOf(state)).some(
    ({ applications, contract, award, takeovers }) =>
      applications.some(({ supplierId }) => supplierId === actor.organisation) ||
      [contract, award].some((won) => won?.supplierId === actor.organisation) ||
      takeovers.some(({ successor }) => successor === name),
  )
}

/** Ids of the persons who have acted for a supplier in the purchase, in any of its lots. */
function suppliersPersons(state: ProjectState): readonly string[] {
  return wholeOf(state).records.flatMap(({ by }) => (by.role === 'supplier' ? personsOf(by) : []))
}

/** A member of the panel has not acted for an applicant. What nobody here can know, the member declares. */
export function refuseApplicantsPerson(state: ProjectState, member: Pick<PanelMember, 'id' | 'name'>, field: string): readonly Finding[] {
  return refuseIf(suppliersPersons(state).includes(member.id), 'panel-applicant', {
    citation: workingRule('separation'),
    field,
    message: text(
      `${member.name}代表申报单位办理过，不能参加评审`,
      `${member.name} has acted for an applicant and cannot sit on the panel`,
    ),
    next: text('另选一名成员', 'Choose another member'),
  })
}
