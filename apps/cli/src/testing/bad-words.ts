import { type BadProfile, inClause } from './bad-profile.ts'

/** Profiles in which a word is wrong: a key, a fact or a field that nothing knows. */
export const badWords: readonly BadProfile[] = [
  {
    what: 'a misspelt key of a rule',
    changes: [["on: 'plan', severity: 'must', require", "on: 'plan', sevrity: 'must', require"]],
    told: [
      {
        clause: '甲',
        key: 'within-cap',
        zh: 'severity：应为以下之一："must"、"should"、"prefer"、"may"',
        en: 'severity: Invalid option: expected one of "must"|"should"|"prefer"|"may"',
        at: 'const withinCap',
      },
      {
        clause: '甲',
        key: 'within-cap',
        zh: '没有这个键：sevrity——是 severity 吗？',
        en: 'there is no key sevrity — meant severity?',
        at: 'const withinCap',
      },
    ],
  },
  {
    what: 'a key too many of a rule',
    changes: [["on: 'plan', severity: 'must', require", "on: 'plan', severity: 'must', feild: 'totalFen', require"]],
    told: [
      {
        clause: '甲',
        key: 'within-cap',
        zh: '没有这个键：feild——是 field 吗？',
        en: 'there is no key feild — meant field?',
        at: 'const withinCap',
      },
    ],
  },
  {
    what: 'a key too many of an element that is written by hand',
    changes: [['cap, withinCap)', "cap, { ...withinCap, sevrity: 'must' })"]],
    told: [
      {
        clause: '甲',
        key: 'within-cap',
        zh: '没有这个键：sevrity——是 severity 吗？',
        en: 'there is no key sevrity — meant severity?',
        at: 'const withinCap',
      },
    ],
  },
  {
    what: 'a condition under a misspelt key',
    changes: [['require: facts.plan.totalFen', 'requir: facts.plan.totalFen']],
    told: [
      {
        clause: '甲',
        key: 'within-cap',
        zh: 'require：缺少这一项，应为一组字段',
        en: 'require: Invalid input: expected object, received undefined',
        at: 'const withinCap',
      },
      {
        clause: '甲',
        key: 'within-cap',
        zh: '没有这个键：requir——是 require 吗？',
        en: 'there is no key requir — meant require?',
        at: 'const withinCap',
      },
    ],
  },
  {
    what: 'a misspelt key of a figure',
    changes: [["'plan-cap', { title: said, direction", "'plan-cap', { title: said, delegatd: true, direction"]],
    told: [
      {
        clause: '甲',
        key: 'plan-cap',
        zh: '没有这个键：delegatd——是 delegated 吗？',
        en: 'there is no key delegatd — meant delegated?',
        at: 'const cap',
      },
    ],
  },
  {
    what: 'a misspelt key of a task',
    changes: [["after: ['plan']", "after: ['plan'], optinal: true"]],
    told: [
      {
        clause: '流程',
        key: 'report',
        zh: '没有这个键：optinal——是 optional 吗？',
        en: 'there is no key optinal — meant optional?',
        at: "task('report'",
      },
    ],
  },
  {
    what: 'a misspelt key of a stage',
    changes: [["stage('all', { title: said,", "stage('all', { title: said, windwo: null,"]],
    told: [
      {
        clause: '流程',
        key: 'all',
        zh: '没有这个键：windwo——是 window 吗？',
        en: 'there is no key windwo — meant window?',
        at: "stage('all'",
      },
    ],
  },
  {
    what: 'a misspelt key of an instalment',
    changes: [
      [
        '{ title: said, share: lastShare, gate: signed, say: said }',
        '{ title: said, share: lastShare, gate: signed, say: said, nxet: said }',
      ],
    ],
    told: [
      {
        clause: '丁',
        key: 'last',
        zh: '没有这个键：nxet——是 next 吗？',
        en: 'there is no key nxet — meant next?',
        at: "instalment('last'",
      },
    ],
  },
  {
    what: 'a misspelt key of a criterion',
    changes: [["points(40), '丙')", "points(40), '丙', { sectoin: '一' })"]],
    told: [
      {
        clause: '丙',
        key: 'team',
        zh: '没有这个键：sectoin——是 section 吗？',
        en: 'there is no key sectoin — meant section?',
        at: "clause('丙'",
      },
    ],
  },
  {
    what: 'a misspelt key of a figure that is tightened',
    changes: [inClause('戊', 'tighten(noticeDays, { valeus: [{ from, value: 6 }] })')],
    told: [
      {
        clause: '戊',
        key: '-',
        zh: 'elements.0.key：缺少这一项，应为文字',
        en: 'elements.0.key: Invalid input: expected string, received undefined',
        at: "clause('戊'",
      },
      {
        clause: '戊',
        key: '-',
        zh: 'elements.0.require：缺少这一项，应为一组字段',
        en: 'elements.0.require: Invalid input: expected object, received undefined',
        at: "clause('戊'",
      },
      {
        clause: '戊',
        key: '-',
        zh: 'elements.0.say：缺少这一项，应为一组字段',
        en: 'elements.0.say: Invalid input: expected object, received undefined',
        at: "clause('戊'",
      },
      {
        clause: '戊',
        key: '-',
        zh: 'elements.0：没有这个键：valeus——是 values 吗？',
        en: 'elements.0: there is no key valeus — meant values?',
        at: "clause('戊'",
      },
    ],
  },
  {
    what: 'a misspelt key of a dated value',
    changes: [['values: [{ from, value: 100_000 }]', 'values: [{ from, value: 100_000, utnil: from }]']],
    told: [
      {
        clause: '甲',
        key: 'plan-cap',
        zh: 'values.0：没有这个键：utnil——是 until 吗？',
        en: 'values.0: there is no key utnil — meant until?',
        at: 'const cap',
      },
    ],
  },
  {
    what: 'a misspelt key of the profile',
    changes: [['equivalents: [59, 61]', 'exmaples: [],\n  equivalents: [59, 61]']],
    told: [
      {
        clause: '-',
        key: 'exmaples',
        zh: '没有这个键：exmaples——是 examples 吗？',
        en: 'there is no key exmaples — meant examples?',
        at: 'exmaples',
      },
    ],
  },
  {
    what: 'a key nobody could have meant',
    changes: [['equivalents: [59, 61]', 'colour: 1,\n  equivalents: [59, 61]']],
    told: [
      {
        clause: '-',
        key: 'colour',
        zh: '没有这个键：colour；有：id、version、document、outline、vocabulary、clauses、process、examples、equivalents',
        en: 'there is no key colour; there are id, version, document, outline, vocabulary, clauses, process, examples, equivalents',
        at: 'colour',
      },
    ],
  },
  {
    what: 'a misspelt word of a list of words',
    changes: [["on: 'plan', severity: 'must'", "on: 'plan', severity: 'mut'"]],
    told: [
      {
        clause: '甲',
        key: 'within-cap',
        zh: 'severity：应为以下之一："must"、"should"、"prefer"、"may"',
        en: 'severity: Invalid option: expected one of "must"|"should"|"prefer"|"may"',
        at: 'const withinCap',
      },
    ],
  },
  {
    what: 'a misspelt fact, written by hand',
    changes: [['require: facts.plan.totalFen.atMost(cap)', "require: { node: { op: 'fact', path: 'plan.needEvidenec' } }"]],
    told: [
      {
        clause: '甲',
        key: 'within-cap',
        zh: '没有事实 plan.needEvidenec——是 plan.needEvidence 吗？',
        en: 'there is no fact plan.needEvidenec — meant plan.needEvidence?',
        at: 'const withinCap',
      },
    ],
  },
  {
    what: 'a misspelt fact in a sentence',
    changes: [
      [
        'require: facts.plan.totalFen.atMost(cap), say: said',
        "require: facts.plan.totalFen.atMost(cap), say: text('{plan.totlaFen}', '{plan.totlaFen}')",
      ],
    ],
    told: [
      {
        clause: '甲',
        key: 'within-cap',
        zh: '句子里的 {plan.totlaFen} 没有内容可填——是 plan.totalFen 吗？',
        en: 'nothing fills {plan.totlaFen} in a sentence — meant plan.totalFen?',
        at: 'const withinCap',
      },
    ],
  },
  {
    what: 'a misspelt fact in an example',
    changes: [["holds('within-cap', { 'plan.totalFen': 100_000 })", "holds('within-cap', { 'plan.totlaFen': 100_000 })"]],
    told: [
      {
        clause: '甲',
        key: 'within-cap',
        zh: '示例给出了 plan.totlaFen，没有这个事实——是 plan.totalFen 吗？',
        en: 'an example gives plan.totlaFen, which is no fact — meant plan.totalFen?',
        at: 'const withinCap',
      },
      { clause: '甲', key: 'within-cap', zh: '没有结论为“符合”的示例', en: 'no example in which it holds', at: 'const withinCap' },
      {
        clause: '甲',
        key: 'plan-cap',
        zh: '没有示例能发现改动“plan-cap: 100000 → 99999”；补一个示例，或者写进 equivalents 并说明理由',
        en: 'no example notices the change plan-cap: 100000 → 99999; add one, or declare it equivalent with the reason',
        at: 'const cap',
      },
      {
        clause: '甲',
        key: 'within-cap',
        zh: '没有示例能发现改动“within-cap: ≤ → <”；补一个示例，或者写进 equivalents 并说明理由',
        en: 'no example notices the change within-cap: ≤ → <; add one, or declare it equivalent with the reason',
        at: 'const withinCap',
      },
    ],
  },
  {
    what: 'a field that no form has',
    changes: [
      ['require: facts.plan.totalFen.atMost(cap), say: said', "require: facts.plan.totalFen.atMost(cap), say: said, field: 'totlaFen'"],
    ],
    told: [
      {
        clause: '甲',
        key: 'within-cap',
        zh: 'field 写的 totlaFen，任务 plan 的表单上没有——是 totalFen 吗？',
        en: 'its field totlaFen stands on no form of plan — meant totalFen?',
        at: 'const withinCap',
      },
    ],
  },
  {
    what: 'a field that the form does not declare',
    changes: [
      [
        'require: facts.plan.totalFen.atMost(cap), say: said',
        "require: facts.plan.totalFen.atMost(cap), say: said, field: 'contract-written'",
      ],
    ],
    told: [
      {
        clause: '甲',
        key: 'within-cap',
        zh: 'field 写的 contract-written，任务 plan 的表单上没有；有：services、totalFen、months、minimumAge、maximumAge、needEvidence、files',
        en: 'its field contract-written stands on no form of plan; there are services, totalFen, months, minimumAge, maximumAge, needEvidence, files',
        at: 'const withinCap',
      },
    ],
  },
]
