import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { files, prose, reference, rows, yesNo } from '../field.ts'
import { refusal } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  results: rows(
    text('验收结果', 'Results'),
    z.strictObject({
      service: reference(text('服务', 'Service'), 'services'),
      accepted: yesNo(text('通过', 'Accepted')),
    }),
  ),
  usersInvited: yesNo(text('已邀请服务对象参与', 'Users were invited')),
  published: yesNo(text('验收结果已公开', 'Result published')),
  opinion: prose(text('验收意见', 'Opinion')),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly accepted: boolean
  readonly results: readonly { readonly service: string; readonly accepted: boolean }[]
  readonly opinion: string
}

/** 验收: one result for each service that was bought. */
export const accept = defineKind<typeof input, Data>({
  kind: 'accept',
  input,
  facts: (given) => ({ 'acceptance.usersInvited': given.usersInvited, 'acceptance.published': given.published }),
  check: (given, { state }) => {
    const bought = [...new Set((state.plan?.services ?? []).map((item) => item.service))]
    const named = given.results.map((result) => result.service)
    if (named.length === bought.length && bought.every((service) => named.includes(service))) return []
    return [
      refusal('accept-complete', {
        citation: workingRule('completeness'),
        field: 'results',
        message: text('每项购买的服务须有且只有一个验收结果', 'Every service bought needs exactly one result'),
      }),
    ]
  },
  decide: (given) => {
    const accepted = given.results.every((result) => result.accepted)
    return {
      data: { accepted, results: given.results, opinion: given.opinion },
      amountFen: null,
      summary: accepted ? text('全部通过', 'all accepted') : text('部分未通过', 'not all accepted'),
      effects: [],
    }
  },
  evolve: (_state, data, { on }) => ({ acceptance: { on, accepted: data.accepted } }),
  suggest: ({ state }) => ({
    results: [...new Set((state.plan?.services ?? []).map((item) => item.service))].map((service) => ({ service, accepted: true })),
  }),
})
