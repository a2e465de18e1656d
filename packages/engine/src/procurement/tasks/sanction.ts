import * as z from 'zod'
import { addMonths, type CalendarDate } from '../../policy/calendar-date.ts'
import { text } from '../../policy/text.ts'
import { channels, sanctionGrounds } from '../codes.ts'
import { choice, choices, files, prose, reference } from '../field.ts'
import { refuseIf, refuseUnless } from '../refusal.ts'
import { defineKind, type TaskScope } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  supplierId: reference(text('处理对象', 'Supplier'), 'applications'),
  ground: choice(text('事由', 'Ground'), sanctionGrounds, { source: 'sanction-grounds' }),
  finding: prose(text('认定情况', 'What was found')),
  publishedIn: choices(text('通告渠道', 'Published in'), channels, { source: 'sanction-channels' }),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly supplierId: string
  readonly ground: string
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly finding: string
}

/**
 * 取消资格: a proven fault takes the applicant out of this purchase and bars it from every purchase for the profile's years.
 * The ban begins on the day of the decision and ends on the corresponding day, which still belongs to it (民法典 201, 202).
 * Settings: `sanction`, its key in the profile.
 */
export const sanction = defineKind<typeof input, Data>({
  kind: 'sanction',
  input,
  touches: (given) => (given.supplierId === undefined ? [] : [{ type: 'supplier', id: given.supplierId }]),
  supplier: (given) => given.supplierId,
  facts: (given) => ({ 'sanction.ground': given.ground, 'sanction.publishedIn': given.publishedIn }),
  check: (given, scope) => {
    const named = sanctionOf(scope)
    const citation = named?.citation ?? scope.task.citation
    const application = scope.state.applications.find((candidate) => candidate.supplierId === given.supplierId)
    return [
      ...refuseIf(application === undefined, 'sanction-applicant', {
        citation: workingRule('choice'),
        field: 'supplierId',
        message: text('这个单位没有申报本项目', 'This supplier has not applied for this project'),
      }),
      ...refuseUnless(application?.disqualifiedOn === null || application === undefined, 'sanction-once', {
        citation: workingRule('completeness'),
        field: 'supplierId',
        message: text('这个单位已被取消资格', 'This supplier has been disqualified already'),
      }),
      ...refuseUnless(named?.grounds.some((ground) => ground.key === given.ground) === true, 'sanction-ground', {
        citation,
        field: 'ground',
        message: text('政策没有这一事由', 'The policy does not name this ground'),
      }),
      ...refuseIf(years(scope) === undefined, 'sanction-years', {
        citation,
        message: text('政策没有给出禁止参与的年限', 'The policy gives no term of debarment'),
      }),
    ]
  },
  decide: (given, scope) => {
    const from = scope.context.today
    const until = addMonths(from, 12 * (years(scope) ?? 0))
    const debarment = { from, until, ground: given.ground, projectId: scope.state.id }
    return {
      data: { supplierId: given.supplierId, ground: given.ground, from, until, finding: given.finding },
      amountFen: null,
      summary: text(`禁止参与至 ${until}`, `debarred until ${until}`),
      effects: [{ stream: { type: 'supplier', id: given.supplierId }, type: 'debar', data: { debarment } }],
    }
  },
  evolve: (state, data) => ({
    sanctions: [...state.sanctions, { supplierId: data.supplierId, ground: data.ground, from: data.from, until: data.until }],
    applications: state.applications.map((application) =>
      application.supplierId === data.supplierId ? { ...application, disqualifiedOn: data.from } : application,
    ),
  }),
  suggest: (scope) => ({ publishedIn: (sanctionOf(scope)?.publishedIn ?? []).map((channel) => channel.key) }),
})

function sanctionOf(scope: TaskScope) {
  return scope.profile.sanctions.find((candidate) => candidate.key === scope.task.settings['sanction'])
}

function years(scope: TaskScope): number | undefined {
  const key = sanctionOf(scope)?.years
  const value = key === undefined ? undefined : scope.parameter(key)
  return typeof value === 'number' ? value : undefined
}
