import { clause, exclusion, facts, not, reading, rule, service, text } from '@goufu/engine'

const transactional = (zh: string, en: string) => text(`事务性工作：${zh}`, `Transactional work: ${en}`)
const serving = (zh: string, en: string) => text(`服务性工作：${zh}`, `Service work: ${en}`)

export const contentClauses = [
  clause(
    '二(六)',
    text(
      '购买事务性和服务性两类工作；孤儿保障的审核审批、筹资和发放等行政事务以及应由政府直接提供的服务不得购买',
      'Transactional and service work is bought; approving, raising and paying orphan allowances, other administrative functions, and services government gives itself are not',
    ),
    service(
      'survey',
      text('摸排调查', 'Surveys'),
      transactional('摸清留守和困境儿童底数', 'find left-behind children and children in difficulty'),
    ),
    service('publicity', text('政策宣传', 'Publicity'), transactional('宣传儿童青少年政策', 'make policies for the young known')),
    service('policy-research', text('政策研究', 'Policy research'), transactional('研究儿童青少年政策', 'study policies for the young')),
    service(
      'information-systems',
      text('信息化建设与管理', 'Information systems'),
      transactional('建设和管理信息系统', 'build and run information systems'),
    ),
    service('evaluation-work', text('绩效评价', 'Evaluation'), transactional('评价服务绩效', 'evaluate services')),
    service(
      'other-transactional',
      text('其他事务性工作', 'Other transactional work'),
      transactional('计划中写明内容和标准', 'the plan says what, and to which standard'),
    ),
    service('guidance', text('思想引导', 'Guidance'), serving('引导儿童青少年成长', 'guide the young as they grow up')),
    service('health', text('身心健康关注', 'Health of body and mind'), serving('关注身体和心理', 'care for body and mind')),
    service('relationships', text('婚恋交友', 'Friendship and marriage'), serving('婚恋和交友指导', 'advice on friendship and marriage')),
    service('employment-support', text('就业创业', 'Work and enterprise'), serving('就业和创业帮助', 'help with jobs and enterprises')),
    service(
      'participation',
      text('社会融入与社会参与', 'Taking part in society'),
      serving('融入和参与社会', 'belong to society and take part in it'),
    ),
    service(
      'rights-and-security',
      text('合法权益维护和社会保障', 'Rights and social security'),
      serving('维权和保障', 'rights and security'),
    ),
    service('crime-prevention', text('违法犯罪预防', 'Prevention of crime'), serving('预防违法犯罪', 'keep the young from crime')),
    service(
      'other-serving',
      text('其他服务性工作', 'Other service work'),
      serving('计划中写明内容和标准', 'the plan says what, and to which standard'),
    ),
    exclusion('orphan-allowances', text('孤儿基本生活保障的审核审批、筹资和发放', 'approving, raising and paying orphan allowances')),
    exclusion('administrative-functions', text('应由政府直接承担的行政管理事务', 'administrative functions of government itself')),
    exclusion('services-of-government', text('应由政府直接提供、不适合社会力量承担的服务', 'services government gives itself')),
    rule('no-orphan-allowances', {
      on: 'plan',
      severity: 'must',
      require: not(facts.plan.exclusions.containsAll(['orphan-allowance'])).as(
        text('不含孤儿基本生活保障的审核审批、筹资和发放', 'no approving, raising or paying of orphan allowances'),
      ),
      say: text('孤儿基本生活保障的审核审批、筹资和发放不得购买', 'Approving, raising and paying orphan allowances may not be bought'),
      field: 'plan-exclusions',
    }),
    rule('no-administrative-functions', {
      on: 'plan',
      severity: 'must',
      require: not(facts.plan.exclusions.containsAll(['government-itself'])).as(
        text('不含应由政府直接承担的行政管理事务', 'no administrative function of government itself'),
      ),
      say: text('应由政府直接承担的行政管理事务不得购买', 'Administrative functions of government itself may not be bought'),
      field: 'plan-exclusions',
    }),
    rule('no-services-of-government', {
      on: 'plan',
      severity: 'must',
      require: not(facts.plan.exclusions.containsAll(['government-service'])).as(
        text('不含应由政府直接提供的服务', 'no service that government gives itself'),
      ),
      say: text('应由政府直接提供、不适合社会力量承担的服务不得购买', 'Services that government gives itself may not be bought'),
      field: 'plan-exclusions',
    }),
    reading(
      'open-contents',
      [
        text('只能购买列出的内容', 'Only what is listed may be bought'),
        text('两类工作内没有列出的也可以购买', 'Work of the two kinds that is not listed may be bought too'),
      ],
      {
        chosen: 1,
        because: text(
          '文件说“主要”，列举以“等”收尾，是开放的；没有列出的归入两个“其他”，由计划写明',
          'The draft says “mainly” and its lists end openly; what is not listed goes under the two “other” entries, and the plan says what it is',
        ),
      },
    ),
  ),
]
