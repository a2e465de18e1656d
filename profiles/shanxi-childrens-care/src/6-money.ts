import {
  archiveList,
  carriedBy,
  clause,
  date,
  eligibility,
  facts,
  notExecutable,
  parameter,
  reading,
  restates,
  roleName,
  rule,
  text,
} from '@goufu/engine'

const issued = date('2025-11-24')

const namedSources = parameter.codes('named-sources', {
  title: text('文件点名的资金来源', 'funding sources named'),
  values: [{ from: issued, value: ['hardship-relief', 'welfare-lottery'] }],
})
const parties = parameter.codes('evaluating-parties', {
  title: text('综合评价的各方', 'parties of the evaluation'),
  values: [{ from: issued, value: ['civil-affairs', 'beneficiaries', 'third-party'] }],
})

export const moneyClauses = [
  clause(
    '六(三)',
    text(
      '经费在困难群众救助补助资金中安排，也可用福彩公益金等；无预算不得购买；专款专用',
      'Paid from hardship relief, and lottery welfare money and the like may be used; no budget, no purchase; used for its purpose only',
    ),
    namedSources,
    roleName('finance', text('同级财政部门', 'finance department of the same level')),
    restates({ key: 'budget-before-purchase' }),
    carriedBy('procurement-budget', 'fund-review', 'procurement-settlement'),
    rule('lottery-money-too', {
      on: 'budget',
      severity: 'may',
      require: facts.budget.sources.onlyFrom(namedSources),
      say: text(
        '除困难群众救助补助资金外，也可以使用福彩公益金等资金',
        'Besides hardship relief, lottery welfare money and the like may be used',
      ),
      field: 'lines',
    }),
    reading(
      'other-money',
      [
        text('只能用困难群众救助补助资金和福彩公益金', 'Hardship relief and lottery welfare money only'),
        text('其他依法可用的资金也可以', 'Other money that may lawfully be used as well'),
      ],
      { chosen: 1, because: text('列举以等资金结尾', 'The list ends in “and the like”') },
    ),
    notExecutable(
      'cost-factors',
      text(
        '工资、物价、对象数量和服务半径是测算考虑，没有公式可以核对',
        'Wages, prices, numbers and distances are weighed in the estimate; there is no formula to check',
      ),
    ),
  ),
  clause(
    '六(四)',
    text(
      '购买主体、服务对象和第三方综合评价；目标和指标依据合同；结果用于结算和监管',
      'Evaluation by buyer, beneficiaries and a third party; goals and indicators by the contract; its result counts for settlement and supervision',
    ),
    parties,
    carriedBy('inspection', 'final-evaluation', 'final-payment'),
    rule('three-parties-evaluate', {
      on: 'evaluate',
      severity: 'must',
      require: facts.evaluation.parties.containsAll(parties),
      say: text('综合评价还缺：{missing}', 'The evaluation still lacks: {missing}'),
      field: 'parties',
    }),
    reading(
      'one-evaluation-or-two',
      [
        text('六(二)的评估和六(四)的绩效评价分两次办', 'The evaluation of 六(二) and that of 六(四) are two'),
        text('一次办，三方参与，由购买主体或第三方组织', 'One evaluation with three parties, arranged by the buyer or a third party'),
      ],
      {
        chosen: 1,
        because: text('两处都以合同为依据；六(二)要求少添负担', 'Both go by the contract, and 六(二) asks for little burden'),
      },
    ),
    eligibility('past-evaluation-passed', {
      on: ['screen', 'award'],
      severity: 'prefer',
      require: facts.supplier.lastEvaluation
        .noneOr((result) => result.equals('passed'))
        .as(text('没有评价过，或者最近一次评价通过', 'never evaluated, or passed the last time')),
      say: text(
        '该单位最近一次绩效评价：{supplier.lastEvaluation}，是选择的重要参考',
        'The last evaluation of this supplier: {supplier.lastEvaluation}; it weighs in the choice',
      ),
    }),
  ),
  clause(
    '六(五)',
    text(
      '全过程材料收集归档，纸质和电子都要；保护未成年人及家庭隐私；自印发起有效五年',
      'Documents of the whole course are archived, on paper and electronic; privacy of minors and families; in force for five years from issue',
    ),
    carriedBy('procurement-archive'),
    archiveList('project-files', [
      { key: 'plan', title: text('购买计划', 'plan'), task: 'procurement-plan' },
      { key: 'budget', title: text('预算安排', 'appropriation'), task: 'procurement-budget' },
      { key: 'notice', title: text('采购公告和采购文件', 'notice and procurement document'), task: 'procurement-notice' },
      { key: 'applications', title: text('响应材料', 'applications'), task: 'procurement-response' },
      { key: 'screening', title: text('资质审查记录', 'screening'), task: 'procurement-screening' },
      { key: 'review', title: text('评审记录', 'review'), task: 'review-report' },
      { key: 'award', title: text('公示和确定文件', 'public notice and award'), task: 'result-publication' },
      { key: 'takeover-plan', title: text('临时接管预案', 'takeover plan'), task: 'takeover-plan' },
      { key: 'contract', title: text('购买服务合同', 'contract'), task: 'procurement-contract' },
      { key: 'work-plan', title: text('工作方案', 'work plan'), task: 'work-plan' },
      { key: 'progress', title: text('实施情况和工作台账', 'progress reports and registers'), task: 'progress-report' },
      { key: 'fund-reviews', title: text('资金使用审核', 'fund reviews'), task: 'fund-review' },
      { key: 'payments', title: text('支付凭证', 'payment vouchers'), task: 'final-payment' },
      { key: 'monitoring', title: text('检查和绩效监控', 'inspections and monitoring'), task: 'inspection' },
      { key: 'evaluation', title: text('评估和绩效评价', 'evaluation'), task: 'final-evaluation' },
      { key: 'acceptance', title: text('验收', 'acceptance'), task: 'acceptance' },
    ]),
    notExecutable(
      'privacy-of-minors',
      text(
        '由系统的访问控制和公开页面的过滤承担，不是项目规则',
        'Carried by access control and by what public pages leave out, not by a rule of the project',
      ),
    ),
    reading(
      'five-years',
      [text('到2030年11月23日为止', 'Until 23 November 2030'), text('到2030年11月24日为止', 'Until 24 November 2030')],
      {
        chosen: 1,
        because: text(
          '民法典二百零一、二百零二条：到对应日届满',
          'Civil Code 201 and 202: a period of years ends with the corresponding day',
        ),
      },
    ),
  ),
]
