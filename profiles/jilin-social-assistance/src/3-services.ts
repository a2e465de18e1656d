import { carriedBy, clause, reading, restates, service, statement, text } from '@goufu/engine'

export const serviceClauses = [
  statement('三', text('购买内容', 'What is bought')),
  statement(
    '三(一)',
    text('可以购买事务性和服务性两类工作', 'Transactional work and direct services may be bought'),
    reading(
      'name-of-the-second-kind',
      [
        text('“服务型工作”是另一类', 'The second kind is named twice, differently, and means two things'),
        text('与下文“服务性工作”是同一类', 'Both names mean one kind'),
      ],
      {
        chosen: 1,
        because: text(
          '下文和附件都写“服务性”，首句的“服务型”是笔误',
          'The clause below and the annex agree on one name; the first is a slip of the pen',
        ),
      },
    ),
    reading(
      'mainly-these',
      [
        text(
          '列出的是主要项目，同类的其他工作也可以购买',
          'Those listed are the chief ones: other work of the same kind may be bought too',
        ),
        text('只能购买附件清单里的二十项', 'Only the twenty items of the annex may be bought'),
      ],
      {
        chosen: 0,
        because: text(
          '两类都写“主要包括”并以“等”收尾，附件没有写“仅限”；因此两类各加一项“其他”，仍受三(二)约束',
          'Both kinds are introduced by “mainly” and end open, and the annex does not say “only”; each has one more entry, within 三(二)',
        ),
      },
    ),
  ),
  clause(
    '三(一)1',
    text('事务性工作，主要有九项', 'Transactional work, chiefly of nine kinds'),
    carriedBy('plan'),
    service(
      'other-transactional-work',
      text('其他事务性工作', 'Other transactional work'),
      text('救助工作中的同类事务', 'Work of the same kind in social assistance'),
    ),
  ),
  clause(
    '三(一)2',
    text('服务性工作，主要有十一项', 'Direct services, chiefly of eleven kinds'),
    carriedBy('plan'),
    service(
      'other-direct-services',
      text('其他服务性工作', 'Other direct services'),
      text('对救助对象开展的同类服务', 'Services of the same kind for recipients of assistance'),
    ),
  ),
  clause(
    '三(二)',
    text('应由政府直接承担或提供的，不得购买', 'What government must do or provide itself may not be bought'),
    restates({ key: 'nothing-excluded' }),
  ),
  clause('三(二)1', text('不属于政府职责范围的', 'Outside the duties of government'), restates({ key: 'outside-duties' })),
  clause('三(二)2', text('应由政府直接履职的', 'What government must do itself'), restates({ key: 'direct-performance' })),
  clause('三(二)3', text('货物、工程以及打包项目', 'Goods, works and bundles'), restates({ key: 'goods-works-bundles' })),
  clause('三(二)4', text('融资行为', 'Financing'), restates({ key: 'financing-acts' })),
  clause(
    '三(二)5',
    text('招聘用人、劳务派遣、公益性岗位', 'Hiring, labour dispatch, public-welfare posts'),
    restates({ key: 'hiring-and-posts' }),
  ),
  clause(
    '三(二)6',
    text('法律法规和政府规定的其他事项', 'Whatever else law or government keeps out'),
    restates({ key: 'otherwise-forbidden' }),
  ),
]

/** The list of the annex, which says what each item of 三(一) means. */
export const annexClauses = [
  clause(
    '附件',
    text('服务清单，两类二十项', 'The list of services: two kinds, twenty items'),
    service('target-checks', text('对象排查', 'Checks of recipients'), text('定期核查救助对象', 'Recipients are checked at regular times')),
    service(
      'household-surveys',
      text('家计调查', 'Household surveys'),
      text('调查家庭经济状况、共同生活成员和法定赡养抚养人', 'The means of the household, its members, and who must support them'),
    ),
    service(
      'need-assessment',
      text('需求评估', 'Assessment of need'),
      text('评估自理能力和困难需求', 'Ability to look after oneself, and needs'),
    ),
    service(
      'planning-design',
      text('规划设计', 'Planning and design'),
      text('规划康复、活动场所和救助工作', 'Places for rehabilitation and activities, and the work itself'),
    ),
    service('strategy-research', text('策略研究', 'Research on strategy'), text('研究救助政策和方式', 'Policies and ways of assistance')),
    service('topic-research', text('课题调研', 'Research on topics'), text('专项课题研究', 'Single topics')),
    service('policy-publicity', text('政策宣传', 'Publicity'), text('宣传救助政策', 'Makes the policies known')),
    service('staff-training', text('业务培训', 'Training'), text('培训救助工作人员', 'Of those who work in assistance')),
    service(
      'work-evaluation',
      text('绩效评价', 'Evaluation of the work'),
      text('评价救助工作和资金使用', 'Of assistance and of the use of its funds'),
    ),
    service('daily-nursing', text('照料护理', 'Care and nursing'), text('日常照料护理', 'In daily life')),
    service('rehabilitation', text('康复训练', 'Rehabilitation'), text('用训练的方法恢复功能', 'Restores abilities by training')),
    service('hospital-company', text('送医陪护', 'Company in hospital'), text('住院期间陪护', 'For those who have nobody at their side')),
    service('counselling', text('心理疏导', 'Counselling'), text('心理援助和疏导', 'Help with troubles of the mind')),
    service(
      'community-care',
      text('社区照顾', 'Care in the community'),
      text('在家庭或社区全面照顾', 'All-round care at home or in the community'),
    ),
    service('generations', text('代际融洽', 'Between generations'), text('融洽隔代亲人关系', 'Grandparents and grandchildren')),
    service('abilities', text('能力提升', 'Growing abilities'), text('提升文化、技能、心理和健康', 'Learning, skills, mind and health')),
    service(
      'community-advocacy',
      text('社区倡导', 'Advocacy in the community'),
      text('让居民了解和接纳救助对象', 'Residents come to understand and accept'),
    ),
    service(
      'community-participation',
      text('社区参与', 'Taking part in the community'),
      text('引导参加社区活动', 'In its activities and affairs'),
    ),
    service(
      'social-integration',
      text('社会融入', 'Integration into society'),
      text('引导融入社会生活', 'In education, health, work and more'),
    ),
    service(
      'resource-links',
      text('资源链接', 'Linking resources'),
      text('汇集救助资源，对接供需', 'Gathers help and brings it to those who need it'),
    ),
  ),
]
