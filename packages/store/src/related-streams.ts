import { lotsOf } from '@goufu/engine'
import { evolve } from '@goufu/engine'
import type { EventDraft, FundState, ProjectState, StateOf, StreamRef, StreamType, SupplierState } from '@goufu/engine'
import { streamKey } from './stored-event.ts'
import type { StreamHead, StreamHeads } from './streams.ts'

/** The suppliers a project has to do with: rules read them at any task. */
export function relatedSuppliers(state: ProjectState): readonly StreamRef[] {
  return lotsOf(state).flatMap((lot) => lot.applications.map(({ supplierId }): StreamRef => ({ type: 'supplier', id: supplierId })))
}

/** The suppliers and funds a project has to do with; what screens show and rules read of them belongs to the project's picture. */
export function relatedStreams(state: ProjectState): readonly StreamRef[] {
  const lines = lotsOf(state).flatMap(({ budget }) => budget?.lines ?? [])
  return [...relatedSuppliers(state), ...lines.map(({ fundId }): StreamRef => ({ type: 'fund', id: fundId }))]
}

/**
 * Every supplier and fund that a project ever had to do with, also those that its state names no more: what its events have written to
 * besides is among them, for a task writes only to what the project has to do with before it or after.
 * @param events all of the project's, in order
 */
export function everRelated(events: readonly EventDraft[]): readonly StreamRef[] {
  let state: ProjectState | null = null
  const related: StreamRef[] = []
  for (const event of events) {
    state = evolve.project(state, event)
    related.push(...relatedStreams(state))
  }
  return distinctStreams(related)
}

/** Each stream once, in a fixed order. */
export function distinctStreams(streams: readonly StreamRef[]): readonly StreamRef[] {
  const byKey = new Map(streams.map((stream) => [streamKey(stream), stream]))
  return [...byKey.keys()].toSorted().flatMap((key) => byKey.get(key) ?? [])
}

/** States by id, as the engine's context wants them. */
export interface Surroundings {
  readonly suppliers: Readonly<Record<string, SupplierState>>
  readonly funds: Readonly<Record<string, FundState>>
}

export function surroundingsOf(heads: StreamHeads): Surroundings {
  return { suppliers: statesById(heads.ofType('supplier')), funds: statesById(heads.ofType('fund')) }
}

function statesById<T extends StreamType>(heads: readonly StreamHead<T>[]): Readonly<Record<string, StateOf[T]>> {
  return Object.fromEntries(heads.map((head) => [head.stream.id, head.state]))
}
