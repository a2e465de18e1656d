import { all, type Clause, crisis, facts, reading, rule, text } from '@goufu/engine'

const { incident } = facts
const reportTo = [
  { key: 'police', title: text('公安机关', 'police') },
  { key: 'township-government', title: text('乡镇人民政府（街道办事处）', 'township government or subdistrict office') },
]
const atOnce = { reportTo, immediately: true }

/** The five situations of 二(十二), whom they are reported to, and the rule on an incident. */
export const crisisElements: Clause['elements'] = [
  crisis('alone-or-missing', text('脱离监护独自生活或失踪', 'living without care, or missing'), atOnce),
  crisis('guardian-failing', text('监护人不能或不履行监护', 'guardian unable or failing'), atOnce),
  crisis('domestic-violence', text('疑似遭受家庭暴力', 'suspected domestic violence'), atOnce),
  crisis('injury-or-abuse', text('疑似意外伤害或受侵害', 'suspected injury or abuse'), atOnce),
  crisis('sudden-event', text('因突发事件致困致孤', 'in need or orphaned by a sudden event'), atOnce),
  rule('crisis-reported', {
    on: 'incident',
    severity: 'must',
    require: all(
      incident.reportedTo.containsAll(['police', 'township-government']),
      incident.reportedOn.someAnd((on) => on.onOrBefore(incident.noticedOn)),
    ),
    say: text(
      '{incident.noticedOn}发现的情形应当在第一时间报告公安机关和乡镇人民政府（街道办事处）',
      'What was noticed on {incident.noticedOn} must be reported at once to the police and the township government',
    ),
  }),
  reading(
    'at-once',
    [
      text('发现当日之内报告即可', 'A report within the day of discovery is enough'),
      text(
        '发现后立即报告，当日只是系统能核对的最晚日期',
        'The report follows immediately; the day is only what the system can check at the latest',
      ),
    ],
    {
      chosen: 1,
      because: text(
        '文件要求第一时间；系统只记日期，不能把当日当成宽限',
        'The document says “at once”; the system records days, which is no grace',
      ),
    },
  ),
]
