import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { excerpt } from '../excerpt.ts'
import { files, line, prose } from '../field.ts'
import type { Objection } from '../project.ts'
import { refuseIf } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  by: line(text('提出人', 'Raised by')),
  about: prose(text('异议事项', 'About')),
  files: files(text('附件', 'Files')),
})

/** 异议: taken in while the public notice runs; the award waits for its answer. */
export const objection = defineKind<typeof input, Objection>({
  kind: 'objection',
  input,
  lastDay: ({ publicNotice }) => publicNotice?.endsOn ?? null,
  beforehand: ({ state: { publicNotice }, context }) =>
    refuseIf(publicNotice !== null && context.today > publicNotice.endsOn, 'objection-in-time', {
      citation: workingRule('times'),
      message: text(`公示已于${publicNotice?.endsOn ?? ''}结束`, `The public notice ended on ${publicNotice?.endsOn ?? ''}`),
    }),
  check: (_given, { state }) =>
    refuseIf(state.publicNotice === null, 'objection-in-time', {
      citation: workingRule('times'),
      message: text('还没有公示', 'There is no public notice yet'),
    }),
  decide: (given, { instance, context }) => ({
    data: { instance: instance ?? '', by: given.by, about: given.about, raisedOn: context.today, answer: null },
    amountFen: null,
    summary: excerpt(given.about),
    effects: [],
  }),
  evolve: (state, data) => ({ objections: [...state.objections, data] }),
})
