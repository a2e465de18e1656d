import * as z from 'zod'
import { text } from '../../policy/text.ts'
import { unequal } from '../amount-refusals.ts'
import { lotField } from '../lot-field.ts'
import { fenField, files, integer, line, prose, reference, rows } from '../field.ts'
import type { Plan } from '../project.ts'
import { refuseIf } from '../refusal.ts'
import { defineKind } from '../task-kind.ts'
import { workingRule } from '../working-rules.ts'

const input = z.strictObject({
  services: rows(
    text('购买的服务', 'Services'),
    z.strictObject({
      lot: lotField(),
      service: reference(text('服务', 'Service'), 'services'),
      standard: line(text('服务标准', 'Standard')),
      quantity: integer(text('数量', 'Quantity'), 1, 1_000_000),
      unitPriceFen: fenField(text('单价', 'Unit price')),
    }),
  ),
  totalFen: fenField(text('计划总额', 'Planned total')),
  months: integer(text('服务周期', 'Service period'), 1, 60, { unit: text('个月', 'months') }),
  minimumAge: integer(text('服务对象最小年龄', 'Lowest age'), 0, 120, { unit: text('岁', 'years') }),
  maximumAge: integer(text('服务对象最大年龄', 'Highest age'), 0, 120, { unit: text('岁', 'years') }),
  needEvidence: prose(text('需求论证', 'Evidence of need')),
  files: files(text('需求论证附件', 'Files of the evidence of need')),
})

/** 购买计划: what is bought, for whom, for how much. The total is the sum of quantity × unit price, to the fen. */
export const plan = defineKind<typeof input, Plan>({
  kind: 'plan',
  input,
  facts: (given) => ({
    'plan.totalFen': given.totalFen,
    'plan.services': given.services?.map((item) => item.service),
    'plan.months': given.months,
    'plan.minimumAge': given.minimumAge,
    'plan.maximumAge': given.maximumAge,
    'plan.needEvidence': given.needEvidence === undefined ? undefined : true,
  }),
  check: (given, { profile }) => {
    const sum = given.services.reduce((total, item) => total + item.quantity * item.unitPriceFen, 0)
    const unknown = given.services.filter((item) => !profile.services.some((service) => service.key === item.service))
    return [
      ...refuseIf(given.services.length === 0, 'plan-services', {
        citation: workingRule('completeness'),
        field: 'services',
        message: text('计划至少列一项服务', 'A plan lists at least one service'),
      }),
      ...refuseIf(given.services.some(({ lot }) => lot === undefined) && given.services.some(({ lot }) => lot !== undefined), 'plan-lots', {
        citation: workingRule('completeness'),
        field: 'services',
        message: text('分包的，每项服务都写明包号', 'Where the purchase is in lots, each service names its lot'),
      }),
      ...refuseIf(unknown.length > 0, 'plan-catalogue', {
        citation: profile.services[0]?.citation ?? workingRule('choice'),
        field: 'services',
        message: text('计划含有服务内容以外的服务', 'The plan names a service outside the catalogue'),
      }),
      ...unequal('plan-total', {
        citation: workingRule('amounts'),
        field: 'totalFen',
        amountFen: given.totalFen,
        wantedFen: sum,
        message: text('计划总额应等于数量乘单价之和', 'The total must equal the sum of quantity times unit price'),
        mend: true,
      }),
      ...refuseIf(given.minimumAge > given.maximumAge, 'plan-ages', {
        citation: workingRule('amounts'),
        field: 'maximumAge',
        message: text('最大年龄小于最小年龄', 'The highest age is below the lowest'),
      }),
    ]
  },
  decide: (given) => ({
    data: given,
    amountFen: given.totalFen,
    summary: text(`${given.services.length}项服务，${given.months}个月`, `${given.services.length} services, ${given.months} months`),
    effects: [],
  }),
  evolve: (_state, data) => ({ plan: data }),
})
