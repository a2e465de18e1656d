import * as z from 'zod'
import { type Fen, formatYuan } from '../../policy/money.ts'
import { text } from '../../policy/text.ts'
import { aboveLimit, unequal } from '../amount-refusals.ts'
import { finalOffers } from '../codes.ts'
import { choice, fenField, files, prose, reference, rows } from '../field.ts'
import type { FinalOffers, ProjectState, Withdrawal } from '../project.ts'
import { budgetFen, qualifiedApplications } from '../project-sums.ts'
import { refusal, refuseUnless } from '../refusal.ts'
import { defineKind, type TaskScope } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  talks: prose(text('谈判、磋商、协商情况', 'What was talked over')),
  asked: prose(text('同时向每一家提出的报价要求', 'What every supplier was asked for, in the same words and at the same time')),
  offers: rows(
    text('一并拆封的报价', 'Offers opened together'),
    z.strictObject({
      supplierId: reference(text('供应商', 'Supplier'), 'qualified-applications'),
      result: choice(text('是否报价', 'Offers or leaves'), finalOffers),
      priceFen: fenField(text('最后报价', 'Final offer'))
        .optional()
        .meta({ label: text('最后报价（退出的不填）', 'Final offer (not of who leaves)'), widget: 'money' }),
    }),
  ),
  files: files(text('附件', 'Files')),
})

interface Data extends FinalOffers {
  readonly asked: string
  readonly talks: string
  /** Who was asked and gave no final offer. */
  readonly left: readonly string[]
}

/**
 * 最后报价: after the talks every supplier that is left is asked for its final price at the same time; all offers are opened together, in
 * one record. Whoever gives none has left. The first price stays on record. Settings: `prices: as-offered` where a price that was offered
 * cannot be changed; `concludes` where nothing is marked afterwards, so that the review is over with it.
 */
export const finalOffer = defineKind<typeof input, Data>({
  kind: 'final-offer',
  input,
  facts: (given, { context }) => ({
    'finalOffer.received': given.offers?.filter(({ result }) => result === 'offered').length,
    'finalOffer.openedOn': context.today,
  }),
  check: (given, scope) => {
    const { state, task } = scope
    const left = qualifiedApplications(state)
    const named = given.offers.map(({ supplierId }) => supplierId)
    return [
      ...refuseUnless(named.length === left.length && left.every(({ supplierId }) => named.includes(supplierId)), 'final-offer-complete', {
        citation: workingRule('completeness'),
        field: 'offers',
        message: text('仍在参加的每一家须有且只有一行，一并拆封', 'Every supplier that is left stands once: all are opened together'),
      }),
      ...refuseUnless(
        given.offers.some(({ result }) => result === 'offered'),
        'final-offer-any',
        {
          citation: workingRule('completeness'),
          field: 'offers',
          message: text(
            '没有一家报价的，不拆封，重新组织或者取消采购',
            'Where nobody offers there is nothing to open: begin again, or cancel',
          ),
        },
      ),
      ...given.offers.flatMap(({ supplierId, result, priceFen }, index) => {
        const first = left.find((application) => application.supplierId === supplierId)
        const field = `offers.${index}.priceFen`
        if ((result === 'offered') !== (priceFen !== undefined))
          return [
            refusal('final-offer-price', {
              citation: workingRule('completeness'),
              field,
              message: text('报价的写明价格，退出的不写', 'Who offers gives a price, who leaves gives none'),
            }),
          ]
        if (priceFen === undefined || first === undefined) return []
        return [
          ...aboveLimit('final-offer-within-budget', {
            citation: workingRule('limits'),
            field,
            amountFen: priceFen,
            limitFen: budgetFen(state),
            message: text('报价超过项目资金', 'The offer is above the budget'),
            mend: false,
          }),
          ...(task.settings['prices'] === 'as-offered'
            ? unequal('final-offer-unchanged', {
                citation: task.citation,
                field,
                amountFen: priceFen,
                wantedFen: first.priceFen,
                message: text('一次报出的价格不能更改', 'A price that was offered cannot be changed'),
                mend: true,
              })
            : []),
        ]
      }),
    ]
  },
  decide: (given, { state, context, task }) => {
    const firstOf = (id: string): Fen => state.applications.find(({ supplierId }) => supplierId === id)?.priceFen ?? 0
    const nameOf = (id: string) => state.applications.find(({ supplierId }) => supplierId === id)?.supplierName ?? id
    const offers = given.offers.flatMap(({ supplierId, priceFen }) =>
      priceFen === undefined ? [] : [{ supplierId, firstFen: firstOf(supplierId), finalFen: priceFen }],
    )
    const said = offers.map(({ supplierId, finalFen }) => `${nameOf(supplierId)} ${formatYuan(finalFen)}`)
    return {
      data: {
        openedOn: context.today,
        concludes: task.settings['concludes'] === true,
        talks: given.talks,
        asked: given.asked,
        offers,
        left: given.offers.flatMap(({ supplierId, result }) => (result === 'left' ? [supplierId] : [])),
      },
      amountFen: null,
      summary: text(`${offers.length}家报价：${said.join('、')}`, `${offers.length} offers: ${said.join(', ')}`),
      effects: [],
    }
  },
  evolve: (state, { openedOn, concludes, offers, left }, { on }) => ({
    finalOffers: { openedOn, concludes, offers },
    applications: state.applications.flatMap((application) => {
      if (left.includes(application.supplierId)) return []
      const offer = offers.find(({ supplierId }) => supplierId === application.supplierId)
      return offer === undefined ? [application] : [{ ...application, priceFen: offer.finalFen, firstPriceFen: offer.firstFen }]
    }),
    withdrawals: [...state.withdrawals, ...withdrawn(state, left, on)],
  }),
  suggest: ({ state, task }: TaskScope) => ({
    offers: qualifiedApplications(state).map(({ supplierId, priceFen }) => ({
      supplierId,
      result: 'offered',
      ...(task.settings['prices'] === 'as-offered' ? { priceFen } : {}),
    })),
  }),
})

function withdrawn({ applications }: ProjectState, left: readonly string[], on: Withdrawal['on']): readonly Withdrawal[] {
  return applications
    .filter(({ supplierId }) => left.includes(supplierId))
    .map((application) => ({ application, on, reason: finalOffers.left.zh, awarded: false }))
}
