import { carriedBy, clause, date, disclosure, facts, not, parameter, reading, restates, rule, text } from '@goufu/engine'

const issued = date('2020-09-18')
const { award, budget, contract, notice, plan, scoring } = facts

const noticeContents = parameter.codes('notice-contents', {
  title: text('公开的信息', 'information to be published'),
  values: [{ from: issued, value: ['content', 'term', 'quantity', 'quality', 'price', 'supplier-requirements'] }],
})
const contractContents = parameter.codes('contract-contents', {
  title: text('合同应明确的内容', 'contents of the contract'),
  values: [{ from: issued, value: ['content', 'term', 'quantity', 'quality', 'price', 'payment', 'rights', 'breach'] }],
})
const oneYear = parameter.quantity('years', 'term-as-a-rule', {
  title: text('合同一般期限', 'usual term of a contract'),
  direction: 'atMost',
  values: [{ from: issued, value: 1 }],
})
const threeYears = parameter.quantity('years', 'term-at-most', {
  title: text('具备条件时的最长期限', 'longest term where the conditions are met'),
  direction: 'atMost',
  values: [{ from: issued, value: 3 }],
})

export const awardClauses = [
  clause(
    '四',
    text('严格按程序办理', 'The procedure is kept strictly'),
    carriedBy('approve-plan', 'procurement-notice', 'procurement-award', 'contract', 'performance-evaluation'),
  ),
  clause(
    '四(一)',
    text('根据需要确定项目，会同财政部门落实预算', 'Projects follow need; the budget is settled with finance'),
    carriedBy('plan', 'budget', 'approve-plan'),
  ),
  clause(
    '四(二)',
    text(
      '按政府采购规定及时公开项目信息，六个方面都要写明',
      'Content, term, quantity, quality, price and requirements are published in time, by the rules of procurement',
    ),
    noticeContents,
    carriedBy('procurement-notice'),
    disclosure('project-information', text('购买服务项目信息', 'information on the purchase'), 'procurement-notice'),
    rule('notice-states-all', {
      on: 'procurement-notice',
      severity: 'must',
      require: notice.parts.containsAll(noticeContents),
      say: text('公告没有写明：{missing}', 'The notice does not state: {missing}'),
      field: 'notice-parts',
    }),
  ),
  clause(
    '四(三)',
    text(
      '按政府采购规定，用公开招标等方式公平竞争；以质量为前提，不能只看价低；签订书面合同',
      'By the methods of procurement, in fair competition; quality first and not the lowest price alone; a written contract',
    ),
    carriedBy('procurement-method', 'procurement-response', 'procurement-screening', 'procurement-panel', 'procurement-review'),
    restates({ key: 'method-recognised' }),
    rule('quality-is-scored', {
      on: 'procurement-notice',
      severity: 'must',
      require: scoring.pricePoints.lessThan(scoring.totalPoints),
      say: text('评审不能只有价格分，要以服务质量为前提', 'The price cannot be all there is to score: quality comes first'),
      field: 'settings',
    }),
    rule('not-cheapest-alone', {
      on: 'procurement-award',
      severity: 'must',
      require: not(award.onPriceAlone).as(text('没有只按价低选定', 'not chosen by the lowest price alone')),
      say: text('只凭价低不能选定承接主体', 'The lowest price alone does not choose a supplier'),
      field: 'award-onPriceAlone',
    }),
    rule('written-contract', {
      on: 'contract',
      severity: 'must',
      require: contract.written,
      say: text('合同须是书面的', 'The contract with the supplier must be in writing'),
      field: 'contract-written',
    }),
    reading(
      'methods-listed',
      [
        text('只有列出的五种方式', 'Only the five methods that are listed'),
        text('列举以“等”结尾，政府采购的其他方式也可以用', 'The list is left open: other methods of procurement may be used'),
      ],
      {
        chosen: 1,
        because: text(
          '列举以“等”收尾，前提是按政府采购有关规定；询价也是法定方式',
          'The list ends open and rests on the rules of procurement, of which inquiry is a method too',
        ),
      },
    ),
  ),
  clause(
    '四(三)1',
    text('合同写明八个方面', 'The contract states content, term, quantity, quality, price, payment, rights and breach'),
    contractContents,
    rule('contract-states-contents', {
      on: 'contract',
      severity: 'must',
      require: contract.articles.containsAll(contractContents),
      say: text('合同没有写明：{missing}', 'The contract does not state: {missing}'),
      field: 'articles',
    }),
  ),
  clause(
    '四(三)2',
    text('合同期一般不超过一年', 'A contract runs for one year as a rule'),
    oneYear,
    rule('one-year-as-a-rule', {
      on: 'contract',
      severity: 'should',
      require: contract.endsOn.before(contract.startsOn.plus(oneYear)),
      say: text('合同期一般不超过{param:term-as-a-rule}', 'A contract runs for {param:term-as-a-rule} as a rule'),
      next: text('写明具备哪些条件后可以继续', 'You may go on with the conditions that are met as the reason'),
      field: 'endsOn',
    }),
  ),
  clause(
    '四(三)3',
    text(
      '预算有保障，内容固定、连续性强、经费稳定、价格变化小的，可以签不超过三年',
      'Up to three years with a guaranteed budget, fixed and continuous content, stable funding and price',
    ),
    threeYears,
    rule('three-years-at-most', {
      on: 'contract',
      severity: 'must',
      require: contract.endsOn.before(contract.startsOn.plus(threeYears)),
      say: text('合同期不得超过{param:term-at-most}', 'A contract runs for {param:term-at-most} at most'),
      field: 'endsOn',
    }),
    ...(
      [
        ['guaranteed', budget.guaranteed, text('预算有保障', 'a guaranteed budget')],
        ['content', plan.contentFixed, text('购买内容相对固定', 'fixed content')],
        ['continuity', plan.continuous, text('连续性强', 'continuous work')],
        ['funding', plan.fundingStable, text('经费来源稳定', 'stable funding')],
        ['price', plan.priceStable, text('价格变化幅度小', 'a stable price')],
      ] as const
    ).map(([key, condition, name]) =>
      rule(`longer-needs-${key}`, {
        on: 'contract',
        severity: 'must',
        when: contract.endsOn.onOrAfter(contract.startsOn.plus(oneYear)),
        require: condition,
        say: text(`超过{param:term-as-a-rule}的合同须${name.zh}`, `A contract above {param:term-as-a-rule} needs ${name.en}`),
        field: 'endsOn',
      }),
    ),
    restates({ key: 'longer-than-usual' }),
  ),
  clause(
    '四(三)4',
    text('合同依法公告', 'The contract is published by law'),
    carriedBy('contract-publication'),
    restates({ key: 'contract-made-public' }),
  ),
]
