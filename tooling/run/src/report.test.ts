import { expect, test } from 'vitest'
import { tallyOf } from './report.ts'

const file = (status: string, ...tests: readonly string[]) => ({ status, assertionResults: tests.map((each) => ({ status: each })) })
const report = (...testResults: readonly ReturnType<typeof file>[]) => ({ testResults })

test('tests of every file are counted', () => {
  expect(tallyOf(report(file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')), 1)).toEqual({ passed: 3, failed: 1 })
})

test('a test that was skipped kept no promise', () => {
  expect(tallyOf(report(file('passed', 'passed', 'skipped', 'pending', 'todo')), 0)).toEqual({ passed: 1, failed: 3 })
})

test('a file that could not be loaded is a failure, though it has no test', () => {
  expect(tallyOf(report(file('passed', 'passed'), file('failed')), 1)).toEqual({ passed: 1, failed: 1 })
})

test('a setup that failed counts once beside the tests it kept from running', () => {
  expect(tallyOf(report(file('failed', 'skipped', 'skipped')), 1)).toEqual({ passed: 0, failed: 3 })
})

test('a run that ended in error is never green', () => {
  expect(tallyOf(report(file('passed', 'passed')), 1)).toEqual({ passed: 1, failed: 1 })
  expect(tallyOf(report(), 0)).toEqual({ passed: 0, failed: 1 })
  expect(tallyOf(null, 1)).toEqual({ passed: 0, failed: 1 })
})
