import { carriedBy, clause, duty, facts, fileContents, notExecutable, reading, restates, rule, service, text } from '@goufu/engine'
import { crisisElements } from './2-crisis.ts'

export const serviceClauses = [
  clause(
    '二',
    text(
      '按省指导性目录购买，主要有十二项；用人、劳务派遣和公益性岗位不得购买',
      'Bought by the guiding catalogue of the province, chiefly twelve services; hiring, labour dispatch and public-welfare posts may not be bought',
    ),
    carriedBy('procurement-plan'),
    rule('in-guiding-catalogue', {
      on: 'plan',
      severity: 'must',
      require: facts.plan.inGuidingCatalogue,
      say: text('购买内容应在省级指导性目录之内', 'What is bought must stand in the guiding catalogue of the province'),
      field: 'plan-inGuidingCatalogue',
    }),
    // The sentence stands at the end of the section, below its last item.
    restates({ key: 'hiring-and-posts' }),
    restates({ key: 'nothing-excluded' }),
    reading(
      'catalogue-open',
      [
        text('只能购买列出的十二项', 'Only the twelve services may be bought'),
        text(
          '十二项是主要内容，目录内的其他关爱服务也可以购买',
          'The twelve are the chief ones; other care of the guiding catalogue may be bought too',
        ),
      ],
      {
        chosen: 1,
        because: text(
          '文件写的是主要包括；因此目录加列一项其他关爱服务，仍受省级指导性目录约束',
          'The document says “chiefly”: the catalogue has one more entry for other care, still within the guiding catalogue of the province',
        ),
      },
    ),
    service(
      'other-care',
      text('其他关爱服务', 'Other care'),
      text('指导性目录内的其他儿童关爱服务', 'Other care for children that stands in the guiding catalogue'),
    ),
  ),
  clause(
    '二(一)',
    text(
      '调查、探访、监测、评估，一人一档；可以推进电子化',
      'Surveys, visits, monitoring, assessment, one file each; files may be electronic',
    ),
    service(
      'daily-care',
      text('日常关爱服务', 'Daily care'),
      text('调查家庭和监护，探访、监测、评估、建档', 'Surveys of homes and guardianship, visits, monitoring, risk assessment, files'),
    ),
    fileContents('child-file', text('儿童信息档案（一人一档，可另加内容）', 'File of a child (one each; more may be added)'), [
      { key: 'basics', title: text('儿童基本信息', 'basic data of the child') },
      { key: 'visits', title: text('探访记录', 'records of visits') },
      { key: 'work-log', title: text('工作日志', 'work log') },
      { key: 'mental-state', title: text('心理状况识别表', 'mental state form') },
      { key: 'guardianship', title: text('监护评估报告', 'guardianship assessment') },
      { key: 'problems', title: text('发现的问题和解决方案', 'problems found and their solutions') },
    ]),
    notExecutable(
      'electronic-files',
      text(
        '有条件的地方可以把档案电子化，是许可；用不用都不影响办理，没有可以判断的事实',
        'Places that can may keep the files electronically: a permission that changes no task, with no fact to judge',
      ),
    ),
  ),
  clause(
    '二(二)',
    text(
      '阅读、运动游戏，节日和寒暑假活动；有条件的常态化',
      'Reading, sports and games, activities at festivals and holidays; regular where possible',
    ),
    service(
      'spiritual-life',
      text('精神生活服务', 'Cultural life'),
      text('阅读指导、运动游戏、节假日活动', 'Reading, sports and games, activities at festivals'),
    ),
    duty(
      'care-as-a-routine',
      text('条件具备的，常态化开展关爱服务，打造品牌项目', 'where conditions allow, make care a routine and build projects of renown'),
      {
        key: 'places',
        title: text('条件具备的地方', 'places that can'),
      },
    ),
  ),
  clause(
    '二(三)',
    text('心理评估和建档，由心理专业社工提供关爱', 'Mental health assessment and files; care by specialised social workers'),
    service(
      'mental-care',
      text('心理关爱服务', 'Mental health care'),
      text('心理评估，人际调适、慰藉、疏导', 'Assessment, adjustment, comfort and counselling'),
    ),
  ),
  clause(
    '二(四)',
    text('结对、看望、与家长互动、辅导作业、临时照料', 'Pairing, visits, contact with parents, homework, temporary care'),
    service('company', text('亲情陪伴服务', 'Company'), text('结对帮扶、入户看望、亲子联络', 'Pairing, home visits, contact with parents')),
  ),
  clause(
    '二(五)',
    text('冬夏令营、兴趣班和假期活动', 'Camps, classes and activities in holidays'),
    service(
      'holiday-care',
      text('假期关爱服务', 'Holiday care'),
      text('营会、兴趣班、安全和文化活动', 'Camps, classes, safety and culture'),
    ),
  ),
  clause(
    '二(六)',
    text('指导家长履行监护和抚养职责', 'Guidance for parents in their duties of care'),
    service(
      'family-education',
      text('家庭教育指导服务', 'Family education'),
      text('个性化的家长指导', 'Guidance for parents, case by case'),
    ),
  ),
  clause(
    '二(七)',
    text('政策宣传、安全教育、主题教育', 'Publicity of policies, safety education, themed education'),
    service(
      'guidance-publicity',
      text('宣传引导服务', 'Publicity and guidance'),
      text('政策法规宣传，防溺水、防欺凌、防性侵教育，主题活动', 'Policies and laws; drowning, bullying, abuse; themed activities'),
    ),
  ),
  clause(
    '二(八)',
    text(
      '按民政部门部署培训督导员、儿童主任和志愿者；鼓励培育本地人才；全员培训档案',
      'Train supervisors, directors and volunteers as civil affairs arranges; local talent is encouraged; training files for all',
    ),
    service(
      'training-support',
      text('培训辅导服务', 'Training'),
      text('业务培训、管理制度、评价机制、培训档案', 'Training, rules of work, appraisal, training files'),
    ),
    notExecutable(
      'local-talent',
      text(
        '鼓励培育本地人才没有可以判断的事实，由评审时的服务能力体现',
        'Growing local talent is encouraged, with no fact to judge; it shows in the marks for capacity',
      ),
    ),
  ),
  clause(
    '二(九)',
    text('链接社会资源，提供慰问、援助、资助和救助', 'Bring in resources of society: visits, legal aid, grants, relief'),
    service(
      'resource-linking',
      text('资源链接服务', 'Linking resources'),
      text('对接机关、企业、慈善和志愿者资源', 'Public bodies, companies, charities, volunteers'),
    ),
  ),
  clause(
    '二(十)',
    text('主动发现、评估需求，一人一策帮扶', 'Find those in need, assess, and help each by a plan of its own'),
    service(
      'precise-help',
      text('精准帮扶服务', 'Help to measure'),
      text('数字赋能发现、专业评估、定制方案', 'Data-aided discovery, assessment, tailored plans'),
    ),
  ),
  clause(
    '二(十一)',
    text('为有适应指征和意愿的残疾儿童提供康复托养', 'Rehabilitation and care for disabled children with indication and consent'),
    service(
      'rehabilitation',
      text('康复托养服务', 'Rehabilitation and care'),
      text('生活照料、康复、辅导和特殊教育', 'Daily care, medical rehabilitation, counselling, special education'),
    ),
  ),
  clause(
    '二(十二)',
    text(
      '发现危机情形，第一时间报告公安机关和乡镇政府，协助处置；监护评估',
      'Crises are reported at once to police and township; help to handle them; guardianship assessment',
    ),
    service(
      'crisis-response',
      text('危机介入服务', 'Crisis response'),
      text('巡查发现、第一时间报告、协助处置、监护评估', 'Finding, reporting at once, helping, assessing guardianship'),
    ),
    ...crisisElements,
  ),
]
