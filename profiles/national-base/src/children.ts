import { crisis, duty, lawClause, notExecutable, text } from '@goufu/engine'
import { minorsLaw, personalDataLaw } from './sources.ts'

const closeToMinors = {
  key: 'close-to-minors',
  title: text(
    '国家机关、居（村）民委员会、密切接触未成年人的单位及其工作人员',
    'state organs, residents’ and villagers’ committees, units in close contact with minors, and their staff',
  ),
}
const employer = { key: 'employer-close-to-minors', title: text('密切接触未成年人的单位', 'units in close contact with minors') }
const handler = { key: 'handler-of-personal-data', title: text('个人信息处理者', 'whoever handles personal data') }

export const childrenClauses = [
  lawClause(
    minorsLaw,
    '十一',
    text(
      '发现未成年人身心受侵害、疑似受侵害或面临危险的，立即向公安、民政、教育等部门报告',
      'Harm to a minor, suspected harm or danger is reported at once to police, civil affairs, education and others',
    ),
    crisis(
      'minor-in-danger',
      text('未成年人身心受侵害、疑似受侵害或面临其他危险', 'a minor harmed, suspected to be harmed, or in danger'),
      {
        reportTo: [
          { key: 'police', title: text('公安机关', 'police') },
          { key: 'civil-affairs', title: text('民政部门', 'civil affairs') },
          { key: 'education', title: text('教育部门', 'education') },
        ],
        immediately: true,
      },
    ),
    duty('mandatory-report', text('立即报告', 'reports at once'), closeToMinors),
  ),
  lawClause(
    minorsLaw,
    '六十二',
    text(
      '聘用前查询有无违法犯罪记录，在职的每年查询；有记录的不得录用，已录用的及时解聘',
      'Criminal records are queried before hiring and every year; whoever has one is not hired, or dismissed at once',
    ),
    duty('record-query-before-hiring', text('招聘时查询应聘者的违法犯罪记录', 'queries the record of applicants before hiring'), employer),
    duty('record-query-yearly', text('每年定期查询工作人员的违法犯罪记录', 'queries the record of its staff every year'), employer, 'year'),
    notExecutable(
      'hiring-and-dismissal',
      text(
        '录用和解聘由用人单位决定；系统不保存犯罪记录本身，只记查询义务',
        'Hiring and dismissal are the employer’s; the system keeps no criminal record, only the duty to query',
      ),
    ),
  ),
  lawClause(
    minorsLaw,
    '一百零三',
    text('不得披露涉案未成年人的身份信息', 'What identifies a minor in a case is not disclosed'),
    notExecutable(
      'identity-of-minors',
      text(
        '购买记录里没有儿童身份信息；个案资料由存储的访问墙隔开，公开的页面先过隐私筛查',
        'Records of a purchase hold no data that identifies a child; files of cases stand behind the wall of the store, and whatever is published passes the privacy filter',
      ),
    ),
  ),
  lawClause(
    personalDataLaw,
    '二十八',
    text('不满十四周岁未成年人的个人信息都是敏感个人信息', 'All personal data of a child under fourteen is sensitive'),
    notExecutable('sensitive-data', text('由存储的访问墙承担', 'Carried by the wall of the store')),
  ),
  lawClause(
    personalDataLaw,
    '二十九',
    text('处理敏感个人信息取得单独同意', 'Sensitive data is handled with separate consent'),
    duty('separate-consent', text('取得单独同意', 'obtains separate consent'), handler),
  ),
  lawClause(
    personalDataLaw,
    '三十一',
    text(
      '处理不满十四周岁未成年人的信息，取得监护人同意，制定专门规则',
      'Data of a child under fourteen needs the guardian’s consent and rules of its own',
    ),
    duty('guardian-consent', text('取得监护人同意', 'obtains the guardian’s consent'), handler),
    duty('rules-for-minors', text('制定专门的个人信息处理规则', 'lays down rules for handling data of minors'), handler),
  ),
  lawClause(
    personalDataLaw,
    '五十五、五十六',
    text(
      '处理敏感信息前做影响评估，报告和记录至少保存三年',
      'An impact assessment comes before; its report and records are kept for three years at least',
    ),
    duty(
      'impact-assessment',
      text(
        '事前进行个人信息保护影响评估，报告和处理记录至少保存三年',
        'assesses the impact beforehand, and keeps report and records for three years at least',
      ),
      handler,
    ),
    notExecutable(
      'assessment-outside-purchase',
      text(
        '评估针对信息系统和处理活动，不属于某一次购买',
        'The assessment is about the system and its handling of data, not about one purchase',
      ),
    ),
  ),
]
