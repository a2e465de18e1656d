import { clause, criterion, facts, notExecutable, openParameter, rule, scorecard, text } from '@goufu/engine'

/** The document asks for five qualities and gives none of them points: the buyer sets them in its procurement document. */
const needPoints = openParameter('hundredths', 'points-need', text('需求真实性分值', 'points for real need'))
const benefitPoints = openParameter('hundredths', 'points-benefit', text('目标公益性分值', 'points for public benefit'))
const noveltyPoints = openParameter('hundredths', 'points-novelty', text('理念创新性分值', 'points for novelty'))
const planningPoints = openParameter('hundredths', 'points-planning', text('策划科学性分值', 'points for sound planning'))
const professionPoints = openParameter('hundredths', 'points-profession', text('主体专业性分值', 'points for professionalism'))

export const requirementClauses = [
  clause(
    '二',
    text('公开、公平、公正，社会化运作；从五个方面要求项目', 'Open, fair and just; projects are asked for five qualities'),
    scorecard('review', text('项目评审', 'Review of applications'), [
      criterion('need', text('项目需求真实性', 'Real need'), needPoints, '二(一)'),
      criterion('benefit', text('目标定位公益性', 'Public benefit'), benefitPoints, '二(二)'),
      criterion('novelty', text('项目理念创新性', 'Novelty'), noveltyPoints, '二(三)'),
      criterion('planning', text('项目策划科学性', 'Sound planning'), planningPoints, '二(四)'),
      criterion('profession', text('实施主体专业性', 'Professional team'), professionPoints, '二(五)'),
    ]),
  ),
  clause(
    '二(一)',
    text('需求要有数据证明，分层排序，并论证对象的意愿', 'Need is shown with data, ranked, and with the willingness of those it serves'),
    needPoints,
    rule('need-shown', {
      on: 'plan',
      severity: 'must',
      require: facts.plan.needEvidence,
      say: text('购买计划要附需求论证', 'The plan needs evidence of need'),
      field: 'needEvidence',
    }),
  ),
  clause('二(二)', text('指向明确，受益群体精准，公益突出', 'Clear aim, well-defined beneficiaries, public benefit'), benefitPoints),
  clause('二(三)', text('采用新的理念、模式和办法', 'New ideas, ways of working and solutions'), noveltyPoints),
  clause(
    '二(四)',
    text('合政策，预算准，进度合理，评估标准科学', 'In line with policy, precise budget, sensible schedule, sound standards'),
    planningPoints,
  ),
  clause(
    '二(五)',
    text(
      '负责人和核心成员有相关技能与经验，团队分工合理',
      'Leaders and core members are skilled and experienced; the team is well arranged',
    ),
    professionPoints,
    notExecutable('team-quality', text('由评审小组判断，以分值体现', 'Judged by the panel, shown in its marks')),
  ),
]
