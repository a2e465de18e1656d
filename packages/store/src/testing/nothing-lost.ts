import { expect } from 'vitest'
import { sealPending } from '../seal-pending.ts'
import type { Store } from '../store.ts'
import { NOON, sampleFold } from './sample.ts'
import { findFaults } from './verify.ts'

/** Every command that was acknowledged is there; each is there in full, two events on each of two streams or none; and all of it is proved. */
export async function expectNothingLost(store: Store, acknowledged: readonly string[]): Promise<void> {
  const commands = await commandsOf(store)
  const recorded = new Set(commands.map(({ id }) => id))
  expect(acknowledged.filter((id) => !recorded.has(id))).toEqual([])
  expect(
    commands.filter(({ outcome, events, streams }) => (outcome === 'accepted' ? events !== 4 || streams !== 2 : events !== 0)),
  ).toEqual([])
  await sealPending(store, () => new Date(NOON))
  expect(await findFaults(store, sampleFold)).toEqual([])
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
