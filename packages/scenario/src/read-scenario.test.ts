import { describe, expect, test } from 'vitest'
import { readScenario, sayScenarioFaults } from './read-scenario.ts'

const sound = `title: 示例
profile: some-profile
people:
  zhang: { name: 张示例, role: preparer }
suppliers:
  jia: { on: 2025-05-13, by: zhang, name: 示例甲 }
projects:
  main: { on: 2025-05-13, by: zhang, code: A, title: B, fiscalYear: 2025 }
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

const faultsOf = (text: string): string => {
  const read = readScenario(text)
  return 'faults' in read ? sayScenarioFaults(read.faults) : 'none'
}

describe('a scenario', () => {
  test('is read with days, amounts and expectations as they are meant', () => {
    const read = readScenario(sound)
    if ('faults' in read) throw new Error(sayScenarioFaults(read.faults))
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
    ['a misspelt field of a step', sound.replace('input:', 'inptu:'), 'line 10: steps.0 has unknown fields: inptu'],
    [
      'a day that does not exist',
      sound.replace('- on: 2025-05-14', '- on: 2025-02-30'),
      'line 10: steps.0.on is not a day that exists (YYYY-MM-DD)',
    ],
    ['somebody who is nobody', sound.replace('by: $jia', 'by: wang'), 'line 11: steps.0.by is nobody: wang'],
    [
      'a name that stands for nothing',
      sound.replace('supplierId: $jia', 'supplierId: $yi'),
      'line 13: steps.0.input $yi stands for no supplier or fund',
    ],
    [
      'a project that does not exist',
      sound.replace('do: application', 'do: application\n    project: other'),
      'line 13: steps.0.project is no project: other',
    ],
    [
      'an unknown status',
      sound.replace('outcome: open', 'outcome: opne'),
      'line 17: steps.1.check.outcome invalid option: expected one of "open"|"completed"|"cancelled"|"terminated"',
    ],
    [
      'an amount cut in two by a comma',
      sound.replace('100.00 元', '100,000.00 元'),
      'line 13: an amount inside { } is written without commas (250000.00 元), or in quotes',
    ],
    [
      'an amount without its unit',
      sound.replace('paid: 1.00 元', 'paid: 一元'),
      'line 15: steps.0.check.paid is not an amount (250,000.00 元)',
    ],
    ['no project', sound.replace(/projects:[^]*?steps:/, 'projects: {}\nsteps:'), 'line 7: projects names no project'],
    ['text that is no YAML', 'title: [', 'line 1: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ['a key that stands twice', `${sound}title: 又一个\n`, 'line 18: Map keys must be unique'],
  ])('with %s is refused with its line', (_, text, fault) => {
    expect(faultsOf(text)).toBe(fault)
  })

  test('takes over an input written before, with changes', () => {
    const read = readScenario(
      sound
        .replace('input: {', 'input: &first {')
        .concat('  - { on: 2025-05-16, by: $jia, do: application, input: { <<: *first, priceFen: 2.00 元 } }\n'),
    )
    if ('faults' in read) throw new Error(sayScenarioFaults(read.faults))
    expect(read.scenario.steps[2]).toMatchObject({ input: { supplierId: '$jia', priceFen: '2.00 元' } })
  })

  test('with several faults is refused with all of them', () => {
    expect(
      faultsOf(sound.replace('outcome: open', 'outcome: opne').replace('do: application', 'do: application\n    sned: 2')).split('\n'),
    ).toHaveLength(2)
  })
})
