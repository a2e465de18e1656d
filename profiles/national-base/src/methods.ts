import { facts, openParameter, text } from '@goufu/engine'

const { method } = facts

/** A call of the place's own, as one for creative investment, is none of the methods of procurement and not judged by their rules. */
export const notOpenTender = method.code
  .oneOf(['invited-tender', 'negotiation', 'consultation', 'single-source', 'inquiry'])
  .as(text('采用公开招标以外的政府采购方式', 'by a method of procurement other than open tender'))
export const anyTender = method.code.oneOf(['open-tender', 'invited-tender']).as(text('采用招标方式', 'by tender'))
export const negotiation = method.code.equals('negotiation').as(text('采用竞争性谈判', 'by negotiation'))
export const inquiry = method.code.equals('inquiry').as(text('采用询价', 'by inquiry'))
export const negotiationOrInquiry = method.code.oneOf(['negotiation', 'inquiry']).as(text('采用谈判或询价', 'by negotiation or inquiry'))
export const consultation = method.code.equals('consultation').as(text('采用竞争性磋商', 'by consultation'))
export const singleSource = method.code.equals('single-source').as(text('采用单一来源', 'from a single source'))

/** There is no national figure: the province sets it, and the place gives it with its own citation. */
export const openTenderThreshold = openParameter('fen', 'open-tender-threshold', text('公开招标数额标准', 'threshold of open tender'), {
  setBy: 'place',
})
export const belowThreshold = facts.plan.totalFen.lessThan(openTenderThreshold)
