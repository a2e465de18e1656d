import {
  all,
  carriedBy,
  clause,
  criterion,
  disclosure,
  duty,
  eligibility,
  facts,
  openParameter,
  reading,
  rule,
  scorecard,
  text,
} from '@goufu/engine'

/** The draft names the aspects and gives them no points: the buyer publishes them with its call. */
const regulationPoints = openParameter('hundredths', 'points-regulation', text('行政监管分值', 'points for administrative supervision'))
const effectPoints = openParameter('hundredths', 'points-effect', text('服务成效分值', 'points for effect'))
const managementPoints = openParameter('hundredths', 'points-management', text('项目管理分值', 'points for management'))
const impactPoints = openParameter('hundredths', 'points-impact', text('社会影响分值', 'points for impact on society'))
const satisfactionPoints = openParameter('hundredths', 'points-satisfaction', text('服务对象满意度分值', 'points for satisfaction'))

export const evaluationClauses = [
  clause(
    '二(九)',
    text(
      '购买主体、服务对象和第三方从多方面评价，侧重满意度；承接主体自评；结果公布，供以后选择参考',
      'Buyer, beneficiaries and a third party evaluate from several sides, with weight on satisfaction; suppliers evaluate themselves; the result is published and weighed in later choices',
    ),
    regulationPoints,
    effectPoints,
    managementPoints,
    impactPoints,
    satisfactionPoints,
    scorecard(
      'evaluation',
      text('绩效评价', 'Performance evaluation'),
      [
        criterion('regulation', text('行政监管', 'Administrative supervision'), regulationPoints, '二(九)'),
        criterion('effect', text('服务成效', 'Effect of the service'), effectPoints, '二(九)'),
        criterion('management', text('项目管理', 'Management of the project'), managementPoints, '二(九)'),
        criterion('impact', text('社会影响', 'Impact on society'), impactPoints, '二(九)'),
        criterion('satisfaction', text('服务对象满意度', 'Satisfaction of the beneficiaries'), satisfactionPoints, '二(九)'),
      ],
      { use: 'evaluation' },
    ),
    rule('evaluated-by-three', {
      on: 'performance-evaluation',
      severity: 'must',
      require: facts.evaluation.parties.containsAll(['buyer', 'beneficiaries', 'third-party']),
      say: text('绩效评价还缺：{missing}', 'The evaluation still lacks: {missing}'),
      field: 'parties',
    }),
    rule('satisfaction-weighs-most', {
      on: 'performance-evaluation',
      severity: 'prefer',
      require: all(
        satisfactionPoints.atLeast(regulationPoints),
        satisfactionPoints.atLeast(effectPoints),
        satisfactionPoints.atLeast(managementPoints),
        satisfactionPoints.atLeast(impactPoints),
      ).as(text('满意度的分值不低于其他各方面', 'satisfaction has no fewer points than any other aspect')),
      say: text('评价侧重服务对象满意度', 'The evaluation puts weight on the satisfaction of the beneficiaries'),
    }),
    rule('result-published', {
      on: 'archive',
      severity: 'must',
      require: facts.evaluation.published,
      say: text('现在的绩效评价结果还没有向社会公布', 'The result of the evaluation that stands is not public yet'),
      next: text('先办“公布评价结果”', 'Publish the result first'),
    }),
    rule('past-results-weighed', {
      on: 'award',
      severity: 'prefer',
      require: facts.award.pastResultsWeighed,
      say: text('以往年度的绩效评价结果是选择的重要参考', 'Results of earlier years weigh in the choice'),
    }),
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
    disclosure('evaluation-result', text('绩效评价结果', 'result of the evaluation'), 'performance-evaluation'),
    carriedBy('self-evaluation', 'satisfaction-draw', 'satisfaction-survey'),
    duty('supervision-mechanism', text('建立专业督导机制，树立质量管理意识', 'sets up professional supervision and minds its quality'), {
      key: 'supplier',
      title: text('承接主体', 'supplier'),
    }),
    reading(
      'weight-on-satisfaction',
      [
        text('满意度的分值不低于其他任何一个方面', 'Satisfaction has no fewer points than any other aspect'),
        text('满意度的分值超过其他方面之和', 'Satisfaction has more points than all others together'),
      ],
      {
        chosen: 0,
        because: text(
          '文件只说侧重，没有给出比例；取要求较轻的读法，且只作提示',
          'The draft says “with weight on” and gives no share; the lighter reading is taken, and only shown',
        ),
      },
    ),
  ),
]
