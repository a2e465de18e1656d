import { clause, date, days, duty, facts, notExecutable, parameter, reading, rule, service, statement, text } from '@goufu/engine'

const issued = date('2025-05-13')

const serviceMonths = parameter.quantity('months', 'service-months', {
  title: text('项目实施周期', 'length of the project'),
  direction: 'exactly',
  values: [{ from: issued, value: 12 }],
})
const lowestAge = parameter.quantity('age', 'lowest-age', {
  title: text('服务对象年龄下限', 'lower age of beneficiaries'),
  direction: 'atLeast',
  values: [{ from: issued, value: 0 }],
})
const highestAge = parameter.quantity('age', 'highest-age', {
  title: text('服务对象年龄上限', 'upper age of beneficiaries'),
  direction: 'atMost',
  values: [{ from: issued, value: 18 }],
})
const beneficiaryGroups = parameter.codes('beneficiary-groups', {
  title: text('服务对象的类别', 'groups of beneficiaries'),
  values: [{ from: issued, value: ['left-behind', 'in-difficulty'] }],
})
const projectFunds = parameter.quantity('fen', 'project-funds', {
  title: text('项目资金', 'project funds'),
  direction: 'atMost',
  values: [{ from: issued, value: 25_000_000 }],
})

export const serviceClauses = [
  statement('三', text('周期、地点、对象、内容和资金', 'Term, place, beneficiaries, content and money')),
  clause(
    '三(一)',
    text('实施周期一年', 'The project runs for one year'),
    serviceMonths,
    rule('plan-one-year', {
      on: 'plan',
      severity: 'must',
      require: facts.plan.months.equals(serviceMonths),
      say: text('项目实施周期是{param:service-months}', 'The project runs for {param:service-months}'),
      field: 'months',
    }),
    rule('contract-one-year', {
      on: ['sign-contract', 'amend-contract'],
      severity: 'must',
      require: facts.contract.endsOn.equals(facts.contract.startsOn.plus(serviceMonths).minus(days(1))),
      say: text('协议应从{contract.startsOn}起满一年', 'The agreement must run for one year from {contract.startsOn}'),
      field: 'endsOn',
    }),
  ),
  clause(
    '三(二)',
    text('在沙坡头区实施', 'Carried out in Shapotou District'),
    rule('in-the-district', {
      on: 'plan',
      severity: 'must',
      require: facts.plan.inOwnDistrict,
      say: text('项目在沙坡头区实施，不能安排到区外', 'The project is carried out in Shapotou District, not outside it'),
      field: 'plan-inOwnDistrict',
    }),
  ),
  clause(
    '三(三)',
    text('对象是区内0至18岁的留守儿童和困境儿童', 'For left-behind children and children in difficulty of the district, aged 0 to 18'),
    lowestAge,
    highestAge,
    beneficiaryGroups,
    rule('beneficiary-lowest-age', {
      on: 'plan',
      severity: 'must',
      require: facts.plan.minimumAge.atLeast(lowestAge),
      say: text('服务对象从{param:lowest-age}起', 'Beneficiaries are {param:lowest-age} at least'),
      field: 'minimumAge',
    }),
    rule('beneficiary-ages', {
      on: 'plan',
      severity: 'must',
      require: facts.plan.maximumAge.atMost(highestAge),
      say: text('服务对象不超过{param:highest-age}', 'Beneficiaries are not above {param:highest-age}'),
      field: 'maximumAge',
    }),
    rule('beneficiaries-admitted', {
      on: 'plan',
      severity: 'must',
      require: facts.plan.beneficiaries.onlyFrom(beneficiaryGroups),
      say: text(
        '项目只服务留守儿童和困境儿童，计划还列了{plan.beneficiaries}',
        'The project is for left-behind children and children in difficulty only; the plan names {plan.beneficiaries}',
      ),
      field: 'plan-beneficiaries',
    }),
    reading(
      'eighteen-or-minor',
      [
        text(
          '“未成年”优先：年满18周岁即不再是对象，上限是17周岁',
          '“Minor” decides: whoever has turned 18 is out, and 17 is the highest age',
        ),
        text('括注的数字优先：18周岁的仍是对象', 'The figures in brackets decide: a beneficiary may be 18'),
      ],
      {
        chosen: 1,
        because: text(
          '满18周岁依法已经成年，两处不能同时成立；括注是文件自己写的界限，取对儿童有利的读法，实施期内满18周岁的不中途退出',
          'At 18 one is of age by law, so the two cannot both hold; the bracket is the document’s own limit, and the reading that favours the child keeps in whoever turns 18 during the project',
        ),
      },
    ),
  ),
  clause(
    '三(四)',
    text('八项服务', 'Eight services'),
    notExecutable('catalogue', text('八项服务逐条列在下面', 'The eight services stand below, one by one')),
  ),
  clause(
    '三(四)1',
    text('摸底走访，一人一档，建台账', 'Find and visit every child, one file each, keep registers'),
    service(
      'visits-and-files',
      text('摸底走访建档', 'Visits and files'),
      text('排查、建档、走访与帮扶记录', 'Survey, files, records of visits and help'),
    ),
  ),
  clause(
    '三(四)2',
    text('分年龄的心理、阅读、运动和陪伴，每月一个主题', 'Mental health, reading, play and company by age; one theme a month'),
    service(
      'spiritual-growth',
      text('精神素养提升', 'Spiritual growth'),
      text('心理辅导、阅读、运动、陪伴，月度主题活动', 'Counselling, reading, sports, company, monthly themes'),
    ),
    duty(
      'monthly-theme',
      text('配合区民社局每月开展一个主题的品牌活动', 'holds an activity with a theme of its own every month, with the bureau'),
      { key: 'supplier', title: text('承接项目方', 'supplier') },
      'month',
    ),
  ),
  clause(
    '三(四)3',
    text('节日和假期的生活关爱，链接社会资源', 'Care in daily life, at festivals and in holidays, with resources of society'),
    service('daily-care', text('生活关爱', 'Daily care'), text('救助、慰问、课业辅导、资助', 'Relief, visits, tutoring, grants')),
  ),
  clause(
    '三(四)4',
    text('评估分类，个案、小组、社区工作', 'Assess and classify; case work, group work, community work'),
    service(
      'graded-management',
      text('困境儿童分级管理', 'Graded case management'),
      text('评估分类，按需服务', 'Assessment by grade, services by need'),
    ),
  ),
  clause(
    '三(四)5',
    text('配合管理督导儿童主任', 'Help to supervise the child directors of villages'),
    service(
      'director-supervision',
      text('儿童主任督导', 'Supervision of child directors'),
      text('督导和交叉学习', 'Supervision and learning from each other'),
    ),
  ),
  clause(
    '三(四)6',
    text('培育社区社会组织参与', 'Grow community organisations and bring them in'),
    service('social-forces', text('引导社会力量参与', 'Social participation'), text('培育、引导、规范', 'Grow, guide and regulate')),
  ),
  clause(
    '三(四)7',
    text('面向儿童和监护人的安全教育', 'Safety education for children and guardians'),
    service(
      'safety-education',
      text('安全教育', 'Safety education'),
      text('防溺水、防欺凌、防性侵、消防、食品和交通安全', 'Drowning, bullying, abuse, fire, food and traffic'),
    ),
  ),
  clause(
    '三(四)8',
    text('未成年人保护和预防犯罪宣传', 'Publicity for the protection of minors and against delinquency'),
    service(
      'protection-publicity',
      text('未成年人保护宣传', 'Publicity for protection'),
      text('宣传活动，配合保护月', 'Publicity, with the month of protection'),
    ),
  ),
  clause(
    '三(五)',
    text('项目资金25万元', 'Project funds of 250,000 yuan'),
    projectFunds,
    rule('within-project-funds', {
      on: 'plan',
      severity: 'must',
      require: facts.plan.totalFen.atMost(projectFunds),
      say: text(
        '计划总额{plan.totalFen}元超过项目资金{param:project-funds}元',
        'The planned {plan.totalFen} yuan exceed the project funds of {param:project-funds} yuan',
      ),
      field: 'totalFen',
    }),
  ),
]
