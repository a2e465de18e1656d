import { all, facts, openParameter, text } from '@goufu/engine'

const { method } = facts

/** A call of the place's own, as one for creative investment, is none of the methods of procurement and not judged by their rules. */
export const notOpenTender = method.code
  .oneOf(['invited-tender', 'negotiation', 'consultation', 'single-source', 'inquiry'])
  .as(text('采用公开招标以外的政府采购方式', 'by a method of procurement other than open tender'))
export const anyTender = method.code.oneOf(['open-tender', 'invited-tender']).as(text('采用招标方式', 'by tender'))
/** Order 74 lets finance approve that the two suppliers of a tender that failed for want of a third are negotiated with. */
export const withTheTwo = all(facts.relaunch.openTenderOfTwo, method.approved).as(
  text('公开招标只有两家，经批准与这两家谈判', 'an open tender had two, and a negotiation with them is approved'),
)
export const negotiation = method.code.equals('negotiation').as(text('采用竞争性谈判', 'by negotiation'))
export const inquiry = method.code.equals('inquiry').as(text('采用询价', 'by inquiry'))
export const negotiationOrInquiry = method.code.oneOf(['negotiation', 'inquiry']).as(text('采用谈判或询价', 'by negotiation or inquiry'))
export const consultation = method.code.equals('consultation').as(text('采用竞争性磋商', 'by consultation'))
export const singleSource = method.code.equals('single-source').as(text('采用单一来源', 'from a single source'))

/** Paths through the process: tasks of each are passed over by the other methods. */
export const competitive = method.code.isNot('single-source').as(text('不是单一来源', 'not from a single source'))
export const publicCall = method.code
  .oneOf(['open-tender', 'negotiation', 'consultation', 'inquiry', 'creative-investment'])
  .as(text('公开征集', 'called for in public'))
export const invitedTender = method.code.equals('invited-tender').as(text('采用邀请招标', 'by invited tender'))
/** Marked by a panel; a negotiation and an inquiry go by the lowest price among those that meet what is needed. */
export const byMarks = method.code
  .oneOf(['open-tender', 'invited-tender', 'consultation', 'creative-investment'])
  .as(text('按评分确定名次', 'ranked by marks'))
export const scored = all(competitive, byMarks)
export const announced = all(singleSource, method.announced.as(text('单一来源要先公示', 'the single source is announced first')))

/** There is no national figure: the province sets it, and the place gives it with its own citation. */
export const openTenderThreshold = openParameter('fen', 'open-tender-threshold', text('公开招标数额标准', 'threshold of open tender'), {
  setBy: 'place',
})
export const belowThreshold = facts.plan.totalFen.lessThan(openTenderThreshold)

export const bidBondTaken = facts.bond.bidFen.moreThan(0).as(text('收取了投标保证金', 'a bid bond was taken'))
