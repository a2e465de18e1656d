import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { procurementMethods } from '../codes.ts'
import { choice, files, prose } from '../field.ts'
import type { ProjectState } from '../project.ts'
import { defineKind } from '../task-kind.ts'

const input = z.strictObject({
  method: choice(text('采购方式', 'Procurement method'), procurementMethods),
  reasons: prose(text('选用理由', 'Reasons'))
    .optional()
    .meta({ label: text('选用理由（政策要求时必填）', 'Reasons (where the policy asks for them)'), widget: 'textarea' }),
  files: files(text('附件', 'Files')),
})

/**
 * 选定采购方式: how the supplier is found. Which methods there are, which of them take a reason, and which tasks a method brings with it
 * is for the profile to say: its rules and the `when` of its tasks read the method from here on.
 */
export const chooseMethod = defineKind<typeof input, NonNullable<ProjectState['method']>>({
  kind: 'choose-method',
  input,
  facts: (given) => ({
    'method.code': given.method,
    'method.reasoned': given.method === undefined ? undefined : given.reasons !== undefined,
  }),
  check: () => [],
  decide: (given, { context }) => ({
    data: { code: given.method, reasons: given.reasons ?? null, chosenOn: context.today, approvedOn: null },
    amountFen: null,
    summary: procurementMethods[given.method],
    effects: [],
  }),
  evolve: (_state, data) => ({ method: data }),
})
