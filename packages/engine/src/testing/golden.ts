import type { JsonValue } from '../policy/json.ts'
import type { EventDraft, StreamRef } from '../procurement/event.ts'
import { evolve, type StateOf } from '../procurement/evolve.ts'
import { cameBack, changed } from './fund-sample.ts'
import { moved } from './newer-sample.ts'
import { detours, played, toArchive } from './sample-purchase.ts'
import { supplierChanged } from './supplier-sample.ts'

// Events as they were first written in each shape, kept for ever. Each follows another in a stream of its own in which every type of
// event stands once; from the first one on, these are folded and compared with what came of it then.

/** An event of one shape, which no later program may change or fail to read. */
export interface Golden {
  /** Name of the file it follows; `null` for the first event of a stream. */
  readonly follows: string | null
  readonly event: EventDraft
  /** The parts of the state that the event made or changed. */
  readonly changes: Readonly<Record<string, JsonValue>>
}

export type Goldens = ReadonlyMap<string, Golden>

/** `project.plan.1` */
export function goldenName({ stream, type, schema }: Pick<EventDraft, 'stream' | 'type' | 'schema'>): string {
  return `${stream.type}.${type}.${schema}`
}

/** An event of every type that the sample purchases come to, as it is written now. */
export function goldensNow(): Goldens {
  const goldens = new Map<string, Golden>()
  for (const events of recordedStreams()) addFirsts(goldens, events)
  return goldens
}

/** The streams of the sample purchases, each with its events. */
function recordedStreams(): readonly (readonly EventDraft[])[] {
  const purchases = [toArchive, ...Object.values(detours)].map((steps) => played(steps).events)
  return [...purchases, moved(), cameBack(), changed(), supplierChanged()].flatMap((recorded) => [
    ...Map.groupBy(inJson(recorded), ({ stream }: EventDraft) => nameOf(stream)).values(),
  ])
}

/** The sections that the state of a type of stream has, from its first event on. */
export function sectionsNow(type: StreamRef['type']): readonly string[] {
  const [first] = recordedStreams().find(([opening]) => opening?.stream.type === type) ?? []
  if (first === undefined) throw new Error(`no sample of a ${type}`)
  return Object.keys(foldOne(null, first) ?? {}).toSorted()
}

/** Adds what a stream holds for the first time. */
function addFirsts(goldens: Map<string, Golden>, events: readonly EventDraft[]): void {
  const types = new Set<string>()
  let follows: string | null = null
  for (const event of events) {
    if (types.has(event.type)) continue
    types.add(event.type)
    const name = goldenName(event)
    if (!goldens.has(name)) goldens.set(name, { follows, event, changes: changesBy(goldens, { follows, event }) })
    follows = name
  }
}

/** What folding an event after those that it follows changes. @throws Error for one that follows what is not there */
function changesBy(goldens: Goldens, { follows, event }: Pick<Golden, 'follows' | 'event'>): Golden['changes'] {
  const before = foldAll(chainTo(goldens, follows))
  return changesBetween(before, foldOne(before, event))
}

/** What folding a golden event changes now, without the sections that states have had only since it was written. */
export function changesNow(goldens: Goldens, golden: Golden): Golden['changes'] {
  const [first = golden.event] = chainTo(goldens, golden.follows)
  // The first event of a stream makes every section of its state.
  const sections = { ...goldens.get(goldenName(first))?.changes, ...golden.changes }
  return Object.fromEntries(Object.entries(changesBy(goldens, golden)).filter(([key]) => Object.hasOwn(sections, key)))
}

function chainTo(goldens: Goldens, name: string | null): readonly EventDraft[] {
  if (name === null) return []
  const golden = goldens.get(name)
  if (golden === undefined) throw new Error(`no golden event ${name}`)
  return [...chainTo(goldens, golden.follows), golden.event]
}

type State = StateOf[keyof StateOf] | null

function foldAll(events: readonly EventDraft[]): State {
  return events.reduce<State>(foldOne, null)
}

/** All events of a chain are of one stream, so the state before is of its type. */
function foldOne(state: State, event: EventDraft): State {
  switch (event.stream.type) {
    case 'project':
      return evolve.project(state as StateOf['project'] | null, event)
    case 'fund':
      return evolve.fund(state as StateOf['fund'] | null, event)
    case 'supplier':
      return evolve.supplier(state as StateOf['supplier'] | null, event)
  }
}

function changesBetween(before: State, after: State): Golden['changes'] {
  const earlier = new Map<string, unknown>(Object.entries(before ?? {}))
  const changed = Object.entries(after ?? {}).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(earlier.get(key)))
  return inJson(Object.fromEntries(changed) as Golden['changes'])
}

/** As it is read from a file or a store. */
function inJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

function nameOf({ type, id }: StreamRef): string {
  return `${type}/${id}`
}

/** What a value is made of: every path in it with the kind of what stands there; members of a list under one path. */
export function shapeOf(value: JsonValue, path = 'data'): readonly string[] {
  if (Array.isArray(value)) return distinct([`${path}: list`, ...value.flatMap((member: JsonValue) => shapeOf(member, `${path}[]`))])
  if (value === null || typeof value !== 'object') return [`${path}: ${value === null ? 'null' : typeof value}`]
  return Object.entries(value).flatMap(([key, member]) => shapeOf(member, `${path}.${key}`))
}

function distinct(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)].toSorted()
}
