import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { benchmarks, limits } from './benchmarks.ts'
import { readLimit } from './limit.ts'
import type { LimitResult } from './limit.ts'
import { measure } from './measure.ts'
import type { Result } from './measure.ts'
import { tableOf } from './table.ts'

const RESULTS = new URL('../../../.results/', import.meta.url)

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' }, warmups: { type: 'string', default: '2' } },
})
const effort = { rounds: countOf('rounds', values.rounds, 1), warmups: countOf('warmups', values.warmups, 0) }
const isChosen = ({ name, onlyWhenNamed = false }: { readonly name: string; readonly onlyWhenNamed?: boolean }) =>
  onlyWhenNamed ? positionals.includes(name) : positionals.length === 0 || positionals.some((part) => name.includes(part))
const all = [...benchmarks, ...limits]
if (!all.some(isChosen)) throw new Error(`No benchmark has such a name; there are: ${all.map(({ name }) => name).join(', ')}`)

const results: Result[] = []
for (const benchmark of benchmarks.filter(isChosen)) results.push(await measure(benchmark, effort))
const alone: LimitResult[] = []
for (const limit of limits.filter(isChosen)) alone.push(await readLimit(limit))
const sizes = [...results.flatMap((result) => result.limits), ...alone]

console.log(tableOf(results, sizes))
const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: availableParallelism(), node: process.version }
await mkdir(RESULTS, { recursive: true })
await writeFile(new URL('bench.json', RESULTS), `${JSON.stringify({ machine, effort, results, limits: alone }, null, 2)}\n`)
process.exitCode = [...results, ...sizes].every(({ reached }) => reached) ? 0 : 1

function countOf(name: string, text: string, least: number): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < least) throw new Error(`--${name} takes a whole number of at least ${least}, not ${text}`)
  return count
}
