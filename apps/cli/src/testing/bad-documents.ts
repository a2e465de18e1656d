import { type BadProfile, inClause } from './bad-profile.ts'

/** Profiles in which what they say cannot be: of their clauses, figures, tasks, parents and days. */
export const badDocuments: readonly BadProfile[] = [
  {
    what: 'a task that does not exist',
    changes: [["on: 'plan', severity", "on: 'paln', severity"]],
    told: [
      {
        clause: '甲',
        key: 'within-cap',
        zh: '没有任务或任务种类 paln——是 plan 吗？',
        en: 'there is no task or kind paln — meant plan?',
        at: 'const withinCap',
      },
    ],
  },
  {
    what: 'a citation of a clause that does not exist',
    changes: [["clause: '流程', after: ['plan']", "clause: '十九', after: ['plan']"]],
    told: [
      {
        clause: '十九',
        key: 'report',
        zh: '引用的条款不存在；写档案或者上级里有的条款',
        en: 'cites a clause that does not exist; cite one that the profile or an ancestor has',
        at: "task('report'",
      },
    ],
  },
  {
    what: 'a clause of the official text that is missing',
    changes: [
      [
        "  outline: [],\n  vocabulary: {},\n  clauses: [\n    clause('甲'",
        "  outline: ['甲', '乙', '丙', '丁', '戊', '己', '庚', '流程'].map((path) => ({ path, sha256: '0'.repeat(64) })),\n  vocabulary: {},\n  clauses: [\n    clause('甲'",
      ],
    ],
    told: [
      {
        clause: '庚',
        key: '-',
        zh: '官方文本里有，档案里没有；补上这一条',
        en: 'stands in the official text and not in the profile; write a clause for it',
        at: "'庚'",
      },
    ],
  },
  {
    what: 'a norm that nothing carries',
    changes: [["clause('戊', said, restates(longEnough))", "clause('戊', said)"]],
    told: [
      {
        clause: '戊',
        key: '-',
        zh: '没有内容承担这一条；给它写上内容，或者用 notExecutable 写明理由',
        en: 'nothing carries this norm; give it an element, or say notExecutable with the reason',
        at: "clause('戊'",
      },
    ],
  },
  {
    what: 'overlapping dates',
    changes: [
      [
        'values: [{ from, value: 100_000 }]',
        "values: [{ from, until: date('2025-07-01'), value: 1 }, { from: date('2025-07-01'), value: 2 }]",
      ],
    ],
    told: [
      {
        clause: '甲',
        key: 'plan-cap',
        zh: '几个值在 2025-07-01 重叠；前一个值到此前一天为止',
        en: 'values overlap on 2025-07-01; end the earlier one before that day',
        at: 'const cap',
      },
    ],
  },
  {
    what: 'dates with a gap',
    changes: [
      [
        'values: [{ from, value: 100_000 }]',
        "values: [{ from, until: date('2025-06-30'), value: 1 }, { from: date('2025-08-01'), value: 2 }]",
      ],
    ],
    told: [
      {
        clause: '甲',
        key: 'plan-cap',
        zh: '2025-07-01 至 2025-07-31 没有值；让前一个值延续，或者后一个提前',
        en: 'has no value from 2025-07-01 to 2025-07-31; let the earlier one go on, or the next begin earlier',
        at: 'const cap',
      },
    ],
  },
  {
    what: 'points that do not add up',
    changes: [['points(40)', 'points(39)']],
    told: [
      {
        clause: '丙',
        key: 'marks',
        zh: '各项分值合计 9900，应为 10000（以百分之一分计）；改一项的分值或者总分',
        en: 'the points add up to 9900 and not to 10000 hundredths; change the points of one, or the total',
        at: "clause('丙'",
      },
    ],
  },
  {
    what: 'a task that waits for itself',
    changes: [["after: ['plan']", "after: ['report']"]],
    told: [
      {
        clause: '流程',
        key: 'report',
        zh: '要等它自己办完；从它的 after 里去掉它自己',
        en: 'waits for itself; take it out of its own after',
        at: "task('report'",
      },
    ],
  },
  {
    what: 'two tasks that wait for each other',
    changes: [["after: ['plan']", "after: ['plan', 'files']"]],
    told: [
      {
        clause: '流程',
        key: 'report',
        zh: '这些任务互相等待，哪一项也办不了：report → files → report；从其中一项的 after 里去掉另一项',
        en: 'these tasks wait for each other, and none can ever be done: report → files → report; take one of them out of the after of another',
        at: "task('report'",
      },
    ],
  },
  {
    what: 'a child that loosens a figure of its parent',
    changes: [inClause('戊', 'tighten(noticeDays, { values: [{ from, value: 4 }] })')],
    told: [
      {
        clause: '戊',
        key: 'tighten:notice-days',
        zh: '从 2025-01-01 起放宽了 notice-days：戊 为 4，invented-province 一 为 5，只能更大（atLeast）',
        en: 'loosens notice-days from 2025-01-01: 戊 gives 4, invented-province 一 gives 5, which may only be raised (atLeast)',
        at: "clause('戊'",
      },
    ],
  },
  {
    what: 'a child that takes out a rule of its parent, and no clause lets it',
    changes: [['restates(longEnough)', 'disable(longEnough, said)']],
    told: [
      {
        clause: '戊',
        key: 'disable:notice-long-enough',
        zh: '停用了 notice-long-enough，它是 invented-province 一 的必须（must），没有写明由下级定；戊 不能放宽它，只能保留或者收紧（tighten）',
        en: 'takes out notice-long-enough, a must of invented-province 一 that it does not delegate; 戊 cannot loosen it, only keep or tighten it',
        at: "clause('戊'",
      },
    ],
  },
  {
    what: 'an empty catalogue',
    changes: [["clause('乙', said, service('care', said, said)),", "statement('乙', said),"]],
    told: [
      {
        clause: '流程',
        key: 'plan',
        zh: '服务内容是空的：没有一条写出服务（service），购买计划什么也列不进去；在写明服务的条款里加上服务',
        en: 'the catalogue is empty: no clause names a service, so no plan can list one; write the services into the clause that names them',
        at: "task('plan'",
      },
    ],
  },
  {
    what: 'a percentage above 100',
    changes: [['percent(40)', 'percent(140)']],
    told: [
      {
        clause: '丁',
        key: 'first-share',
        zh: '比例大于一：140%；最多写 100%',
        en: 'a share above one: 140%; write 100% at most',
        at: 'const firstShare',
      },
      {
        clause: '丁',
        key: 'instalments',
        zh: '各期比例相加不是合同价的全部：140% + 60%；改其中的比例',
        en: 'the instalments do not add up to the whole price: 140% + 60%; change one of the shares',
        at: "clause('丁'",
      },
    ],
  },
  {
    what: 'a payment plan of 99%',
    changes: [['value: percent(60)', 'value: percent(59)']],
    told: [
      {
        clause: '丁',
        key: 'instalments',
        zh: '各期比例相加不是合同价的全部：40% + 59%；改其中的比例',
        en: 'the instalments do not add up to the whole price: 40% + 59%; change one of the shares',
        at: "clause('丁'",
      },
    ],
  },
  {
    what: 'a handle that stands in no clause',
    changes: [["clause('甲', said, cap, withinCap)", "clause('甲', said, withinCap)"]],
    told: [
      {
        clause: '甲',
        key: 'within-cap',
        zh: '参数 plan-cap 不在任何条款里；把它写进给出这个数的那一条',
        en: 'the parameter plan-cap stands in no clause; place it in the clause that gives it',
        at: 'const withinCap',
      },
    ],
  },
  {
    what: "a near-twin of a parent's key",
    changes: [inClause('甲', "parameter.quantity('days', 'notice-day', { title: said, values: [{ from, value: 5 }] })")],
    told: [
      {
        clause: '甲',
        key: 'notice-day',
        zh: '与 invented-province 一 的 notice-days 很像；在那一项上改，或者换一个不会看错的键',
        en: 'looks like notice-days in invented-province 一; extend that one, or choose a key that cannot be mistaken for it',
        at: "clause('甲'",
      },
    ],
  },
  {
    what: 'a replacement of what the parent does not delegate',
    changes: [
      [
        'restates(longEnough)',
        "replace(longEnough, rule('shorter', { on: 'public-notice', severity: 'must', require: facts.publicNotice.days.atLeast(1), say: said }))",
      ],
    ],
    told: [
      {
        clause: '戊',
        key: 'replace:notice-long-enough',
        zh: '替换了 notice-long-enough，但 invented-province 一 没有写明由下级定（delegated）；改用收紧（tighten）',
        en: 'replaces notice-long-enough, which invented-province 一 does not delegate; tighten it instead',
        at: "clause('戊'",
      },
    ],
  },
  {
    what: 'a document that has lapsed when its child begins',
    changes: [
      [
        'inForceFrom: from, inForceUntil: null,',
        "...(level === 'province' ? { inForceFrom: date('2020-01-01'), inForceUntil: date('2024-12-31') } : { inForceFrom: from, inForceUntil: null }),",
      ],
    ],
    told: [
      {
        profile: 'invented-province',
        clause: '-',
        key: 'document',
        zh: '示例省〔2025〕1号 至 2024-12-31 止，示例市〔2025〕2号 到 2025-01-01 才施行：没有一天可以开始项目；改为延续接替它的文件',
        en: '示例省〔2025〕1号 lapses on 2024-12-31, before 示例市〔2025〕2号 comes into force on 2025-01-01: no project can begin; extend the document that has taken its place',
      },
    ],
  },
  {
    what: "a document that has lapsed on the project's date",
    changes: [["inForceUntil: null, status: 'final',", "inForceUntil: date('2025-12-31'), status: 'final',"]],
    on: '2026-01-01',
    told: [
      {
        profile: 'invented-province',
        clause: '-',
        key: 'document',
        zh: '示例省〔2025〕1号 在 2026-01-01 没有施行：2025-01-01 起施行，至 2025-12-31 止；选一个施行的日子，或者写接替它的文件',
        en: '示例省〔2025〕1号 is not in force on 2026-01-01: it is from 2025-01-01 until 2025-12-31; choose a day in force, or write the document that has taken its place',
      },
      {
        clause: '-',
        key: 'document',
        zh: '示例市〔2025〕2号 在 2026-01-01 没有施行：2025-01-01 起施行，至 2025-12-31 止；选一个施行的日子，或者写接替它的文件',
        en: '示例市〔2025〕2号 is not in force on 2026-01-01: it is from 2025-01-01 until 2025-12-31; choose a day in force, or write the document that has taken its place',
      },
    ],
  },
]
