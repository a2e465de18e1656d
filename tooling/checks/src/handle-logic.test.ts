import { expect, test } from 'vitest'
import { handleLogic } from './handle-logic.ts'
import { faultsOf } from './testing/tree.ts'

const inProfile = (text: string, path = 'profiles/a/src/1-plan.ts') => faultsOf(handleLogic, { [path]: text })

test.each([
  ['const r = rule("k", { require: a.equals(1) && b.equals(2) })', 'all(a, b)'],
  ['const r = rule("k", { require: a.equals(1) || b.equals(2) })', 'any(a, b)'],
  ['const r = rule("k", { require: !plan.inOwnDistrict })', 'not(a)'],
  ['const r = rule("k", { require: plan.inOwnDistrict ? a : b })', 'a rule with `when`'],
  ['const r = rule("k", { require: (a.equals(1)) && (x === 1) })', 'all(a, b)'],
])('a profile may not say %s', (text, mend) => {
  expect(inProfile(text)).toEqual([expect.stringContaining(mend)])
})

test.each([
  ['const r = rule("k", { require: all(a.equals(1), not(b.equals(2))) })'],
  ["const found = list.filter((element) => element.element === 'rule' && element.delegated)"],
  ['const clause = given.clause ?? base.clause'],
  ['const size = list.length > 1 ? 2 : 1'],
  ["const text = 'a && b'"],
])('a profile may say %s', (text) => {
  expect(inProfile(text)).toEqual([])
})

test('tests of profiles and other packages are left alone', () => {
  const text = 'const both = a && b'
  expect(inProfile(text, 'profiles/a/src/a.test.ts')).toEqual([])
  expect(inProfile(text, 'profiles/a/src/testing/purchase.ts')).toEqual([])
  expect(inProfile(text, 'packages/engine/src/a.ts')).toEqual([])
})
