import { openStore, type Store } from '@goufu/store'
import type { Limit, Reading } from '../limit.ts'
import { SMALL, smallAndLarge } from '../store/large-store.ts'
import { lengthenFund } from '../store/lengthen-fund.ts'
import { type ListQuery, listQueries } from '../store/list-queries.ts'

/** How many times as slow as with the small store a list may be, in the twentieth part of its answers that take longest. */
const MOST = 1.5
const TURNS = 200
const WARMUPS = 30
const SLOWEST = 0.05
/** The longest fund of a store has a movement for so many of its projects. */
const PROJECTS_OF_A_MOVEMENT = 10

/**
 * How the time that lists take grows with what they stand for: each query of each list, in a store of ten thousand projects and in a larger
 * one, in turns, over one connection each to the same PostgreSQL server, behind the wall of an office. The rows of the larger store are those of the small one under
 * other ids, codes and names; a page of a list costs a walk down an index, so it grows as the height of a tree does.
 */
function listsAt(projects: number, options: Pick<Limit, 'onlyWhenNamed'> = {}): Limit {
  return { name: `lists-at-${projects}`, unit: `× p95 at ${SMALL}`, ...options, read: () => readMultiplied(projects) }
}

/** The same in two stores that are there already, filled by `npm run sample`; they are read and nothing else. */
const listsOfTwo: Limit = {
  name: 'lists-of-two-stores',
  unit: '× p95 of the small store',
  onlyWhenNamed: true,
  async read() {
    await using stack = new AsyncDisposableStack()
    return await readGrowth(await open(named('GOUFU_BENCH_SMALL'), stack), await open(named('GOUFU_BENCH_LARGE'), stack))
  },
}

export const listLimits: readonly Limit[] = [listsAt(100_000), listsAt(1_000_000, { onlyWhenNamed: true }), listsOfTwo]

function named(variable: string): string {
  const url = process.env[variable]
  if (url === undefined || url === '') throw new Error(`${variable} names no database`)
  return url
}

async function readMultiplied(projects: number): Promise<readonly Reading[]> {
  await using stack = new AsyncDisposableStack()
  const urls = await smallAndLarge(projects, stack)
  const small = await open(urls.small, stack)
  const large = await open(urls.large, stack)
  await lengthenFund(small, SMALL / PROJECTS_OF_A_MOVEMENT)
  await lengthenFund(large, projects / PROJECTS_OF_A_MOVEMENT)
  return await readGrowth(small, large)
}

async function readGrowth(small: Store, large: Store): Promise<readonly Reading[]> {
  const [ofSmall, ofLarge] = [await listQueries(small), await listQueries(large)]
  const readings: Reading[] = []
  for (const [index, query] of ofSmall.entries()) {
    const other = ofLarge[index]
    if (other === undefined) throw new Error('Both stores are asked the same')
    const [before, after] = await inTurns(query, other)
    readings.push({ subject: query.name, value: after / before, atMost: MOST })
    readings.push({ subject: `${query.name}, p95 in ms`, value: after, atMost: null })
  }
  return readings
}

async function open(databaseUrl: string, stack: AsyncDisposableStack): Promise<Store> {
  const store = await openStore({ databaseUrl }, { connections: 1 })
  stack.defer(() => store.close())
  return store
}

/** The time in milliseconds that all but the slowest answers stay below, of each. */
async function inTurns(one: ListQuery, other: ListQuery): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let turn = -WARMUPS; turn < TURNS; turn += 1) {
    for (const [index, { ask }] of [one, other].entries()) {
      const began = performance.now()
      await ask(turn + WARMUPS)
      if (turn >= 0) times[index]?.push(performance.now() - began)
    }
  }
  return [allButSlowest(times[0]), allButSlowest(times[1])]
}

function allButSlowest(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * (1 - SLOWEST)) - 1] ?? Number.NaN
}
