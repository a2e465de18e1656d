import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { excerpt } from '../excerpt.ts'
import { files, prose, reference } from '../field.ts'
import { tasksOf } from '../occurrence.ts'
import type { Withdrawal } from '../project.ts'
import { awardable } from '../project-sums.ts'
import { refuseIf } from '../refusal.ts'
import { type Again, begunAgain, doneAgain } from '../rounds.ts'
import { supplierOf } from '../actor.ts'
import { defineKind, type TaskScope } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  supplierId: reference(text('退出的单位', 'Who withdraws'), 'applications'),
  reason: prose(text('退出理由', 'Reason')),
  files: files(text('附件', 'Files')),
})

interface Data extends Again {
  readonly supplierId: string
  readonly reason: string
}

/**
 * 退出: an applicant withdraws before a contract is signed. When it is the one awarded, the award is decided again among those that were
 * shown to the public; where no other of them is left, the shortlist is shown again. What follows an award is done again with it.
 */
export const withdraw = defineKind<typeof input, Data>({
  kind: 'withdraw',
  input,
  beforehand: ({ state }) =>
    refuseIf(state.contract !== null, 'withdraw-contract', {
      citation: workingRule('ending'),
      message: text('已签订合同，不能退出，只能变更或终止', 'A contract has been signed: it is amended or terminated'),
    }),
  check: (given, { state, context }) => {
    const { actor } = context
    return [
      ...refuseIf(actor.role === 'supplier' && actor.organisation !== given.supplierId, 'withdraw-own', {
        citation: workingRule('roles'),
        field: 'supplierId',
        message: text('只能为本单位退出', 'You can withdraw only for your own organisation'),
      }),
      ...refuseIf(!state.applications.some(({ supplierId }) => supplierId === given.supplierId), 'withdraw-applicant', {
        citation: workingRule('choice'),
        field: 'supplierId',
        message: text('这个单位没有申报，或者已经退出', 'This supplier has not applied, or has withdrawn already'),
      }),
    ]
  },
  decide: (given, scope) => {
    const { state } = scope
    const name = state.applications.find(({ supplierId }) => supplierId === given.supplierId)?.supplierName ?? ''
    const from = state.award?.supplierId === given.supplierId ? firstAgain(scope, given.supplierId) : undefined
    const again = from === undefined ? { tasks: [], facts: [] } : doneAgain(tasksOf(scope.profile), from)
    return {
      data: { supplierId: given.supplierId, reason: given.reason, ...again },
      amountFen: null,
      summary: text(`${name}：${excerpt(given.reason).zh}`, `${name}: ${excerpt(given.reason).en}`),
      effects: [],
    }
  },
  evolve: (state, { supplierId, reason, tasks, facts }, { on }) => {
    const application = state.applications.find((candidate) => candidate.supplierId === supplierId)
    const withdrawal: readonly Withdrawal[] =
      application === undefined ? [] : [{ application, on, reason, awarded: state.award?.supplierId === supplierId }]
    return {
      ...(tasks.length === 0 ? {} : begunAgain(state, { tasks, facts }, { on, ground: 'withdrawn' })),
      applications: state.applications.filter((candidate) => candidate !== application),
      withdrawals: [...state.withdrawals, ...withdrawal],
    }
  },
  suggest: ({ context }) => ({ supplierId: supplierOf(context.actor) ?? '' }),
})

/** The task from which on all is done again once the awarded supplier is gone: the award, or what showed the shortlist. */
function firstAgain({ state }: TaskScope, supplierId: string): string | undefined {
  const isNext = awardable(state).some((other) => other.supplierId !== supplierId)
  const last = (kind: string) => state.records.findLast((record) => record.kind === kind)?.task
  return isNext ? last('award') : (last('public-notice') ?? last('award'))
}
