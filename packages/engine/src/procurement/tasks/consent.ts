import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { consented, isException } from '../consents.ts'
import { excerpt } from '../excerpt.ts'
import { files, prose, reference } from '../field.ts'
import { refuseIf } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  consentTo: reference(text('例外于哪一条', 'Exception to'), 'exceptions'),
  reason: prose(text('同意的理由', 'Why it is agreed to')),
  files: files(text('附件', 'Files')),
})

interface Data {
  /** Key of the rule. */
  readonly consentTo: string
  readonly reason: string
}

/**
 * 同意例外: an approver agrees that a recommended rule is not kept once, before whoever does the task gives the reason and does it. It counts
 * for one act of another person.
 */
export const consent = defineKind<typeof input, Data>({
  kind: 'consent',
  input,
  check: (given, scope) => [
    ...refuseIf(!isException(scope.profile, given.consentTo), 'consent-rule', {
      citation: workingRule('exceptions'),
      field: 'consentTo',
      message: text('政策里没有这一条推荐性规定', 'The policy has no such recommended rule'),
    }),
    ...refuseIf(consented(scope.state, given.consentTo) !== undefined, 'consent-there', {
      citation: workingRule('exceptions'),
      field: 'consentTo',
      message: text('这一条例外已有人同意，还没有用', 'Somebody has agreed to this exception, and it has not been used yet'),
    }),
  ],
  decide: (given) => ({ data: given, amountFen: null, summary: excerpt(given.reason), effects: [] }),
  evolve: () => ({}),
})
