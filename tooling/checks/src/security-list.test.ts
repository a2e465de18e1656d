import { expect, test } from 'vitest'
import { securityList } from './security-list.ts'
import { faultsOf } from './testing/tree.ts'

const link = (name: string) => `[a.test.ts](../apps/a.test.ts) “${name}”`
const row = (number: string, shown: string, level = '1') => `| ${number} | ${level} | phrase | ${shown} |`

/** Faults of a list, but for how many there are. */
const of = (...rows: readonly string[]) =>
  faultsOf(securityList, {
    'docs/security.md': `| no. | level | in short | shown by |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`,
    'apps/a.test.ts': "test('holds what it promises', () => {})",
  }).filter((fault) => !/lists \d+ requirements/.test(fault))

test('a line names a test that is there, or says why there is none', () => {
  expect(
    of(
      row('1.1.1', link('holds what')),
      row('1.1.2', `Does not apply: no such thing; ${link('promises')}`),
      row('1.1.10', 'By how it is built: so'),
      row('1.2.1', 'Operator: sees to it'),
      row('10.1.1', '**Open:** comes later'),
    ),
  ).toEqual([])
})

test.each([
  ['a test of another name', row('1.1.1', link('holds nothing')), 'apps/a.test.ts has no test “holds nothing”'],
  ['a file that is not there', row('1.1.1', '[b.test.ts](../apps/b.test.ts) “x”'), 'there is no apps/b.test.ts'],
  ['no way at all', row('1.1.1', 'surely'), '1.1.1 says neither a test nor why there is none'],
  ['a level of its own', row('1.1.1', link('holds'), '3'), '1.1.1 is of a level that is not listed here'],
  ['a place out of order', `${row('1.1.2', link('holds'))}\n${row('1.1.1', link('holds'))}`, '1.1.1 stands behind 1.1.2'],
])('%s is a fault', (_, rows, fault) => expect(of(rows)).toContainEqual(expect.stringContaining(fault)))

test('the list is whole, and there is one', () => {
  const whole = { 'docs/security.md': row('1.1.1', 'Operator: x') }
  expect(faultsOf(securityList, whole)).toContainEqual(expect.stringMatching(/lists 1 requirements of \d+/))
  expect(faultsOf(securityList, {})).toContainEqual(expect.stringContaining('is missing'))
})
