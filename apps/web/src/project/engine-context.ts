import type { Actor, CalendarDate, Context, FundState, SupplierState } from '@goufu/engine'
import type { ProjectAnswer } from '../api/types.ts'

/**
 * What the engine must be told to judge a task of this project on the day it was read at.
 * @param own the present day, where whoever acts for themselves acts on no other
 */
export function contextOf(answer: ProjectAnswer, actor: Actor, own: CalendarDate | null): Context {
  const { asOf: today, suppliers, funds, files } = answer
  return { today, actor, suppliers, funds, files, ...(own === null ? {} : { recordedOn: own }) }
}

/** Registers that were read in full; `undefined` for one that was not asked for. */
export interface Registers {
  readonly suppliers: readonly SupplierState[] | undefined
  readonly funds: readonly FundState[] | undefined
}

/**
 * The context of a project together with registers: all funds tell what a year has purchased, as they do on the server.
 * @param byYear the engine's `fundsByYear`, which arrives later than the page
 */
export function withRegisters(
  context: Context,
  { suppliers, funds }: Registers,
  byYear: (funds: readonly FundState[]) => NonNullable<Context['fundsOfYear']>,
): Context {
  const known = { ...context, suppliers: newest(suppliers ?? [], context.suppliers), funds: newest(funds ?? [], context.funds) }
  return funds === undefined ? known : { ...known, fundsOfYear: byYear(Object.values(known.funds)) }
}

/** By id, what a register and the project tell of; where both do, the one with more events: either may have been read first. */
function newest<T extends { readonly id: string; readonly events: number }>(
  register: readonly T[],
  around: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const byId = new Map(register.map((entry) => [entry.id, entry]))
  for (const entry of Object.values(around)) if (entry.events > (byId.get(entry.id)?.events ?? 0)) byId.set(entry.id, entry)
  return Object.fromEntries(byId)
}
