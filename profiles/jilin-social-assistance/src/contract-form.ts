import { article, type Clause, contractTemplate, text } from '@goufu/engine'
import { contractParts } from '@goufu/national-base'

const { blanks } = contractParts

/** 四(三)1: the eight things a contract states, each with what the purchase knows of it. */
export const contractForm: Clause['elements'][number] = contractTemplate(
  'contract-form',
  text('购买服务合同（八个方面）', 'Contract for the purchase of services (eight contents)'),
  [
    contractParts.parties,
    article('content', text('服务内容', 'Content'), text('买什么服务', 'What is bought'), { blanks: [blanks.bought] }),
    article('term', text('期限', 'Term'), text('起止日期', 'From when until when'), { blanks: blanks.term }),
    contractParts.quantity,
    contractParts.quality,
    article('price', text('价格', 'Price'), text('合同价款', 'The price of the contract'), { blanks: [blanks.price] }),
    article('payment', text('资金支付', 'Payment'), text('各次支付', 'Instalments'), { blanks: [blanks.instalments] }),
    contractParts.rights,
    contractParts.breach,
  ],
)
