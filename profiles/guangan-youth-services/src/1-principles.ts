import { carriedBy, clause, duty, notExecutable, statement, text } from '@goufu/engine'

export const principleClauses = [
  statement('一', text('指导思想、原则和目标', 'Guiding thought, principles and aims')),
  statement(
    '一(一)',
    text(
      '以儿童青少年的利益和需求为出发点推进购买服务',
      'Buying services begins with the interests and needs of children and young people',
    ),
  ),
  statement('一(二)', text('四条原则', 'Four principles')),
  clause(
    '一(二)1',
    text(
      '政府负责组织、预算和监督，评价科学，资金安全有效',
      'Government organises, pays and supervises; evaluation is sound, money safe and well used',
    ),
    carriedBy('budget', 'inspection', 'performance-evaluation'),
  ),
  clause(
    '一(二)2',
    text(
      '按需求购买；跟踪、评价、更换承接主体；不因追求低价损害质量',
      'Buy by need; follow, evaluate and replace suppliers; no low price at the cost of quality',
    ),
    carriedBy('plan', 'review', 'performance-evaluation', 'termination'),
  ),
  clause(
    '一(二)3',
    text(
      '按各地实际确定社工参与的范围、程度和方式，充实乡镇和社区',
      'Each place settles scope, degree and ways of social work, and strengthens townships and communities',
    ),
    notExecutable(
      'local-conditions',
      text(
        '范围、程度和方式由各地自定，没有可判断的标准',
        'Scope, degree and ways are for each place to settle; there is no standard to judge by',
      ),
    ),
  ),
  clause(
    '一(二)4',
    text(
      '孵化、培育和监督儿童青少年社会组织，推广专业经验',
      'Nurture and supervise social organisations for children and young people; spread what works',
    ),
    duty(
      'nurture-organisations',
      text('孵化培育和监督管理儿童青少年社会组织', 'nurture and supervise social organisations for children and young people'),
      { key: 'local-government', title: text('各地', 'local governments') },
    ),
  ),
  statement(
    '一(三)',
    text(
      '建立购买制度，初步建成社工人才队伍，提高服务水平',
      'Build the system of purchase and a body of social workers; raise the level of services',
    ),
  ),
]
