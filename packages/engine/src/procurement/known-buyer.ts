import type { Finding } from '../policy/finding.ts'
import { text } from '../policy/text.ts'
import { ROOT_ORGANISATION } from './buyer.ts'
import type { Context } from './context.ts'
import { refuseIf } from './refusal.ts'
import { workingRule } from './working-rules.ts'

/** The organisation that an entry is recorded for. */
export function organisationOf({ office }: Pick<Context, 'office'>): string {
  return office ?? ROOT_ORGANISATION
}

/** The refusal of a buyer that is no organisation in reach of whoever enters it. */
export function refuseUnknownBuyer({ office }: Pick<Context, 'office'>): readonly Finding[] {
  return refuseIf(office === null, 'buyer-known', {
    citation: workingRule('choice'),
    field: 'buyer',
    message: text('没有这个单位，或者不在你的管理范围内', 'There is no such office, or it is not within your reach'),
    next: text('写组织机构表中的单位全称', 'Give the full name as it stands in the table of organisations'),
  })
}
