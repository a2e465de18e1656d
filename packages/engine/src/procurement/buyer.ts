import { text } from '../policy/text.ts'
import { line } from './field.ts'

/** The top of the tree of organisations. What was recorded before there was a tree belongs to it. */
export const ROOT_ORGANISATION = 'root'

/** 购买主体: the office that buys, by its name as it stands on its seal. A project has one, and so has a fund. */
export const buyer = line(text('购买主体', 'Buyer'), {
  help: text('写单位全称；项目只能用本单位的资金', 'The full name of the office; a project draws on the funds of its own buyer only'),
})

/** Whose a project or a fund is: an organisation of the tree, and its name when it was recorded. */
export interface OfBuyer {
  readonly organisation: string
  readonly buyer: string
}

/** Whether two belong to the same buyer. Names tell apart only what was recorded before there was a tree. */
export function sameBuyer(one: OfBuyer, other: OfBuyer): boolean {
  return one.organisation === other.organisation && (one.organisation !== ROOT_ORGANISATION || one.buyer === other.buyer)
}
