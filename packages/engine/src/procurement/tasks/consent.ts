import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { type ConsentAnswer, consentAnswers } from '../consent-request.ts'
import { choice, files, prose } from '../field.ts'
import { defineKind } from '../task-kind.ts'

const input = z.strictObject({
  result: choice(text('答复', 'Answer'), consentAnswers),
  reason: prose(text('理由', 'Reason')),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly result: ConsentAnswer['result']
  readonly reason: string
  /** Key of the rule, where it is agreed that it need not be kept. */
  readonly consentTo?: string
}

/**
 * 同意例外: an approver answers whoever has asked to keep from a recommended rule. What is agreed counts for one act, of another person than
 * the approver.
 */
export const consent = defineKind<typeof input, Data>({
  kind: 'consent',
  input,
  check: () => [],
  decide: ({ result, reason }, { state, instance }) => {
    const asked = state.consentRequests.find((request) => request.instance === instance)
    return {
      data: { result, reason, ...(asked !== undefined && result === 'agreed' ? { consentTo: asked.exceptionTo } : {}) },
      amountFen: null,
      summary: consentAnswers[result],
      effects: [],
    }
  },
  evolve: (state, { result, reason }, { on, by, number, instance }) => ({
    consentRequests: state.consentRequests.map((request) =>
      request.instance === instance ? { ...request, answer: { result, reason, on, by, event: number } } : request,
    ),
  }),
})
