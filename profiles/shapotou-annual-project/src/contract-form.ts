import { article, blank, type Clause, contractTemplate, facts, text } from '@goufu/engine'

/** 五(三)1: the six things the agreement states, each with what the purchase knows of it. */
export const contractForm: Clause['elements'][number] = contractTemplate(
  'contract-form',
  text('项目实施协议（六项内容）', 'Agreement on carrying out the project (six contents)'),
  [
    article('parties', text('当事人', 'Parties'), text('购买主体和承接主体', 'The buyer and the supplier'), {
      blanks: [
        blank('project', text('项目名称', 'project'), { part: 'project-title' }),
        blank('buyer', text('购买主体', 'buyer'), { part: 'buyer' }),
        blank('supplier', text('承接主体', 'supplier'), { part: 'supplier' }),
      ],
    }),
    article('period', text('项目实施时间', 'Period'), text('起止日期', 'From when until when'), {
      blanks: [
        blank('starts', text('开始', 'from'), { fact: facts.contract.startsOn }),
        blank('ends', text('结束', 'until'), { fact: facts.contract.endsOn }),
      ],
    }),
    article('scope', text('实施范围', 'Scope'), text('为谁服务、在哪里服务', 'For whom, and where'), {
      blanks: [
        blank('lowest-age', text('服务对象最小年龄', 'lowest age of those served'), { fact: facts.plan.minimumAge }),
        blank('highest-age', text('服务对象最大年龄', 'highest age of those served'), { fact: facts.plan.maximumAge }),
      ],
    }),
    article('content', text('服务内容', 'Content'), text('逐项写明', 'Item by item'), {
      blanks: [blank('services', text('服务、标准、数量和价格', 'services, standards, quantities and prices'), { part: 'services' })],
    }),
    article(
      'requirements',
      text('服务要求', 'Requirements'),
      text('季度报告、督导团队和评估', 'Quarterly reports, the supervision team and evaluations'),
      {
        blanks: [
          blank('report-days', text('季度结束后报告的天数', 'days to report after a quarter'), { fact: facts.contract.reportDays }),
          blank('midterm', text('中期评估期限', 'mid-term evaluation by'), { fact: facts.contract.midtermOn }),
        ],
      },
    ),
    article('payment', text('资金支付方式', 'Payment'), text('价款和三次拨付', 'Price and three instalments'), {
      blanks: [
        blank('price', text('合同价款（元）', 'price (yuan)'), { fact: facts.contract.priceFen }),
        blank('instalments', text('各次拨付', 'instalments'), { part: 'instalments' }),
      ],
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
