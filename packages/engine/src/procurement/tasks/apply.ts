import * as z from 'zod'
import { lookUp } from '../../policy/look-up.ts'
import { text } from '../../policy/text.ts'
import { aboveLimit } from '../amount-refusals.ts'
import { applicationDocuments } from '../codes.ts'
import { choices, fenField, files, prose, reference } from '../field.ts'
import type { Application } from '../project.ts'
import { budgetFen } from '../project-sums.ts'
import { refuseIf } from '../refusal.ts'
import { supplierOf } from '../actor.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  supplierId: reference(text('申报单位', 'Applicant'), 'suppliers'),
  priceFen: fenField(text('申报金额', 'Offered price')),
  proposal: prose(text('项目设计', 'Proposal')),
  documents: choices(text('申请材料', 'Documents'), applicationDocuments),
  files: files(text('申请材料附件', 'Files of the documents')),
})

/** 申报: an applicant enters, in time, once, within the budget. Debarment refuses here already. */
export const apply = defineKind<typeof input, Omit<Application, 'screening' | 'disqualifiedOn'>>({
  kind: 'apply',
  input,
  touches: (given) => (given.supplierId === undefined ? [] : [{ type: 'supplier', id: given.supplierId }]),
  supplier: (given) => given.supplierId,
  facts: (given) => ({ 'application.documents': given.documents, 'application.priceFen': given.priceFen }),
  lastDay: ({ call }) => call?.closesOn ?? null,
  beforehand: ({ state: { call }, context }) =>
    refuseIf(call !== null && context.today > call.closesOn, 'apply-in-time', {
      citation: workingRule('times'),
      message: text(`申报已于${call?.closesOn ?? ''}截止`, `Applications closed on ${call?.closesOn ?? ''}`),
    }),
  check: (given, { state, context }) => {
    const budget = budgetFen(state)
    const { actor } = context
    return [
      ...refuseIf(lookUp(context.suppliers, given.supplierId) === undefined, 'apply-supplier', {
        citation: workingRule('choice'),
        field: 'supplierId',
        message: text('没有登记这个单位', 'No such supplier is registered'),
      }),
      ...refuseIf(actor.role === 'supplier' && actor.organisation !== given.supplierId, 'apply-own', {
        citation: workingRule('roles'),
        field: 'supplierId',
        message: text('只能为本单位申报', 'You can apply only for your own organisation'),
      }),
      ...refuseIf(
        state.applications.some((application) => application.supplierId === given.supplierId),
        'apply-once',
        {
          citation: workingRule('completeness'),
          field: 'supplierId',
          message: text('这个单位已经申报', 'This supplier has applied already'),
        },
      ),
      ...refuseIf(state.call?.invited?.includes(given.supplierId) === false, 'apply-invited', {
        citation: workingRule('choice'),
        field: 'supplierId',
        message: text('没有邀请这个单位', 'This supplier was not invited'),
      }),
      ...aboveLimit('apply-within-budget', {
        citation: workingRule('limits'),
        field: 'priceFen',
        amountFen: given.priceFen,
        limitFen: budget,
        message: text('申报金额超过项目资金', 'The offer is above the budget'),
        mend: false,
      }),
    ]
  },
  decide: (given, { context }) => {
    const supplierName = lookUp(context.suppliers, given.supplierId)?.name ?? ''
    return {
      data: { ...given, supplierName, appliedOn: context.today },
      amountFen: given.priceFen,
      summary: text(supplierName, supplierName),
      effects: [],
    }
  },
  evolve: (state, data) => ({ applications: [...state.applications, { ...data, screening: null, disqualifiedOn: null }] }),
  suggest: ({ state, context }) => ({
    supplierId: supplierOf(context.actor) ?? '',
    priceFen: budgetFen(state),
    documents: ['application-form', 'registration-certificate', 'bank-account', 'accountant-qualification'],
  }),
})
