import {
  carriedBy,
  clause,
  criterion,
  facts,
  grade,
  openParameter,
  openShare,
  percent,
  points,
  reading,
  rule,
  scorecard,
  type Text,
  text,
} from '@goufu/engine'

const { survey } = facts

/** The template leaves both sections, and the share of the sample, to the buyer. */
const bonusPoints = openParameter('hundredths', 'bonus-points', text('加分项最高分', 'highest bonus'))
const deductionPoints = openParameter('hundredths', 'deduction-points', text('扣分项最高分', 'highest deduction'))
/** The contract sets the mark that passes; the result follows from the points. */
const passPoints = openParameter('hundredths', 'pass-points', text('评价合格分', 'points that pass'))
const sampleShare = openShare('sample-share', text('满意度抽样比例', 'share of beneficiaries sampled'))

const item = (section: string, key: string, title: Text, worth: number, method: 'judged' | 'all-or-nothing' = 'judged') =>
  criterion(key, title, points(worth), '附件2', { section, marking: { method } })

export const evaluationTemplateClauses = [
  clause(
    '附件2',
    text(
      '绩效评价指标模板：制度建设30分、服务成效60分、满意率10分，另有加分和扣分；各项由购买主体结合实际完善',
      'Template of indicators: rules 30, service 60, satisfaction 10, with bonus and deductions; the buyer completes each item',
    ),
    bonusPoints,
    deductionPoints,
    passPoints,
    sampleShare,
    carriedBy('satisfaction-draw', 'satisfaction-survey'),
    scorecard(
      'performance',
      text('绩效评价', 'Performance evaluation'),
      [
        item('finance-rules', 'finance-rules-exist', text('有财务规章制度', 'has financial rules'), 5, 'all-or-nothing'),
        item('finance-rules', 'finance-rules-kept', text('收支合乎规定', 'keeps the rules of income and spending'), 5),
        item('working-rules', 'work-plan-made', text('制定项目工作方案', 'has a work plan'), 5, 'all-or-nothing'),
        item('working-rules', 'resources-in-place', text('人员、场地、设备和信息到位', 'staff, premises, equipment and data in place'), 5),
        item('working-rules', 'registers-kept', text('有台账且记录详细', 'keeps detailed registers'), 10),
        item('quantity', 'work-in-time', text('按节点完成工作量', 'does the work by its dates'), 10),
        item('quantity', 'all-tasks-done', text('按约定时间全部完成任务', 'finishes all tasks in the time agreed'), 20),
        item('quality', 'work-to-standard', text('按质量要求完成工作', 'does the work to its standard'), 20),
        item('quality', 'reports-in-time', text('按时报送报告、报表和台账', 'hands in reports, figures and registers in time'), 10),
        criterion('satisfaction', text('服务对象满意度', 'satisfaction of beneficiaries'), points(10), '附件2', {
          section: 'satisfaction',
          // 95% and above in full, from 60% up judged, below that nothing.
          marking: {
            method: 'banded',
            bands: [
              { from: percent(95), worth: 'full' },
              { from: percent(60), worth: 'judged' },
              { from: percent(0), worth: 'none' },
            ],
          },
        }),
        criterion('bonus', text('加分项（由购买主体确定）', 'bonus, laid down by the buyer'), bonusPoints, '附件2', {
          section: 'bonus',
          marking: { method: 'bonus' },
        }),
        criterion('deduction', text('扣分项（由购买主体确定）', 'deductions, laid down by the buyer'), deductionPoints, '附件2', {
          section: 'deduction',
          marking: { method: 'deduction' },
        }),
      ],
      {
        use: 'evaluation',
        total: 10_000,
        grades: [
          grade('qualified', text('合格', 'qualified'), passPoints, 'passed'),
          grade('unqualified', text('不合格', 'not qualified'), points(0), 'failed'),
        ],
      },
    ),
    rule('sample-large-enough', {
      on: 'survey-draw',
      severity: 'must',
      require: survey.asked.ratioTo(survey.frame).atLeast(sampleShare),
      say: text(
        '服务对象{survey.frame}人，抽样{survey.asked}人，不到{param:sample-share}',
        '{survey.asked} of {survey.frame} beneficiaries are drawn, below {param:sample-share}',
      ),
      field: 'size',
    }),
    reading(
      'unreached-in-sample',
      [
        text('没有答复的算不满意', 'Whoever gives no answer counts as not satisfied'),
        text('按答复的人算满意率', 'The share is of those who answered'),
      ],
      {
        chosen: 1,
        because: text(
          '文件只说了解抽样对象的满意度，没有说找不到人怎么算；取有利于承接主体的读法，没有答复的号码留有记录',
          'The document is silent on those who cannot be reached; the reading that protects the supplier is taken, and their numbers are kept',
        ),
      },
    ),
    reading('sixty-per-cent', [text('正好60%不得分', 'Exactly 60% scores nothing'), text('正好60%酌情评分', 'Exactly 60% is judged')], {
      chosen: 1,
      because: text(
        '两档都写到60%；取有利于承接主体的读法，95%含本数得满分',
        'Both bands name 60%; the reading that protects the supplier is taken, and 95% itself scores in full',
      ),
    }),
    reading(
      'quality-without-otherwise',
      [
        text('没有写酌情，达不到就不得分', 'With no word of judging, it is all or nothing'),
        text('与其他各项一样酌情评分', 'It is judged like the items around it'),
      ],
      {
        chosen: 1,
        because: text(
          '这一项漏写否则如何；取有利于承接主体的读法',
          'The item lacks its “otherwise”; the reading that protects the supplier is taken',
        ),
      },
    ),
    reading(
      'pass-mark',
      [
        text('60分以上为合格', '60 points pass'),
        text('合格分数由合同定，结论由得分得出', 'The contract sets the mark, and the result follows from the points'),
      ],
      {
        chosen: 1,
        because: text('模板没有给出合格分数；评价以合同为依据', 'The template gives no mark, and the contract is what evaluation goes by'),
      },
    ),
  ),
]
