import {
  all,
  clause,
  date,
  duty,
  facts,
  notExecutable,
  parameter,
  reading,
  rule,
  statement,
  text,
  training,
  workerRole,
} from '@goufu/engine'
import { holders } from './holders.ts'

const issued = date('2019-11-21')
const { place, worker } = facts
const { county, countyCivilAffairs, cityCivilAffairs, provinceCivilAffairs } = holders

const supervisorsEach = parameter.quantity('count', 'supervisors-each-township', {
  title: text('每个乡镇（街道）的儿童督导员', 'child supervisors in each township'),
  direction: 'atLeast',
  values: [{ from: issued, value: 1 }],
})
const directorsEach = parameter.quantity('count', 'directors-each-village', {
  title: text('每个村（居）的儿童主任', 'child directors in each village'),
  direction: 'atLeast',
  values: [{ from: issued, value: 1 }],
})
const directorBackgrounds = parameter.codes('director-backgrounds', {
  title: text('可以担任儿童主任的人员', 'who may be a child director'),
  values: [{ from: issued, value: ['committee-member', 'social-worker', 'community-worker', 'graduate-official', 'teacher'] }],
})
const workers = ['supervisor', 'director']

export const workerClauses = [
  statement('三(二)', text('鼓励多方参与', 'Many take part')),
  clause(
    '三(二)1',
    text(
      '每个乡镇一名儿童督导员，由正式人员担任；每个村（居）一名儿童主任，五类人员可以担任，优先女性委员；跟踪和实名管理，奖优汰劣',
      'One child supervisor in each township, on the formal staff; one child director in each village, from five backgrounds, women of the committee first; followed up, registered by name, the good rewarded',
    ),
    supervisorsEach,
    directorsEach,
    directorBackgrounds,
    workerRole('child-supervisor', text('儿童督导员', 'child supervisor'), {
      place: { key: 'township', title: text('乡镇（街道）', 'township or subdistrict') },
      atLeast: 1,
      backgrounds: [{ key: 'formal-staff', title: text('正式工作人员', 'formal staff') }],
    }),
    workerRole('child-director', text('儿童主任', 'child director'), {
      place: { key: 'village', title: text('村（社区）', 'village or community') },
      atLeast: 1,
      backgrounds: [
        { key: 'committee-member', title: text('村（居）民委员会委员', 'member of the village or residents committee') },
        { key: 'social-worker', title: text('专业社会工作者', 'professional social worker') },
        { key: 'community-worker', title: text('社区专职工作者', 'full-time community worker') },
        { key: 'graduate-official', title: text('大学生村官', 'graduate village official') },
        { key: 'teacher', title: text('乡村教师', 'village teacher') },
      ],
    }),
    rule('township-has-supervisor', {
      on: 'place',
      severity: 'must',
      when: place.kind.equals('township'),
      require: place.supervisors.atLeast(supervisorsEach),
      say: text(
        '每个乡镇（街道）应有儿童督导员，现在有{place.supervisors}名',
        'Every township needs a child supervisor; it has {place.supervisors}',
      ),
    }),
    rule('village-has-director', {
      on: 'place',
      severity: 'must',
      when: place.kind.equals('village'),
      require: place.directors.atLeast(directorsEach),
      say: text('每个村（居）应有儿童主任，现在有{place.directors}名', 'Every village needs a child director; it has {place.directors}'),
    }),
    rule('supervisor-on-formal-staff', {
      on: 'worker',
      severity: 'must',
      when: worker.role.equals('supervisor'),
      require: worker.background.equals('formal-staff'),
      say: text(
        '儿童督导员由正式工作人员担任，现在是{worker.background}',
        'A child supervisor is on the formal staff; this is {worker.background}',
      ),
    }),
    rule('director-from-backgrounds', {
      on: 'worker',
      severity: 'may',
      when: worker.role.equals('director'),
      require: worker.background.oneOf(directorBackgrounds),
      say: text('文件点名可以担任的有五类人员，其他人员因“等”字不排除', 'The document names five backgrounds and does not shut out others'),
    }),
    rule('women-of-committee-first', {
      on: 'worker',
      severity: 'prefer',
      when: worker.role.equals('director'),
      require: all(worker.background.equals('committee-member'), worker.female).as(
        text('村（居）民委员会女性委员', 'a woman of the committee'),
      ),
      say: text('村（居）民委员会女性委员优先担任儿童主任', 'Women of the village or residents committee go first as child directors'),
    }),
    rule('registered-by-name', {
      on: 'worker',
      severity: 'must',
      require: worker.realNameRegistered,
      say: text('儿童督导员和儿童主任应实名登记', 'Child supervisors and directors are registered under their real names'),
    }),
    reading('one-or-at-least-one', [text('恰好一名', 'Exactly one'), text('至少一名', 'At least one')], {
      chosen: 1,
      because: text('要求的是岗位有人；多配不违背目的', 'What is asked is that the post is filled; more do no harm to its purpose'),
    }),
    duty('follow-up-workers', text('跟踪督导员和主任的工作，奖优罚劣', 'follow up their work, reward and dismiss'), county),
    notExecutable(
      'love-and-responsibility',
      text('能力、爱心和责任心由选任机关判断', 'Ability, love and responsibility are judged by those who choose'),
    ),
  ),
  clause(
    '三(二)2',
    text(
      '培育社会组织，提供场地、水电、食宿等便利；鼓励吸纳专业人才',
      'Grow social organisations with premises and other ease; professionals are welcome',
    ),
    duty(
      'grow-organisations',
      text('委托、合作、推介、孵化，培育儿童服务类组织', 'commission, cooperate, recommend and incubate'),
      countyCivilAffairs,
    ),
    duty(
      'ease-for-organisations',
      text('提供场地、水电、食宿和专线电话等便利', 'offer premises, utilities, board and a hotline'),
      countyCivilAffairs,
    ),
    notExecutable(
      'professionals-welcome',
      text(
        '鼓励社会组织吸纳专业人才，没有可以判断的事实',
        'That organisations take in professionals is encouraged; there is no fact to judge',
      ),
    ),
  ),
  clause(
    '三(二)3',
    text(
      '鼓励设计专业项目，动员专业力量和企业；机构内设社会工作岗位',
      'Projects by professionals are encouraged; experts and companies are moved to help; posts for social workers in institutions',
    ),
    duty(
      'social-work-posts',
      text(
        '机构内按一定比例设社会工作岗位，落实待遇；比例由各地定',
        'posts for social workers in institutions, with their pay; places set the share',
      ),
      countyCivilAffairs,
    ),
    duty(
      'companies-and-employees',
      text('引导企业帮扶贫困儿童家庭，督促员工履行监护', 'have companies help poor families and remind employees of their children'),
      county,
    ),
    notExecutable(
      'projects-welcome',
      text('鼓励社会组织设计项目，没有可以判断的事实', 'That organisations design projects is encouraged; there is no fact to judge'),
    ),
  ),
  clause(
    '三(二)4',
    text(
      '考核合格才能上岗；市、县每年至少组织一次轮训，市训督导员、县训儿童主任；形式多样，内容有重点',
      'Nobody starts before passing; city and county hold a round of training at least once a year, for supervisors and for directors; in many forms, with set topics',
    ),
    training('before-starting', text('上岗培训', 'training before the start'), {
      roles: workers,
      beforeStart: true,
      every: null,
      topics: [],
    }),
    training('yearly-retraining', text('年度轮训（市、县至少组织一次）', 'yearly round of training (at least one by city and county)'), {
      roles: workers,
      beforeStart: false,
      every: 'year',
      topics: [
        { key: 'supervisor-duties', title: text('儿童督导员职责', 'duties of the supervisor') },
        { key: 'director-duties', title: text('儿童主任职责', 'duties of the director') },
        { key: 'family-visits', title: text('家庭走访', 'visits to families') },
        { key: 'information', title: text('信息更新', 'keeping data up to date') },
        { key: 'mandatory-report', title: text('强制报告', 'mandatory reports') },
        { key: 'policies', title: text('政策链接', 'linking to policies') },
        { key: 'guardianship', title: text('家庭监护主体责任', 'responsibility of the family') },
        { key: 'family-education', title: text('家庭教育', 'family education') },
      ],
    }),
    rule('passed-before-start', {
      on: 'worker',
      severity: 'must',
      when: worker.startedOn.onOrAfter(issued),
      require: worker.trainingPassedOn.someAnd((passed) => passed.onOrBefore(worker.startedOn)),
      say: text(
        '初任人员培训考核合格后才能上岗（{worker.startedOn}）',
        'Whoever is new starts ({worker.startedOn}) only after passing the training',
      ),
    }),
    reading(
      'once-a-year',
      [
        text('每名督导员、儿童主任每年至少轮训一次', 'Every supervisor and director is trained at least once a year'),
        text('市、县每年至少各组织一次轮训', 'City and county each hold a round at least once a year'),
      ],
      {
        chosen: 1,
        because: text(
          '这句的主语是市、县级；组织者的义务不能变成对每个人的强制条件',
          'City and county are the subject of the sentence; a duty of those who hold it is no condition on each worker',
        ),
      },
    ),
    notExecutable(
      'forms-of-training',
      text(
        '专题培训、以会代训、参观见学、经验讲座等都可以，是许可，没有可以判断的事实',
        'Courses, training at meetings, visits, talks and other forms are all permitted; there is no fact to judge',
      ),
    ),
    duty('train-trainers', text('举办师资和示范培训', 'train trainers, hold model trainings'), provinceCivilAffairs),
    duty(
      'train-supervisors',
      text('每年至少组织一次轮训，培训到儿童督导员', 'hold a round at least once a year, down to the supervisors'),
      cityCivilAffairs,
      'year',
    ),
    duty(
      'train-directors',
      text('每年至少组织一次轮训，培训到儿童主任', 'hold a round at least once a year, down to the directors'),
      countyCivilAffairs,
      'year',
    ),
  ),
]
