import { article, blank, type Clause, contractTemplate, facts, text } from '@goufu/engine'

/** 二(七)4: the eight things a contract states, each with what the purchase knows of it. */
export const contractForm: Clause['elements'][number] = contractTemplate(
  'contract-form',
  text('购买服务合同（八项内容）', 'Contract for the purchase of services (eight contents)'),
  [
    article('parties', text('当事人', 'Parties'), text('购买主体和承接主体', 'The buyer and the supplier'), {
      blanks: [
        blank('project', text('项目名称', 'project'), { part: 'project-title' }),
        blank('buyer', text('购买主体', 'buyer'), { part: 'buyer' }),
        blank('supplier', text('承接主体', 'supplier'), { part: 'supplier' }),
      ],
    }),
    article('scope', text('购买服务的范围', 'Scope'), text('为谁服务、在哪里服务', 'For whom, and where'), {
      blanks: [
        blank('lowest-age', text('服务对象最小年龄', 'lowest age of those served'), { fact: facts.plan.minimumAge }),
        blank('highest-age', text('服务对象最大年龄', 'highest age of those served'), { fact: facts.plan.maximumAge }),
      ],
    }),
    article('subject', text('标的', 'Subject matter'), text('买什么服务', 'What is bought'), {
      blanks: [blank('bought', text('购买的服务', 'services bought'), { fact: facts.plan.services })],
    }),
    article('quantity', text('数量', 'Quantity'), text('逐项写明', 'Item by item'), {
      blanks: [blank('services', text('服务、标准、数量和价格', 'services, standards, quantities and prices'), { part: 'services' })],
    }),
    article('quality', text('质量', 'Quality'), text('标准和验收办法', 'Standards, and how they are accepted'), {
      toComplete: true,
      blanks: [blank('acceptance', text('验收办法', 'how it is accepted'))],
    }),
    article('term', text('服务期限', 'Term'), text('起止日期', 'From when until when'), {
      blanks: [
        blank('starts', text('开始', 'from'), { fact: facts.contract.startsOn }),
        blank('ends', text('结束', 'until'), { fact: facts.contract.endsOn }),
      ],
    }),
    article('payment', text('资金支付方式', 'Payment'), text('价款和各次支付', 'Price and instalments'), {
      blanks: [
        blank('price', text('合同价款（元）', 'price (yuan)'), { fact: facts.contract.priceFen }),
        blank('instalments', text('各次拨付', 'instalments'), { part: 'instalments' }),
      ],
    }),
    article('rights', text('权利和义务', 'Rights and duties'), text('双方各自的权利和义务，由双方约定', 'Of each party, as they agree'), {
      toComplete: true,
      blanks: [blank('rights-terms', text('约定的权利义务', 'rights and duties agreed'))],
    }),
    article(
      'breach',
      text('违约责任', 'Breach'),
      text('违约情形和相应责任，由双方约定', 'Kinds of breach and what follows, as the parties agree'),
      {
        toComplete: true,
        blanks: [blank('breach-terms', text('约定的违约责任', 'liability agreed'))],
      },
    ),
  ],
)
