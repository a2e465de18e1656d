import { clause, duty, notExecutable, statement, text } from '@goufu/engine'

const localGovernment = { key: 'local-government', title: text('各地', 'local governments') }
const everybody = { key: 'local-departments', title: text('各地各有关部门', 'local governments and departments') }

export const organisationClauses = [
  statement('三', text('组织领导', 'Leadership')),
  clause(
    '三(十二)',
    text(
      '联席会议定期研究购买事项；培育公益组织；民政、编办、财政、人社适时专项检查',
      'The joint conference takes up purchases regularly; organisations are nurtured; four departments make special inspections',
    ),
    duty('joint-conference', text('定期研究购买服务事项，解决问题', 'take up purchases regularly and solve what comes up'), {
      key: 'joint-conference',
      title: text('儿童关爱保护联席会议', 'joint conference on the care of children'),
    }),
    duty('special-inspection', text('对各区市县购买服务适时专项检查', 'special inspections of purchases in the counties'), {
      key: 'four-departments',
      title: text('民政、编办、财政、人社部门', 'civil affairs, staffing office, finance, human resources'),
    }),
  ),
  clause(
    '三(十三)',
    text(
      '监管服务，掌握需求变化；激励、容错；推进不力的依规处理',
      'Watch the services and the needs; reward, tolerate honest errors; deal with failure by the rules',
    ),
    duty('dynamic-supervision', text('动态监管服务工作，动态掌握服务对象需求', 'watch services and needs as they change'), localGovernment),
    notExecutable(
      'accountability-of-officials',
      text('对公职人员的处理依纪律和法律，在采购之外', 'Officials are dealt with by discipline and law, outside a purchase'),
    ),
  ),
  clause(
    '三(十四)',
    text('民政、教育、财政、共青团、妇联五部门的职责', 'Duties of civil affairs, education, finance, Youth League and Women’s Federation'),
    duty(
      'civil-affairs-leads',
      text('牵头协调，发展社会工作人才，充实基层民政力量', 'lead and coordinate, develop social workers, strengthen the grass roots'),
      {
        key: 'civil-affairs',
        title: text('民政部门', 'civil affairs'),
      },
    ),
    duty(
      'education-supports',
      text('支持社工在农村学校和幼儿园服务在校留守儿童', 'support social workers in rural schools and kindergartens'),
      {
        key: 'education',
        title: text('教育部门', 'education'),
      },
    ),
    duty(
      'finance-pays',
      text('加大人才和服务的经费支持，安排并监督经费', 'fund social workers and services, allot and supervise the money'),
      {
        key: 'finance',
        title: text('财政部门', 'finance'),
      },
    ),
    duty('youth-league-trains', text('培养使用青少年社工，培育服务机构', 'train and use youth social workers, nurture organisations'), {
      key: 'youth-league',
      title: text('共青团组织', 'Communist Youth League'),
    }),
    duty(
      'women-federation-trains',
      text('在基层妇联和相关单位培养使用社工', 'train and use social workers in its grass-roots organisations'),
      {
        key: 'women-federation',
        title: text('妇联组织', "Women's Federation"),
      },
    ),
  ),
  clause(
    '三(十五)',
    text('先试点再示范；总结宣传经验', 'Pilots first, then examples; sum up and spread what works'),
    duty('pilots', text('选择地区和单位试点，创建示范', 'choose places and units for pilots and examples'), everybody),
    duty('spread-experience', text('总结经验，宣传典型', 'sum up experience and make it known'), everybody),
  ),
]
