/** How many tests of a run kept their promise. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

/** The part of vitest's JSON report that is read here. */
export interface Report {
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/**
 * Counts the tests of a report. A test that did not run counts as failed, and so does a file that could not be loaded and a run that
 * ended in error with every test passed (an unhandled rejection): none of them shows that the promise holds.
 * @param report `null` when vitest wrote none
 * @param code vitest's exit code
 */
export function tallyOf(report: Report | null, code: number): Tally {
  const files = report?.testResults ?? []
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const brokenFiles = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = tests.length - passed + brokenFiles
  const silent = tests.length === 0 || (code !== 0 && failed === 0)
  return { passed, failed: silent ? failed + 1 : failed }
}
