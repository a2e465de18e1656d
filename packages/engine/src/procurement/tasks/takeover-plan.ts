import * as z from 'zod'
import type { CalendarDate } from '../../policy/calendar-date.ts'
import { text } from '../../policy/text.ts'
import { files, line, prose } from '../field.ts'
import { refuseSelfTakeover } from '../takeover.ts'
import { defineKind } from '../task-kind.ts'

const input = z.strictObject({
  successor: line(text('临时接管的单位', 'Who steps in')),
  arrangements: prose(text('接管办法：人员、场地、档案和对象的交接', 'How: staff, places, files and beneficiaries handed over')),
  files: files(text('附件', 'Files')),
})

interface Data {
  readonly successor: string
  readonly arrangements: string
  readonly adoptedOn: CalendarDate
}

/** 临时接管预案: who steps in and how, adopted on the day it is entered. It may be made anew as often as the profile lets it. */
export const takeoverPlan = defineKind<typeof input, Data>({
  kind: 'takeover-plan',
  input,
  facts: () => ({ 'takeover.planAdopted': true }),
  check: (given, { state }) => refuseSelfTakeover('takeover-plan-another', state, given.successor),
  decide: (given, { context }) => ({
    data: { ...given, adoptedOn: context.today },
    amountFen: null,
    summary: text(`由${given.successor}接管`, `${given.successor} steps in`),
    effects: [],
  }),
  evolve: (_state, { successor, adoptedOn }) => ({ takeoverPlan: { successor, adoptedOn } }),
})
