import type { JsonObject } from '../policy/json.ts'
import { ROOT_ORGANISATION } from './buyer.ts'
import type { EventDraft, StreamType } from './event.ts'
import { movements } from './fund-accounts.ts'
import { taskKinds } from './tasks/index.ts'

/** Turns the data of an event from one shape into the next. Pure: it knows nothing but what was written. */
export type Upcaster = (data: JsonObject) => JsonObject

/** The types of events in each type of stream; each with what takes its data from shape 1 to 2, from 2 to 3, and so on. */
export type EventTypes = Readonly<Record<StreamType, ReadonlyMap<string, readonly Upcaster[]>>>

/** Projects and funds came to name their buyer: those from before name none, and so go together. */
const buyerNamed: Upcaster = (data) => ({ ...data, buyer: '' })
const buyerOfFundNamed: Upcaster = ({ fund, ...rest }) => ({ ...rest, fund: { ...(fund as JsonObject), buyer: '' } }) // as `openFund` wrote it

/** Projects and funds came to belong to an organisation: those from before belong to the top of the tree. */
const organisationNamed: Upcaster = (data) => ({ ...data, organisation: ROOT_ORGANISATION })
const organisationOfFundNamed: Upcaster = ({ fund, ...rest }) => ({
  ...rest,
  fund: { ...(fund as JsonObject), organisation: ROOT_ORGANISATION }, // as `openFund` wrote it
})

const AS_FIRST_WRITTEN: readonly Upcaster[] = []

function asFirstWritten(types: Iterable<string>): readonly (readonly [string, readonly Upcaster[]])[] {
  return [...types].map((type) => [type, AS_FIRST_WRITTEN] as const)
}

/**
 * Every type of event that this program knows, and by the number of its upcasters the shape in which it is written now.
 * A type whose shape changes gets an entry of its own after the others: `['plan', [toShape2]]`.
 */
export const eventTypes: EventTypes = {
  project: new Map([...asFirstWritten(['repin', ...taskKinds.keys()]), ['create', [buyerNamed, organisationNamed]]]),
  fund: new Map([...asFirstWritten(movements), ['open-fund', [buyerOfFundNamed, organisationOfFundNamed]]]),
  supplier: new Map(asFirstWritten(['register', 'change', 'debar', 'evaluated', 'strike-out'])),
}

/** The number of the shape in which events of a type are written now. @throws Error for a type that does not exist: a bug. */
export function schemaOf({ stream, type }: Pick<EventDraft, 'stream' | 'type'>, types: EventTypes = eventTypes): number {
  const upcasters = types[stream.type].get(type)
  if (upcasters === undefined) throw new Error(`no event of a ${stream.type} has the type ${type}`)
  return upcasters.length + 1
}
