import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { eventTypes, schemaOf, stateShapes, type StreamType } from '@goufu/engine'
import { changesNow, type Golden, goldenName, goldensNow, shapeOf, sectionsNow } from '@goufu/engine/golden'

// GOUFU_WRITE_GOLDEN=1 npm run test:unit -- golden writes the files that are missing. One that is there is never written again.
const writes = process.env['GOUFU_WRITE_GOLDEN'] === '1'
const folder = new URL('./testing/golden/', import.meta.url)
const SUFFIX = '.golden.json'

const now = goldensNow()
const kept = readGoldens()
if (writes) for (const [name, golden] of now) if (!kept.has(name)) keep(name, golden)

const typesNow = Object.entries(eventTypes).flatMap(([stream, types]) =>
  [...types.keys()].map((type) => ({ stream: { type: stream as StreamType, id: '' }, type })),
)

describe('a golden event', () => {
  it.each([...kept])('%s folds to what it folded to when it was written', (name, golden) => {
    expect(goldenName(golden.event)).toBe(name)
    expect(changesNow(kept, golden)).toEqual(golden.changes)
  })

  it.each(typesNow)('is kept of every shape of $stream.type $type', ({ stream, type }) => {
    for (let schema = 1; schema <= schemaOf({ stream, type }); schema += 1) {
      const name = goldenName({ stream, type, schema })
      expect([...kept.keys()], `${name}: let a sample purchase come to it, then write the file (CONTRIBUTING.md)`).toContain(name)
    }
  })

  it.each([...now])('%s is still written in that shape; another one needs a number and an upcaster of its own', (name, { event }) => {
    expect(shapeOf(event.data)).toEqual(shapeOf(kept.get(name)?.event.data ?? null))
  })
})

describe('the state of a stream', () => {
  it.each(Object.entries(stateShapes))('of type %s has the sections that go with its number %i', (type, number) => {
    const file = new URL(`states/${type}.${number}.json`, folder)
    const sections = sectionsNow(type as StreamType) // the keys are types of streams
    if (writes && !existsSync(file)) writeFileSync(file, `${JSON.stringify(sections, null, 2)}\n`)
    // Not so: raise its number in state-shapes.ts, so that stores fold again, and write the file (CONTRIBUTING.md).
    expect(`${JSON.stringify(sections, null, 2)}\n`).toBe(readFileSync(file, 'utf8'))
  })
})

function readGoldens(): Map<string, Golden> {
  const names = readdirSync(folder).filter((file) => file.endsWith(SUFFIX))
  // Only `keep` writes there.
  return new Map(names.map((file) => [file.slice(0, -SUFFIX.length), JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Golden]))
}

function keep(name: string, golden: Golden): void {
  writeFileSync(new URL(`${name}${SUFFIX}`, folder), `${JSON.stringify(golden, null, 2)}\n`)
  kept.set(name, golden)
}
