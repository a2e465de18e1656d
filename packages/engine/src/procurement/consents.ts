import type { Finding } from '../policy/finding.ts'
import type { Norm } from '../policy/judge.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { type Text, text } from '../policy/text.ts'
import { isSamePerson } from './actor.ts'
import { addressOf, parseAddress } from './address.ts'
import { normsInForce } from './findings.ts'
import { tasksOf } from './occurrence.ts'
import { locatedTask } from './places.ts'
import type { ConsentAnswer, ConsentRequest } from './consent-request.ts'
import type { ProjectState } from './project.ts'
import { actsAs, roleTitle } from './role-of.ts'
import type { TaskScope } from './task-kind.ts'

// A recommended rule (原则上, 一般) bends for a reason and with an approver's consent, both on record before it takes effect. Whoever is to do
// the task asks, another person answers. Whoever approves by the task itself, as an award does, needs no other approver: what it is decided
// on was prepared by others.

/** A request that was agreed to. */
type Agreed = ConsentRequest & { readonly answer: ConsentAnswer }

/** The recommended rule that speaks at the task of an address; `undefined` where there is none of that key. */
export function ruleAt(profile: ResolvedProfile, state: ProjectState, address: string, rule: string): Norm | undefined {
  const task = locatedTask(profile, state, address)
  if (task === undefined) return undefined
  return normsInForce({ profile, task, state }).find(({ key, severity }) => key === rule && severity === 'should')
}

/** The last request for an exception at a task that no act has followed, answered or not; `undefined` where there is none. */
export function requestInForce(
  { consentRequests }: Pick<ProjectState, 'consentRequests'>,
  rule: string,
  address: string,
): ConsentRequest | undefined {
  return consentRequests.findLast(
    ({ exceptionTo, heldTask, actedIn }) => actedIn === null && exceptionTo === rule && isSameTask(heldTask, address),
  )
}

/** The consent to an exception at a task that nobody has used yet; `undefined` where there is none. */
export function consented(state: Pick<ProjectState, 'consentRequests'>, rule: string, address: string): Agreed | undefined {
  const request = requestInForce(state, rule, address)
  return request !== undefined && request.answer?.result === 'agreed' ? { ...request, answer: request.answer } : undefined
}

/** The requests after an act at a task: those for it are over, whether or not the act kept from their rule. */
export function afterAct(requests: readonly ConsentRequest[], address: string, event: number): readonly ConsentRequest[] {
  const isOver = ({ actedIn, heldTask }: ConsentRequest) => actedIn === null && isSameTask(heldTask, address)
  return requests.some(isOver) ? requests.map((request) => (isOver(request) ? { ...request, actedIn: event } : request)) : requests
}

/** Whether an approver stands behind an exception: whoever acts is one, or another person has agreed to it. */
export function hasApprover(scope: Pick<TaskScope, 'state' | 'context' | 'task' | 'instance'>, rule: string): boolean {
  return scope.context.actor.role === 'approver' || agreedByAnother(scope, rule) !== undefined
}

function agreedByAnother(scope: Pick<TaskScope, 'state' | 'context' | 'task' | 'instance'>, rule: string): Agreed | undefined {
  const request = consented(scope.state, rule, addressIn(scope))
  return request !== undefined && !isSamePerson(request.answer.by, scope.context.actor) ? request : undefined
}

/** The findings, each that asks for a reason with who has agreed, or how somebody is asked to. */
export function withConsent(scope: TaskScope, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => (finding.effect === 'asks-reason' ? { ...finding, next: nextOf(scope, finding) } : finding))
}

function nextOf(scope: TaskScope, { rule, next }: Finding): Text | null {
  if (scope.context.actor.role === 'approver') return next
  const agreed = agreedByAnother(scope, rule)
  if (agreed !== undefined) {
    const { by, on } = agreed.answer
    return text(
      `${by.name}已于 ${on} 同意这项例外；写明理由后办理`,
      `${by.name} agreed to this exception on ${on}; give the reason and do it`,
    )
  }
  const { answerer, asking } = wordsOf(scope.profile)
  const request = requestInForce(scope.state, rule, addressIn(scope))
  if (request !== undefined && request.answer === null)
    return text(
      `${request.by.name}已于 ${request.askedOn} 请求同意，等${answerer.zh}答复`,
      `${request.by.name} asked on ${request.askedOn}; the ${answerer.en} has to answer`,
    )
  if (request?.answer?.result === 'declined') {
    const { by, on, reason } = request.answer
    return text(
      `${by.name}于 ${on} 没有同意：${reason}；可以照规定办，或者另写理由再请求`,
      `${by.name} did not agree on ${on}: ${reason}. Keep to the rule, or ask again with another reason`,
    )
  }
  return text(
    `要由${answerer.zh}先同意：在“${asking.zh}”里请求，同意后再写明理由办理`,
    `First the ${answerer.en} has to agree: ask in “${asking.en}”, then give the reason and do it`,
  )
}

/** What the profile calls who answers and where one asks. */
function wordsOf(profile: ResolvedProfile): { readonly answerer: Text; readonly asking: Text } {
  const task = (kind: string) => tasksOf(profile).find((other) => other.kind === kind)
  return {
    answerer: roleTitle(profile, task('consent')?.roles[0] ?? 'approver'),
    asking: task('ask-consent')?.title ?? text('请求同意例外', 'Ask for an exception'),
  }
}

/** Where one asks for an exception to a rule at a task, and what has become of it; `null` where there is nobody to ask. */
export interface ExceptionStanding {
  /** Address of the task in which one asks. */
  readonly askIn: string
  readonly request: ConsentRequest | null
}

/** How an exception stands for whoever would do the task; `null` where they need nobody's consent, or the process has no way for them to ask. */
export function exceptionAt(
  profile: ResolvedProfile,
  state: ProjectState,
  address: string,
  rule: string,
  { actor }: TaskScope['context'],
): ExceptionStanding | null {
  const asking = tasksOf(profile).find(({ kind }) => kind === 'ask-consent')
  if (asking === undefined || actor.role === 'approver' || !actsAs(profile, actor, asking.roles)) return null
  return { askIn: asking.key, request: requestInForce(state, rule, address) ?? null }
}

function addressIn({ task, instance, state }: Pick<TaskScope, 'task' | 'instance' | 'state'>): string {
  return addressOf(task.key, instance, 1, state.lot)
}

/** Whether two addresses are of one task: of the same lot, and of the same instance where both name one that is not merely numbered. */
function isSameTask(one: string, other: string): boolean {
  const [a, b] = [parseAddress(one), parseAddress(other)]
  return a.task === b.task && a.lot === b.lot && (a.instance === null || b.instance === null || a.instance === b.instance)
}
