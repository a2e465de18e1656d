import { County } from './county.ts'
import type { Models } from './documents.ts'
import { BEGINNING, type Place } from './place.ts'
import { createRandom } from './random.ts'
import { Recorder } from './recorder.ts'
import type { Tables } from './tables.ts'

/** How many funds a county has, and so how large it is. */
const FUNDS_OF_COUNTY = [4, 16] as const
/** So many are written in well under a second. */
const EVENTS_OF_BATCH = 4_000

/** What is to be made. */
export interface Wanted {
  readonly projects: number
  /** A whole number; the same one gives the same bytes. */
  readonly seed: number
}

/** A part of a sample: whole counties, so whole streams, and the piece of the ledger that seals them. */
export interface Batch {
  readonly tables: Tables
  /** Where the sample has come to with it. */
  readonly place: Place
  readonly last: boolean
}

/**
 * Makes a sample, county by county, each from numbers of its own: whatever was made before, a county is the same one. What is kept in
 * memory does not grow with the sample.
 * @param documents the purchases under each document; counties take turns in them
 * @param from where to go on; what follows is what would have followed
 * @param eventsOfBatch how many a batch has at least
 */
export function* generate(
  documents: readonly Models[],
  { projects, seed }: Wanted,
  from: Place = BEGINNING,
  eventsOfBatch = EVENTS_OF_BATCH,
): Generator<Batch, undefined> {
  const recorder = new Recorder(from.recorded)
  const serials = { project: from.projects, supplier: from.suppliers }
  let before = recorder.events
  let county = from.county
  const batch = (last: boolean): Batch => ({
    tables: recorder.take(),
    place: { county, projects: serials.project, suppliers: serials.supplier, recorded: recorder.recorded() },
    last,
  })
  while (serials.project < projects) {
    const models = documents[county % documents.length]
    if (models === undefined) throw new Error('There is no document to purchase under')
    const random = createRandom(seed, county)
    const purchasing = new County(county, models, random, serials, recorder)
    for (let funds = random.between(...FUNDS_OF_COUNTY); funds > 0 && serials.project < projects; funds -= 1) {
      purchasing.purchase(projects - serials.project)
      recorder.endStreams()
    }
    county += 1
    if (recorder.events - before < eventsOfBatch || serials.project >= projects) continue
    before = recorder.events
    yield batch(false)
  }
  recorder.noteShapes()
  yield batch(true)
}
