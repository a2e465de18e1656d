import * as z from 'zod'
import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Finding } from '../policy/finding.ts'
import type { JsonObject } from '../policy/json.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { type Text, text } from '../policy/text.ts'
import { signatureOf } from './actor.ts'
import type { Decision } from './attempt.ts'
import type { Context } from './context.ts'
import { outOfForce } from './document-force.ts'
import type { EventDraft } from './event.ts'
import { schemaOf } from './event-types.ts'
import { dateField, prose } from './field.ts'
import { fieldIssues } from './issue.ts'
import { lotsOf } from './lots.ts'
import { taskOf, tasksOf } from './occurrence.ts'
import type { ProjectState } from './project.ts'
import { refuseIf } from './refusal.ts'
import { standsAgainst } from './registry.ts'
import { againstAnything } from './standing.ts'
import { workingRule } from './working-rules.ts'

/** What moves a project to another version of its document. */
export const repinInput = z.strictObject({
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ label: text('新版本的摘要', 'Digest of the new version'), widget: 'code' }),
  rulesDate: dateField(text('规则日', 'Day at which the rules are read')),
  reason: prose(text('理由', 'Reason')),
})

type RepinInput = z.output<typeof repinInput>

/** Which version of a document, read at which day. */
interface Pin {
  readonly version: string
  readonly digest: string
  readonly rulesDate: CalendarDate
}

/** What a `repin` event carries beside the input and the record. */
export interface Repinning {
  readonly from: Pin
  readonly to: Pin
}

/** The version a project goes by, and the one it is to go by; `null` where none is kept under the digest that was given. */
export interface Versions {
  readonly before: ResolvedProfile
  readonly after: ResolvedProfile | null
}

/**
 * Decides whether a project moves to another version of its document, from which its rules are read from then on. What was decided stays
 * as it was decided. Pure, like `attempt`, and answers in its order.
 */
export function repinProject({ before, after }: Versions, state: ProjectState, input: unknown, context: Context): Decision {
  const wrongRole = standsAgainst(['approver'], context)
  if (wrongRole !== null) return wrongRole
  const parsed = repinInput.safeParse(input, { reportInput: true })
  if (!parsed.success) return { outcome: 'invalid-input', issues: fieldIssues(parsed.error) }
  const standing = againstAnything(state, context.today)
  if (standing.length > 0) return { outcome: 'refused', findings: standing }
  if (after === null) return { outcome: 'refused', findings: unknownVersion }
  const findings = objections(before, after, state, parsed.data, context)
  if (findings.length > 0) return { outcome: 'refused', findings }
  return { outcome: 'accepted', events: [repinned(after, state, parsed.data, context)], findings: [] }
}

const citation = workingRule('force')

const unknownVersion = refuseIf(true, 'version-unknown', {
  citation,
  field: 'digest',
  message: text('没有存过这个摘要的版本', 'No version is kept under this digest'),
})

function objections(
  before: ResolvedProfile,
  after: ResolvedProfile,
  state: ProjectState,
  input: RepinInput,
  context: Context,
): readonly Finding[] {
  const missing = doneButMissing(before, after, state)
  const unpaid = paidButMissing(before, after, state)
  return [
    ...refuseIf(after.id !== state.profile.id, 'version-of-another', {
      citation,
      field: 'digest',
      message: text(
        `${after.document.number}是另一份文件，项目按${before.document.number}办理`,
        `${after.document.number} is another document; the project goes by ${before.document.number}`,
      ),
    }),
    ...refuseIf(after.digest === state.profile.digest, 'version-same', {
      citation,
      field: 'digest',
      message: text('项目已经按这个版本办理', 'The project goes by this version already'),
    }),
    ...refuseIf(input.rulesDate > context.today, 'rules-date-ahead', {
      citation,
      field: 'rulesDate',
      message: text(`规则日不能晚于办理日 ${context.today}`, `The rules cannot be read at a day after ${context.today}`),
    }),
    ...outOfForce(after, input.rulesDate, context.trial === true, 'rulesDate'),
    ...refuseIf(missing.length > 0, 'version-lacks-tasks', {
      citation,
      field: 'digest',
      message: text(
        `新版本没有已经办过的任务：${missing.map(({ zh }) => zh).join('、')}`,
        `The new version lacks tasks that were done: ${missing.map(({ en }) => en).join(', ')}`,
      ),
    }),
    ...refuseIf(unpaid.length > 0, 'version-lacks-instalments', {
      citation,
      field: 'digest',
      message: text(
        `新版本的支付计划没有已经支付的各期：${unpaid.map(({ zh }) => zh).join('、')}`,
        `The payment plan of the new version lacks instalments that were paid: ${unpaid.map(({ en }) => en).join(', ')}`,
      ),
    }),
  ]
}

/** Titles of the tasks that have records here and that the other version does not have, or has as another kind of task. */
function doneButMissing(before: ResolvedProfile, after: ResolvedProfile, state: ProjectState): readonly Text[] {
  const kept = new Map(tasksOf(after).map(({ key, kind }) => [key, kind]))
  const records = [state, ...lotsOf(state)].flatMap((seen) => [...seen.rounds.flatMap((round) => round.records), ...seen.records])
  const lost = new Set(records.filter(({ task, kind }) => kept.get(task) !== kind).map(({ task }) => task))
  return [...lost].map((key) => taskOf(before, key)?.title ?? text(key, key))
}

/** Titles of the instalments that were paid here and that the other version's plan does not have: nothing would know what they paid. */
function paidButMissing(before: ResolvedProfile, after: ResolvedProfile, state: ProjectState): readonly Text[] {
  const payments = lotsOf(state).flatMap((lot) => lot.payments)
  const kept = new Set((after.paymentPlan?.instalments ?? []).map(({ key }) => key))
  const lost = new Set(payments.map(({ instalment }) => instalment).filter((key) => !kept.has(key)))
  return [...lost].map((key) => before.paymentPlan?.instalments.find((each) => each.key === key)?.title ?? text(key, key))
}

function repinned(after: ResolvedProfile, state: ProjectState, input: RepinInput, context: Context): EventDraft {
  const event = { stream: { type: 'project', id: state.id }, type: 'repin' } as const
  const { version, digest, rulesDate } = state.profile
  const from: Pin = { version, digest, rulesDate }
  const to: Pin = { version: after.version, digest: after.digest, rulesDate: input.rulesDate }
  return {
    ...event,
    schema: schemaOf(event),
    task: null,
    data: {
      from: { ...from },
      to: { ...to },
      input: { ...input },
      record: { summary: summaryOf(from, to, input.reason), amountFen: null },
    },
    effectiveOn: context.today,
    rulesDate: input.rulesDate,
    actor: signatureOf(context.actor),
    profile: { id: after.id, digest: after.digest },
    citation,
  }
}

/** Two versions may be called the same, so a part of the digest stands beside each. */
function summaryOf(from: Pin, to: Pin, reason: string): JsonObject {
  const zh = ({ version, digest, rulesDate }: Pin) => `${version}（${digest.slice(0, 8)}，规则日 ${rulesDate}）`
  const en = ({ version, digest, rulesDate }: Pin) => `${version} (${digest.slice(0, 8)}, rules of ${rulesDate})`
  return { zh: `由 ${zh(from)}改用 ${zh(to)}。理由：${reason}`, en: `From ${en(from)} to ${en(to)}. Reason: ${reason}` }
}
