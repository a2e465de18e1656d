import { carriedBy, clause, date, disclosure, facts, not, parameter, reading, restates, roleName, rule, text } from '@goufu/engine'
import { byMarks } from '@goufu/national-base'
import { contractForm } from './contract-form.ts'

const issued = date('2020-09-18')
const { award, contract, notice, scoring } = facts

const noticeContents = parameter.codes('notice-contents', {
  title: text('公开的信息', 'information to be published'),
  values: [{ from: issued, value: ['content', 'term', 'quantity', 'quality', 'price', 'supplier-requirements'] }],
})
const contractContents = parameter.codes('contract-contents', {
  title: text('合同应明确的内容', 'contents of the contract'),
  values: [{ from: issued, value: ['content', 'term', 'quantity', 'quality', 'price', 'payment', 'rights', 'breach'] }],
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
    roleName('finance', text('同级财政部门', 'finance department of the same level')),
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
      when: byMarks,
      require: scoring.pricePoints.lessThan(scoring.totalPoints),
      say: text('评审不能只有价格分，要以服务质量为前提', 'The price cannot be all there is to score: quality comes first'),
      field: 'settings',
    }),
    rule('not-on-price-alone', {
      on: 'procurement-award',
      severity: 'must',
      require: not(award.onPriceAlone).as(text('没有只按价低选定', 'not chosen by the lowest price alone')),
      say: text('只凭价低不能选定承接主体', 'The lowest price alone does not choose a supplier'),
      field: 'award-onPriceAlone',
    }),
    restates({ key: 'contract-in-writing' }),
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
    contractForm,
    rule('contract-states-contents', {
      on: 'contract',
      severity: 'must',
      require: contract.articles.containsAll(contractContents),
      say: text('合同没有写明：{missing}', 'The contract does not state: {missing}'),
      field: 'articles',
    }),
  ),
  clause('四(三)2', text('合同期一般不超过一年', 'A contract runs for one year as a rule'), restates({ key: 'term-as-usual' })),
  clause(
    '四(三)3',
    text(
      '预算有保障，内容固定、连续性强、经费稳定、价格变化小的，可以签不超过三年',
      'Up to three years with a guaranteed budget, fixed and continuous content, stable funding and price',
    ),
    restates({ key: 'term-extended' }),
    restates({ key: 'longer-than-usual' }),
  ),
  clause(
    '四(三)4',
    text('合同依法公告', 'The contract is published by law'),
    carriedBy('contract-publication'),
    restates({ key: 'contract-made-public' }),
  ),
]
