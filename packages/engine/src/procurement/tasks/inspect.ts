import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { soundness } from '../codes.ts'
import { choice, files, prose } from '../field.ts'
import { defineKind } from '../task-kind.ts'

const input = z.strictObject({
  result: choice(text('检查结论', 'Result'), soundness),
  findings: prose(text('检查情况', 'Findings')),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly result: 'sound' | 'fault'
  readonly findings: string
}

/** 监督检查: what the buyer or an auditor found. A fault stays open until a later inspection finds none. */
export const inspect = defineKind<typeof input, Data>({
  kind: 'inspect',
  input,
  facts: (given) => ({ 'inspection.result': given.result }),
  check: () => [],
  decide: (given) => ({ data: given, amountFen: null, summary: soundness[given.result], effects: [] }),
  evolve: (state, data, { on }) => ({ inspections: [...state.inspections, { on, result: data.result }] }),
})
