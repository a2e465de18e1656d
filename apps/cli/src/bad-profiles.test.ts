import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallProfile } from './testing/small-profile.ts'
import { typed } from './testing/typed.ts'

let workspace = ''
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'goufu-bad-profiles-'))
  await mkdir(join(workspace, 'node_modules/@goufu'), { recursive: true })
  const engine = fileURLToPath(new URL('../', import.meta.resolve('@goufu/engine')))
  await symlink(engine, join(workspace, 'node_modules/@goufu/engine'), 'dir')
})
afterAll(() => rm(workspace, { recursive: true, force: true }))

type Change = readonly [from: string, to: string]

/** A folder with the small profile in it, some words of its source exchanged. */
async function folderOf(name: string, changes: readonly Change[]): Promise<{ folder: string; source: string }> {
  const folder = join(workspace, name)
  let source = smallProfile
  for (const [from, to] of changes) {
    if (source.split(from).length !== 2) throw new Error(`${from} was to stand in the source once`)
    source = source.replace(from, () => to)
  }
  await mkdir(join(folder, 'src'), { recursive: true })
  await writeFile(join(folder, 'src/index.ts'), source)
  return { folder, source }
}

/** What is broken, how, and the faults that must be told of it; a fault ends in words of the line it points to, where it points to one. */
interface Bad {
  readonly what: string
  readonly changes: readonly Change[]
  /** The day of the project that is meant. */
  readonly on?: string
  readonly told: readonly (readonly [fault: string, line?: string])[]
}

const inClause = (path: string, ...elements: readonly string[]): Change => [
  `clause('${path}', said, `,
  `clause('${path}', said, ${elements.join(', ')}, `,
]

const bad: readonly Bad[] = [
  {
    what: 'an unknown key',
    changes: [
      ['cap, withinCap)', "cap, { ...withinCap, sevrity: 'must' })"],
      ['equivalents: [59, 61]', 'extra: 1,\n  equivalents: [59, 61]'],
    ],
    told: [['invented-city  -  clauses.0.elements.1: Unrecognized key: "sevrity"'], ['invented-city  -  : Unrecognized key: "extra"']],
  },
  {
    what: 'a misspelt fact',
    changes: [['require: facts.plan.totalFen.atMost(cap)', "require: { node: { op: 'fact', path: 'plan.approvd' } }"]],
    told: [['invented-city  甲  within-cap: there is no fact plan.approvd', "const withinCap = rule('within-cap'"]],
  },
  {
    what: 'a citation of a clause that does not exist',
    changes: [["clause: '流程', after: ['plan']", "clause: '十九', after: ['plan']"]],
    told: [['invented-city  十九  report: cites a clause that does not exist', "task('report'"]],
  },
  {
    what: 'overlapping dates',
    changes: [
      [
        'values: [{ from, value: 100_000 }]',
        "values: [{ from, until: date('2025-07-01'), value: 1 }, { from: date('2025-07-01'), value: 2 }]",
      ],
    ],
    told: [['invented-city  甲  plan-cap: values overlap on 2025-07-01', "const cap = parameter.quantity('fen', 'plan-cap'"]],
  },
  {
    what: 'points that do not add up',
    changes: [['points(40)', 'points(39)']],
    told: [['invented-city  丙  marks: the points add up to 9900 and not to 10000 hundredths', "scorecard('marks'"]],
  },
  {
    what: 'a task that waits for itself',
    changes: [["after: ['plan']", "after: ['report']"]],
    told: [['invented-city  流程  report: waits for itself', "task('report'"]],
  },
  {
    what: 'two tasks that wait for each other',
    changes: [["after: ['plan']", "after: ['plan', 'files']"]],
    told: [
      ['invented-city  流程  report: these tasks wait for each other, and none can ever be done: report → files → report', "task('report'"],
    ],
  },
  {
    what: 'a child that loosens a figure of its parent',
    changes: [inClause('戊', 'tighten(noticeDays, { values: [{ from, value: 4 }] })')],
    told: [
      [
        'invented-city  戊  tighten:notice-days: loosens notice-days from 2025-01-01: 戊 gives 4, invented-province 一 gives 5, which may only be raised (atLeast)',
      ],
    ],
  },
  {
    what: 'a child that takes out a rule of its parent, and no clause lets it',
    changes: [['restates(longEnough)', 'disable(longEnough, said)']],
    told: [
      [
        'invented-city  戊  disable:notice-long-enough: takes out notice-long-enough, a must of invented-province 一 that it does not delegate; 戊 cannot loosen it',
      ],
    ],
  },
  {
    what: 'an empty catalogue',
    changes: [["clause('乙', said, service('care', said, said)),", "statement('乙', said),"]],
    told: [['invented-city  流程  plan: the catalogue is empty: no clause names a service, so no plan can list one', "task('plan'"]],
  },
  {
    what: 'a percentage above 100',
    changes: [['percent(40)', 'percent(140)']],
    told: [['invented-city  丁  first-share: a share above one', "parameter.share('first-share'"]],
  },
  {
    what: 'a payment plan of 99%',
    changes: [['value: percent(60)', 'value: percent(59)']],
    told: [['invented-city  丁  instalments: the instalments do not add up to the whole price', "paymentPlan('instalments'"]],
  },
  {
    what: 'a handle that stands in no clause',
    changes: [["clause('甲', said, cap, withinCap)", "clause('甲', said, withinCap)"]],
    told: [
      [
        'invented-city  甲  within-cap: the parameter plan-cap stands in no clause; place it in the clause that gives it',
        "const withinCap = rule('within-cap'",
      ],
    ],
  },
  {
    what: "a near-twin of a parent's key",
    changes: [inClause('甲', "parameter.quantity('days', 'notice-day', { title: said, values: [{ from, value: 5 }] })")],
    told: [
      [
        'invented-city  甲  notice-day: looks like notice-days in invented-province 一; extend that one, or choose a key that cannot be mistaken for it',
        "'notice-day'",
      ],
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
      [
        'invented-city  戊  replace:notice-long-enough: replaces notice-long-enough, which invented-province 一 does not delegate; tighten it instead',
        'replace(longEnough',
      ],
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
      [
        'invented-province  -  document: 示例省〔2025〕1号 lapses on 2024-12-31, before 示例市〔2025〕2号 comes into force on 2025-01-01: no project can begin',
      ],
    ],
  },
  {
    what: "a document that has lapsed on the project's date",
    changes: [["inForceUntil: null, status: 'final',", "inForceUntil: date('2025-12-31'), status: 'final',"]],
    on: '2026-01-01',
    told: [
      ['invented-province  -  document: 示例省〔2025〕1号 is not in force on 2026-01-01: it is from 2025-01-01 until 2025-12-31'],
      ['invented-city  -  document: 示例市〔2025〕2号 is not in force on 2026-01-01: it is from 2025-01-01 until 2025-12-31'],
    ],
  },
]

describe('goufu profile check of a folder', () => {
  test('finds nothing in the small profile as it stands', async () => {
    const { folder } = await folderOf('sound', [])
    const { code, out, err } = await typed(['profile', 'check', folder])
    expect({ code, err, errors: out.split('\n').filter((line) => line.includes('✗')) }).toEqual({ code: 0, err: '', errors: [] })
  })

  test.each(['test', 'explore', 'examples'])('is asked for by profile %s, which answers in JSON under --json too', async (command) => {
    const { folder } = await folderOf(`unusable-${command}`, [['value: 100_000 }', 'value: 100_000, until: date("2024-12-31") }']])
    const { code, out, err } = await typed(['profile', command, folder, '--json'])
    expect({ code, err }).toEqual({ code: 2, err: '' })
    const { fault } = JSON.parse(out) as { fault: { zh: string; en: string } }
    expect(fault.en).toContain('plan-cap')
    expect(fault.zh).toContain('plan-cap')
  })

  test.each(bad.map((each, index) => [each.what, index, each] as const))('%s', async (_, index, { changes, on, told }) => {
    const { folder, source } = await folderOf(`bad-${index}`, changes)
    const { code, out, err } = await typed(['profile', 'check', folder, ...(on === undefined ? [] : ['--on', on])])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const lines = out.split('\n').map((line) => line.trim())
    for (const [fault, at] of told) {
      const place = at === undefined ? '' : `  (src/index.ts:${source.slice(0, source.indexOf(at)).split('\n').length})`
      expect(lines.filter((line) => line.startsWith(`✗ ${fault}${place}`))).toHaveLength(1)
    }
  })
})
