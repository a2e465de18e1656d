import { type Text, text } from '@goufu/engine'
import { describe, expect, test } from 'vitest'
import { readScenario, sayScenarioFaults } from './read-scenario.ts'

const sound = `title: 示例
profile: some-profile
people:
  zhang: { name: 张示例, role: preparer }
suppliers:
  jia: { on: 2025-05-13, by: zhang, name: 示例甲 }
projects:
  main: { on: 2025-05-13, by: zhang, code: A, title: B, buyer: '示例县民政局', fiscalYear: 2025 }
steps:
  - on: 2025-05-14
    by: $jia
    do: application
    input: { supplierId: $jia, priceFen: 100.00 元 }
    expect: { refused: late, clause: [五(一)2] }
    check: { paid: 1.00 元, overdue: {} }
  - look: 2025-05-15
    check: { outcome: open }
`

const faultsOf = (source: string): Text => {
  const read = readScenario(source)
  return 'faults' in read ? sayScenarioFaults(read.faults) : text('无', 'none')
}

describe('a scenario', () => {
  test('is read with days, amounts and expectations as they are meant', () => {
    const read = readScenario(sound)
    if ('faults' in read) throw new Error(sayScenarioFaults(read.faults).en)
    expect(read.scenario.steps).toMatchObject([
      {
        on: '2025-05-14',
        by: '$jia',
        do: 'application',
        sent: 1,
        expect: { outcome: 'refused', rules: ['late'], clauses: ['五(一)2'] },
        check: { paid: 100 },
      },
      { look: '2025-05-15', check: { outcome: 'open' } },
    ])
  })

  test.each([
    [
      'a misspelt field of a step',
      sound.replace('input:', 'inptu:'),
      text('第10行：steps.0 有不认识的字段：inptu', 'line 10: steps.0 has unknown fields: inptu'),
    ],
    [
      'a day that does not exist',
      sound.replace('- on: 2025-05-14', '- on: 2025-02-30'),
      text('第10行：steps.0.on 不是存在的日期（写作 2025-07-01）', 'line 10: steps.0.on is not a day that exists (YYYY-MM-DD)'),
    ],
    [
      'somebody who is nobody',
      sound.replace('by: $jia', 'by: wang'),
      text('第11行：steps.0.by 没有这个人：wang', 'line 11: steps.0.by is nobody: wang'),
    ],
    [
      'somebody who is misspelt',
      sound.replace('by: $jia', 'by: zhagn'),
      text('第11行：steps.0.by 没有这个人：zhagn——是 zhang 吗？', 'line 11: steps.0.by is nobody: zhagn — meant zhang?'),
    ],
    [
      'a name that stands for nothing',
      sound.replace('supplierId: $jia', 'supplierId: $yi'),
      text(
        '第13行：steps.0.input $yi 不是这里登记的单位、资金或上传的文件',
        'line 13: steps.0.input $yi stands for no supplier, fund or uploaded file',
      ),
    ],
    [
      'a project that does not exist',
      sound.replace('do: application', 'do: application\n    project: other'),
      text('第13行：steps.0.project 没有这个项目：other', 'line 13: steps.0.project is no project: other'),
    ],
    [
      'an unknown status',
      sound.replace('outcome: open', 'outcome: opne'),
      text(
        '第17行：steps.1.check.outcome 应为以下之一："open"、"completed"、"cancelled"、"terminated"',
        'line 17: steps.1.check.outcome invalid option: expected one of "open"|"completed"|"cancelled"|"terminated"',
      ),
    ],
    [
      'an amount cut in two by a comma',
      sound.replace('100.00 元', '100,000.00 元'),
      text(
        '第13行：{ } 里的金额不写逗号（250000.00 元），或者加上引号',
        'line 13: an amount inside { } is written without commas (250000.00 元), or in quotes',
      ),
    ],
    [
      'an amount without its unit',
      sound.replace('paid: 1.00 元', 'paid: 一元'),
      text('第15行：steps.0.check.paid 不是金额（写作 250,000.00 元）', 'line 15: steps.0.check.paid is not an amount (250,000.00 元)'),
    ],
    [
      'no project',
      sound.replace(/projects:[^]*?steps:/, 'projects: {}\nsteps:'),
      text('第7行：projects 没有写项目', 'line 7: projects names no project'),
    ],
    [
      'text that is no YAML',
      'title: [',
      text('第1行：缩进不对，或者括号没有写完', 'line 1: Flow sequence in block collection must be sufficiently indented and end with a ]'),
    ],
    ['a key that stands twice', `${sound}title: 又一个\n`, text('第18行：同一个键写了两次', 'line 18: Map keys must be unique')],
    [
      'no title',
      sound.replace('title: 示例\n', ''),
      text('title 缺少这一项，应为文字', 'title invalid input: expected string, received undefined'),
    ],
    [
      'a short name in capitals',
      sound.replace('  jia:', '  Jia:'),
      text(
        '第6行：suppliers.Jia 不是简称（用小写字母、数字和短横）',
        'line 6: suppliers.Jia is not a short name (small letters, digits, hyphens)',
      ),
    ],
  ])('with %s is refused with its line, in both languages', (_, source, fault) => {
    expect(faultsOf(source)).toEqual(fault)
  })

  test('takes over an input written before, with changes', () => {
    const read = readScenario(
      sound
        .replace('input: {', 'input: &first {')
        .concat('  - { on: 2025-05-16, by: $jia, do: application, input: { <<: *first, priceFen: 2.00 元 } }\n'),
    )
    if ('faults' in read) throw new Error(sayScenarioFaults(read.faults).en)
    expect(read.scenario.steps[2]).toMatchObject({ input: { supplierId: '$jia', priceFen: '2.00 元' } })
  })

  test('with several faults is refused with all of them', () => {
    expect(
      faultsOf(sound.replace('outcome: open', 'outcome: opne').replace('do: application', 'do: application\n    sned: 2')).en.split('\n'),
    ).toHaveLength(2)
  })
})
