import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openStore } from './open-store.ts'
import type { StoreLocation } from './open-store.ts'
import { sealPending } from './seal-pending.ts'
import type { Store } from './store.ts'
import { NOON, sampleFold } from './testing/sample.ts'
import { createDatabase, databases } from './testing/database.ts'
import { findFaults } from './testing/verify.ts'

const ROUNDS = 20
/** Twenty starts of the embedded database take their time on a busy machine; how long is no promise of this test. */
const PATIENCE_MS = 300_000
const CHILD = fileURLToPath(new URL('testing/crash-child.ts', import.meta.url))

test.each(databases)(
  'kill -9 in the middle of commands loses nothing acknowledged and leaves nothing half done (%s)',
  { timeout: PATIENCE_MS },
  async (kind) => {
    const database = await createDatabase(kind)
    const acknowledged: string[] = []
    for (let round = 0; round < ROUNDS; round += 1) acknowledged.push(...(await runUntilKilled(database.location)))
    const store = await openStore(database.location)
    const commands = await commandsOf(store)
    const recorded = new Map(commands.map((command) => [command.id, command]))
    expect(acknowledged.filter((id) => !recorded.has(id))).toEqual([])
    expect(acknowledged.length).toBeGreaterThan(ROUNDS)
    // Two events on each of two streams, or none: what was under way when the end came is there in full or not at all.
    expect(
      commands.filter(({ outcome, events, streams }) => (outcome === 'accepted' ? events !== 4 || streams !== 2 : events !== 0)),
    ).toEqual([])
    await sealPending(store, () => new Date(NOON))
    expect(await findFaults(store, sampleFold)).toEqual([])
    await store.close()
    await database.remove()
  },
)

/** @returns the commands that were acknowledged before the process was killed. */
async function runUntilKilled(location: StoreLocation): Promise<readonly string[]> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(location)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const exit = once(child, 'exit')
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const acknowledged: string[] = []
  const enough = 1 + Math.floor(Math.random() * 20)
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line)
    // Some instants later: in whatever step of whatever command the process is then.
    if (acknowledged.length === enough) void after(Math.random() * 10).then(() => child.kill('SIGKILL'))
  }
  const [code, signal] = (await exit) as [number | null, string | null]
  if (signal !== 'SIGKILL') throw new Error(`The process ended by itself (${code}): ${errors}`)
  return acknowledged
}

async function commandsOf(store: Store) {
  return store.db
    .selectFrom('command')
    .leftJoin('event', 'event.commandId', 'command.id')
    .select((e) => [
      'command.id',
      'command.outcome',
      e.fn.count<number>('event.number').as('events'),
      e.fn.count<number>('event.streamId').distinct().as('streams'),
    ])
    .groupBy(['command.id', 'command.outcome'])
    .execute()
}
