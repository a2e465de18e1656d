import { mkdir, readFile, rm } from 'node:fs/promises'
import { runCommand } from './command.ts'
import { tallyOf } from './report.ts'
import type { Report } from './report.ts'

/** What `npm test` holds the sources to before it runs them. Each is also a script of its own. */
const STEPS: readonly (readonly [name: string, command: readonly string[]])[] = [
  ['types', ['tsc', '-b']],
  ['lint', ['oxlint', '--type-aware']],
  ['format', ['oxfmt', '--check']],
  ['checks', ['node', 'tooling/checks/src/main.ts']],
  ['unused', ['knip']],
  ['supply-chain', ['node', 'tooling/supply-chain/src/check.ts']],
  ['build', ['turbo', 'run', 'build', '--output-logs=errors-only']],
]

const RESULTS = new URL('../../../.results/', import.meta.url)

await mkdir(RESULTS, { recursive: true })
await rm(new URL('vitest.json', RESULTS), { force: true })

let faults = 0
// Two at a time: most of them use more than one core for part of their time.
const waiting = [...STEPS]
const work = async (): Promise<void> => {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const [name, command] = step
    const { code, output, seconds } = await runCommand(command, false)
    console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(8)} ${seconds.toFixed(1)} s`)
    // What it could not look at is told whenever it has looked.
    if (code === 0 && name === 'supply-chain') console.log(output.trimEnd().replaceAll(/^/gm, '  '))
    if (code !== 0) {
      faults += 1
      console.log(output.replaceAll(/^/gm, '  '))
    }
  }
}
await Promise.all([work(), work()])

const tests = await runCommand(['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=.results/vitest.json'], true)
const { passed, failed } = tallyOf(await readReport(), tests.code)
console.log(`${failed === 0 ? '✓' : '✗'} tests    ${tests.seconds.toFixed(1)} s`)
if (faults > 0) console.log(`${faults} of the ${STEPS.length} steps before the tests found a fault; each counts as one that failed.`)
// Nothing is printed after this line: it is what other programs read.
console.log(`${passed} passed, ${failed + faults} failed`)
process.exitCode = failed + faults === 0 ? 0 : 1

async function readReport(): Promise<Report | null> {
  try {
    return JSON.parse(await readFile(new URL('vitest.json', RESULTS), 'utf8')) as Report
  } catch (cause) {
    // Vitest that fell over before its first test has said why on the terminal.
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw cause
  }
}
