import { County } from './county.ts'
import type { Models } from './documents.ts'
import { createRandom } from './random.ts'
import { Recorder } from './recorder.ts'
import type { Tables } from './tables.ts'

/** How many funds a county has, and so how large it is. */
const FUNDS_OF_COUNTY = [4, 16] as const
const EVENTS_OF_BATCH = 4_000

/** What is to be made. */
export interface Wanted {
  readonly projects: number
  /** A whole number; the same one gives the same bytes. */
  readonly seed: number
}

/** A part of a sample: whole streams, and the piece of the ledger that seals them. */
export interface Batch {
  readonly tables: Tables
  /** How many there are so far. */
  readonly projects: number
  readonly events: number
  readonly last: boolean
}

/** Makes a sample, county by county. @param documents the purchases under each document; counties take turns in them. */
export function* generate(documents: readonly Models[], { projects, seed }: Wanted): Generator<Batch> {
  const random = createRandom(seed)
  const recorder = new Recorder()
  const serials = { project: 0, supplier: 0 }
  let before = 0
  for (let serial = 0; serials.project < projects; serial += 1) {
    const models = documents[serial % documents.length]
    if (models === undefined) throw new Error('There is no document to purchase under')
    const county = new County(serial, models, random, serials, recorder)
    for (let funds = random.between(...FUNDS_OF_COUNTY); funds > 0 && serials.project < projects; funds -= 1) {
      county.purchase(projects - serials.project)
      recorder.endStreams()
      if (recorder.events - before < EVENTS_OF_BATCH) continue
      before = recorder.events
      yield { tables: recorder.take(), projects: serials.project, events: recorder.events, last: false }
    }
  }
  recorder.noteShapes()
  yield { tables: recorder.take(), projects: serials.project, events: recorder.events, last: true }
}
