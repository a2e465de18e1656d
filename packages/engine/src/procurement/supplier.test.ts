import { describe, expect, it } from 'vitest'
import { fieldIssues } from './issue.ts'
import { supplierInput } from './supplier.ts'

describe('the inspections of a supplier', () => {
  const issuesOf = (inspections: readonly object[]) => {
    const parsed = supplierInput.pick({ inspections: true }).safeParse({ inspections })
    return parsed.success ? [] : fieldIssues(parsed.error).map(({ path, message }) => `${path} ${message.zh}`)
  }

  it('hold one conclusion a year: a failed one cannot stand beside a passed one', () => {
    expect(
      issuesOf([
        { year: 2022, result: 'passed' },
        { year: 2023, result: 'passed' },
      ]),
    ).toEqual([])
    expect(
      issuesOf([
        { year: 2023, result: 'passed' },
        { year: 2023, result: 'failed' },
      ]),
    ).toEqual(['inspections 同一年度只能登记一次'])
  })
})
