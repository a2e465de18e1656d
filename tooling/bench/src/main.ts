import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { benchmarks } from './benchmarks.ts'
import { measure } from './measure.ts'
import type { Result } from './measure.ts'
import { tableOf } from './table.ts'

const RESULTS = new URL('../../../.results/', import.meta.url)

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' }, warmups: { type: 'string', default: '2' } },
})
const effort = { rounds: countOf('rounds', values.rounds, 1), warmups: countOf('warmups', values.warmups, 0) }
const chosen = benchmarks.filter(({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)))
if (chosen.length === 0) throw new Error(`No benchmark has such a name; there are: ${benchmarks.map(({ name }) => name).join(', ')}`)

const results: Result[] = []
for (const benchmark of chosen) results.push(await measure(benchmark, effort))

console.log(tableOf(results))
const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: availableParallelism(), node: process.version }
await mkdir(RESULTS, { recursive: true })
await writeFile(new URL('bench.json', RESULTS), `${JSON.stringify({ machine, effort, results }, null, 2)}\n`)
process.exitCode = results.every(({ reached }) => reached) ? 0 : 1

function countOf(name: string, text: string, least: number): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < least) throw new Error(`--${name} takes a whole number of at least ${least}, not ${text}`)
  return count
}
