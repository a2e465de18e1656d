import { article, type Clause, contractTemplate, text } from '@goufu/engine'
import { contractParts } from '@goufu/national-base'

const { blanks } = contractParts

/** 二(七)4: the eight things a contract states, each with what the purchase knows of it. */
export const contractForm: Clause['elements'][number] = contractTemplate(
  'contract-form',
  text('购买服务合同（八项内容）', 'Contract for the purchase of services (eight contents)'),
  [
    contractParts.parties,
    article('scope', text('购买服务的范围', 'Scope'), text('为谁服务、在哪里服务', 'For whom, and where'), { blanks: blanks.ages }),
    article('subject', text('标的', 'Subject matter'), text('买什么服务', 'What is bought'), { blanks: [blanks.bought] }),
    contractParts.quantity,
    contractParts.quality,
    article('term', text('服务期限', 'Term'), text('起止日期', 'From when until when'), { blanks: blanks.term }),
    article('payment', text('资金支付方式', 'Payment'), text('价款和各次支付', 'Price and instalments'), {
      blanks: [blanks.price, blanks.instalments],
    }),
    contractParts.rights,
    contractParts.breach,
  ],
)
