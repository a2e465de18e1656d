import { all, clause, crisis, duty, facts, fileContents, reading, restates, rule, text } from '@goufu/engine'
import { holders } from './holders.ts'

const { agency, supervisor, director } = holders
const { incident } = facts

/** The ten duties of the protection agency. */
export const agencyClauses = [
  clause(
    '附件1/1',
    text('救助流浪、受侵害、无人监护的未成年人', 'Helps minors adrift, hurt or without care'),
    duty('agency-rescue', text('救助并承担临时监护', 'help, and guardianship for a time'), agency),
  ),
  clause(
    '附件1/2',
    text('定期分析评估，制定计划和方案', 'Assesses regularly and plans'),
    duty('agency-assessment', text('定期分析评估，制定计划', 'regular assessment and plans'), agency),
  ),
  clause(
    '附件1/3',
    text('指导支持乡镇和村（居）', 'Guides townships and villages'),
    duty('agency-guidance', text('政策指导和技术支持', 'policy guidance and technical support'), agency),
  ),
  clause(
    '附件1/4',
    text('指导排查、建档和动态更新', 'Guides surveys, files and updates'),
    duty('agency-registers', text('指导摸排、建档、更新', 'guidance of surveys, files and updates'), agency),
  ),
  clause(
    '附件1/5',
    text('协调专线、评估、会商、转介', 'Coordinates hotline, assessment, consultation, referral'),
    duty('agency-hotline', text('开通专线，组织会商和帮扶', 'a hotline, consultations and help'), agency),
  ),
  clause(
    '附件1/6',
    text('组织或指导业务培训', 'Trains, or guides training'),
    duty('agency-training', text('培训督导员和儿童主任', 'training of supervisors and directors'), agency),
  ),
  clause(
    '附件1/7',
    text('引进培育组织，招募志愿者', 'Brings in organisations and volunteers'),
    duty('agency-partners', text('引进社会力量并提供便利', 'bring in social forces and help them'), agency),
  ),
  clause(
    '附件1/8',
    text('开展政策宣传', 'Spreads policies'),
    duty('agency-publicity', text('宣传保护政策', 'publicity of protection'), agency),
  ),
  clause(
    '附件1/9',
    text('支持申请法律援助', 'Supports requests for legal aid'),
    duty('agency-legal-aid', text('支持依法获得法律援助', 'support in getting legal aid'), agency),
  ),
  clause(
    '附件1/10',
    text('协助打击拐卖、家暴和利用儿童乞讨', 'Helps against trafficking, violence and begging'),
    duty('agency-against-crime', text('协助司法部门', 'help the judiciary'), agency),
  ),
]

/** The eight duties of the child supervisor. */
export const supervisorClauses = [
  clause(
    '附件2/1',
    text('推进工作，制定计划和方案', 'Moves the work forward, with plans'),
    duty('supervisor-plans', text('制定计划和方案', 'plans'), supervisor),
  ),
  clause(
    '附件2/2',
    text('管理儿童主任：选拔、指导、培训、考核', 'Manages the directors: choice, guidance, training, appraisal'),
    duty('supervisor-manages', text('管理儿童主任', 'manage the directors'), supervisor),
  ),
  clause(
    '附件2/3',
    text('信息动态更新，建立台账', 'Keeps data up to date, with registers'),
    duty('supervisor-registers', text('更新信息，建立台账', 'data and registers'), supervisor),
  ),
  clause(
    '附件2/4',
    text('指导走访核查、强制报告、转介', 'Guides visits, checks, mandatory reports, referrals'),
    duty('supervisor-visits', text('指导儿童主任走访、报告、转介', 'guide visits, reports and referrals'), supervisor),
  ),
  clause(
    '附件2/5',
    text('指导服务场所建设和管理', 'Guides the places for children'),
    duty('supervisor-places', text('指导场所建设与管理', 'guide the places'), supervisor),
  ),
  clause(
    '附件2/6',
    text('开展政策宣传', 'Spreads policies'),
    duty('supervisor-publicity', text('宣传保护政策', 'publicity of protection'), supervisor),
  ),
  clause(
    '附件2/7',
    text('协调引进组织和志愿者', 'Brings in organisations and volunteers'),
    duty('supervisor-partners', text('协调社会力量参与', 'bring in social forces'), supervisor),
  ),
  clause(
    '附件2/8',
    text('协助社会救助和精神慰藉', 'Helps with relief and comfort'),
    duty('supervisor-relief', text('协助救助和关爱', 'help with relief and care'), supervisor),
  ),
]

/** The six duties of the child director. */
export const directorClauses = [
  clause(
    '附件3/1',
    text('日常工作，定期报告', 'Daily work and regular reports'),
    duty('director-daily', text('日常工作，定期向村（居）和督导员报告', 'daily work, regular reports to village and supervisor'), director),
  ),
  clause(
    '附件3/2',
    text('排查信息，一人一档，报送并更新', 'Surveys, one file each, handed in and kept up to date'),
    duty('director-files', text('排查、建档、报送、更新', 'surveys, files, reports and updates'), director),
    fileContents('director-file', text('儿童主任掌握的基本信息', 'basic data the director holds'), [
      { key: 'living', title: text('生活保障', 'living') },
      { key: 'guardianship', title: text('家庭监护', 'guardianship') },
      { key: 'schooling', title: text('就学情况', 'schooling') },
    ]),
  ),
  clause(
    '附件3/3',
    text('指导签订委托监护确认书，督促监护', 'Guides the letter of entrusted guardianship, reminds guardians'),
    duty('director-guardians', text('指导委托监护，法治宣传，监护督导', 'entrusted guardianship, law, reminders'), director),
  ),
  clause(
    '附件3/4',
    text('定期随访重点儿童，协助申请救助', 'Follows up children at risk, helps with requests for relief'),
    duty('director-follow-up', text('随访重点儿童，告知政策，协助申请', 'follow up, tell of policies, help to apply'), director),
  ),
  clause(
    '附件3/5',
    text('及时向公安机关报告危机情形，协助支持', 'Reports crises to the police in time, and helps'),
    restates({ key: 'alone-or-missing' }),
    restates({ key: 'guardian-failing' }),
    restates({ key: 'domestic-violence' }),
    crisis('unlawful-harm', text('疑似遭受不法侵害', 'suspected unlawful harm'), {
      reportTo: [{ key: 'police', title: text('公安机关及其派出机构', 'police and police stations') }],
      immediately: false,
    }),
    rule('police-told-in-time', {
      on: 'incident',
      severity: 'must',
      require: all(incident.reportedOn.exists(), incident.reportedTo.containsAll(['police'])),
      say: text(
        '{incident.noticedOn}发现的情形应及时报告公安机关',
        'What was noticed on {incident.noticedOn} must be reported to the police in time',
      ),
    }),
    duty('director-reports', text('及时报告并协助', 'report in time and help'), director),
    reading(
      'whom-to-tell',
      [
        text('儿童主任只向公安机关报告', 'The director tells the police alone'),
        text('向公安机关和乡镇都报告', 'The director tells both police and township'),
      ],
      {
        chosen: 1,
        because: text(
          '本方案只写公安机关；省通知在后，要求两处都报告，两条规则并用',
          'This plan names the police alone; the newer notice of the province asks for both, and both rules stand',
        ),
      },
    ),
    reading(
      'in-time',
      [
        text('“及时”就是当日', '“In time” is the same day'),
        text(
          '“及时”没有定日，本方案只核对是否报告；当日的要求来自省通知',
          '“In time” gives no day: this plan asks for a report, and the day is that of the province',
        ),
      ],
      {
        chosen: 1,
        because: text(
          '本方案写“及时”，省通知写“第一时间”，强度不同，不互相替换',
          'The plan says “in time”, the notice “at once”: one is not put in the place of the other',
        ),
      },
    ),
    reading(
      'situations-open',
      [
        text('只有列出的情形', 'Only the situations listed'),
        text('“等情况”是开放的，同样紧急的也报告', 'The list is open: what is as urgent is reported too'),
      ],
      {
        chosen: 1,
        because: text(
          '列举以“等”收尾；意外伤害和突发事件由省通知写明，本方案没有点名',
          'The list ends open; accidents and sudden events are named by the province and not by this plan',
        ),
      },
    ),
  ),
  clause(
    '附件3/6',
    text('管理服务场所，配合活动', 'Runs the place for children, helps with activities'),
    duty('director-place', text('管理场所，配合关爱活动', 'run the place, help with activities'), director),
  ),
]
