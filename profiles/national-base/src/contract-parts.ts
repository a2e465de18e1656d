import { article, blank, facts, text } from '@goufu/engine'

// What contracts of documents that list their contents have in common: the blanks that the purchase fills, and the articles that only the
// parties can write.

/** Blanks that the purchase fills. */
export const blanks = {
  services: blank('services', text('服务、标准、数量和价格', 'services, standards, quantities and prices'), { part: 'services' }),
  bought: blank('bought', text('购买的服务', 'services bought'), { fact: facts.plan.services }),
  term: [
    blank('starts', text('开始', 'from'), { fact: facts.contract.startsOn }),
    blank('ends', text('结束', 'until'), { fact: facts.contract.endsOn }),
  ],
  ages: [
    blank('lowest-age', text('服务对象最小年龄', 'lowest age of those served'), { fact: facts.plan.minimumAge }),
    blank('highest-age', text('服务对象最大年龄', 'highest age of those served'), { fact: facts.plan.maximumAge }),
  ],
  price: blank('price', text('合同价款（元）', 'price (yuan)'), { fact: facts.contract.priceFen }),
  instalments: blank('instalments', text('各次拨付', 'instalments'), { part: 'instalments' }),
}

/** The project and its parties. */
export const parties = article('parties', text('当事人', 'Parties'), text('购买主体和承接主体', 'The buyer and the supplier'), {
  blanks: [
    blank('project', text('项目名称', 'project'), { part: 'project-title' }),
    blank('buyer', text('购买主体', 'buyer'), { part: 'buyer' }),
    blank('supplier', text('承接主体', 'supplier'), { part: 'supplier' }),
  ],
})

/** What is owed, item by item. */
export const quantity = article('quantity', text('数量', 'Quantity'), text('逐项写明', 'Item by item'), { blanks: [blanks.services] })

export const quality = article('quality', text('质量', 'Quality'), text('标准和验收办法', 'Standards, and how they are accepted'), {
  toComplete: true,
  blanks: [blank('acceptance', text('验收办法', 'how it is accepted'))],
})

export const rights = article(
  'rights',
  text('权利和义务', 'Rights and duties'),
  text('双方各自的权利和义务，由双方约定', 'Of each party, as they agree'),
  { toComplete: true, blanks: [blank('rights-terms', text('约定的权利义务', 'rights and duties agreed'))] },
)

export const breach = article(
  'breach',
  text('违约责任', 'Breach'),
  text('违约情形和相应责任，由双方约定', 'Kinds of breach and what follows, as the parties agree'),
  { toComplete: true, blanks: [blank('breach-terms', text('约定的违约责任', 'liability agreed'))] },
)
