import type { Fault } from '../fault.ts'
import { sealPending } from '../seal-pending.ts'
import type { Store } from '../store.ts'
import { NOON, sampleFold } from './sample.ts'
import { findFaults } from './verify.ts'

/** What a crash did to a store. */
interface Damage {
  /** Commands that were acknowledged and are not there. */
  readonly lost: readonly string[]
  /** Commands that are there in part: each brings two events to each of two streams, or none. */
  readonly half: readonly object[]
  readonly faults: readonly Fault[]
}

export const NO_DAMAGE: Damage = { lost: [], half: [], faults: [] }

/** Looks for damage after a load of `startLoad`. @param acknowledged every command that somebody was told of */
export async function damageOf(store: Store, acknowledged: readonly string[]): Promise<Damage> {
  const commands = await commandsOf(store)
  const recorded = new Set(commands.map(({ id }) => id))
  await sealPending(store, () => new Date(NOON))
  return {
    lost: acknowledged.filter((id) => !recorded.has(id)),
    half: commands.filter(({ outcome, events, streams }) => (outcome === 'accepted' ? events !== 4 || streams !== 2 : events !== 0)),
    faults: await findFaults(store, sampleFold),
  }
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
