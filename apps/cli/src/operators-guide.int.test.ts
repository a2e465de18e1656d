import { readFile, writeFile } from 'node:fs/promises'
import { freshDatabase } from '@goufu/test-postgres'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { cutLike, type Doing, doingsOf, follow, type Meaning } from './testing/guide.ts'

// GOUFU_WRITE_GUIDE=1 npm run test:int -- operators-guide writes what the commands print now into both guides.
const writes = process.env['GOUFU_WRITE_GUIDE'] === '1'
const guides = ['operators-guide.md', 'operators-guide.zh-CN.md'].map((name) => new URL(`../../../docs/${name}`, import.meta.url))

const dropping: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const drop of dropping) await drop()
})

/** Each database that a guide names is one of the test's own. */
function databasesOfOneReader(): Meaning {
  const urls = new Map<string, string>()
  return async (variable, value) => {
    if (variable !== 'DATABASE_URL') return value
    const known = urls.get(value)
    if (known !== undefined) return known
    const database = await freshDatabase(inject('postgresUrl'))
    dropping.push(database.drop)
    urls.set(value, database.url)
    return database.url
  }
}

/** How much there is follows from the sample, and every key is another: a guide shows one of each. */
function withoutFigures(output: string): string {
  return output
    .replaceAll(/[0-9a-f]{64}/g, 'digest')
    .replaceAll(/\b[0-9a-f]{32}\b/g, 'key')
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant')
    .replaceAll(/\d+/g, 'n')
}

describe('the guide for operators', () => {
  test.each(guides)('%s: its commands give what it shows', async (guide) => {
    let source = await readFile(guide, 'utf8')
    const { printed } = await follow(doingsOf(source), databasesOfOneReader())
    expect(printed.length).toBeGreaterThan(6)
    if (writes) {
      for (const { shown, output } of printed.toReversed())
        source = `${source.slice(0, shown.start)}${cutLike(output, shown.output)}\n${source.slice(shown.end)}`
      await writeFile(guide, source)
      return
    }
    for (const { shown, output } of printed) expect(withoutFigures(cutLike(output, shown.output))).toBe(withoutFigures(shown.output))
  })

  test('is the same in both languages but for the language', async () => {
    const [english, chinese] = await Promise.all(guides.map(async (guide) => doingsOf(await readFile(guide, 'utf8'))))
    expect(chinese?.map(done)).toEqual(english?.map(done))
  })
})

function done(doing: Doing): readonly string[] {
  return doing.does === 'write' ? [doing.path] : doing.commands.map((command) => command.replace(' --lang zh', ''))
}
