import * as z from 'zod'
import { lookUp } from '../../policy/look-up.ts'
import { text } from '../../policy/text.ts'
import { dateField, files, references } from '../field.ts'
import type { ProjectState } from '../project.ts'
import { refuseIf, refuseUnless } from '../refusal.ts'
import { scoringFacts } from '../scoring-facts.ts'
import { figuresByKey, figuresField, refuseFigures, suggestFigures } from '../set-figures.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  suppliers: references(text('邀请的供应商', 'Suppliers invited'), 'suppliers'),
  closesOn: dateField(text('响应截止日', 'Responses close on')),
  settings: figuresField,
  files: files(text('采购文件附件', 'Files of the procurement document')),
})

type Call = NonNullable<ProjectState['call']>

interface Data extends Call {
  readonly invited: readonly string[]
  readonly settings: ProjectState['settings']
}

/**
 * 发出邀请: a call that goes to suppliers by name, with the procurement document; only they may respond. It fixes the figures that the
 * policy leaves to the buyer, as a notice does.
 */
export const invite = defineKind<typeof input, Data>({
  kind: 'invite',
  input,
  touches: (given) => (given.suppliers ?? []).map((id) => ({ type: 'supplier', id })),
  facts: (given, scope) => ({
    'notice.invited': given.suppliers?.length,
    'notice.publishedOn': scope.context.today,
    'notice.closesOn': given.closesOn,
    ...(given.settings === undefined ? {} : scoringFacts(scope, given.settings)),
  }),
  check: (given, scope) => [
    ...refuseUnless(
      given.suppliers.length > 0 && given.suppliers.every((id) => lookUp(scope.context.suppliers, id) !== undefined),
      'invite-suppliers',
      {
        citation: workingRule('choice'),
        field: 'suppliers',
        message: text('至少邀请一家，都应当已经登记', 'At least one supplier is invited, and each is registered'),
      },
    ),
    ...refuseIf(given.closesOn < scope.context.today, 'invite-close', {
      citation: workingRule('times'),
      field: 'closesOn',
      message: text('响应截止日不能早于邀请日', 'Responses cannot close before the invitation'),
    }),
    ...refuseFigures(given.settings, scope),
  ],
  decide: (given, { context }) => {
    const names = given.suppliers.map((id) => lookUp(context.suppliers, id)?.name ?? id).join('、')
    return {
      data: {
        publishedOn: context.today,
        closesOn: given.closesOn,
        channels: [],
        invited: given.suppliers,
        settings: figuresByKey(given.settings),
      },
      amountFen: null,
      summary: text(`邀请${names}，${given.closesOn}截止`, `invited: ${names}; responses close on ${given.closesOn}`),
      effects: [],
    }
  },
  evolve: (state, { settings, ...call }) => ({ call, settings: { ...state.settings, ...settings } }),
  suggest: (scope) => ({ settings: suggestFigures(scope) }),
})
