import { text } from '../policy/text.ts'
import { line } from './field.ts'

/** 购买主体: the office that buys, by its name as it stands on its seal. A project has one, and so has a fund. */
export const buyer = line(text('购买主体', 'Buyer'), {
  help: text('写单位全称；项目只能用本单位的资金', 'The full name of the office; a project draws on the funds of its own buyer only'),
})
