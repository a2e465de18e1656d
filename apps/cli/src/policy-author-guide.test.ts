import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { cutLike, type Doing, doingsOf, follow } from './testing/guide.ts'

// GOUFU_WRITE_GUIDE=1 npm run test:unit -- policy-author-guide writes what the commands print now into both guides.
const writes = process.env['GOUFU_WRITE_GUIDE'] === '1'
const guides = ['policy-author-guide.md', 'policy-author-guide.zh-CN.md'].map((name) => new URL(`../../../docs/${name}`, import.meta.url))

/** Digests follow every figure of every ancestor: a guide shows one, and none in particular is promised. */
function withoutDigest(output: string): string {
  return output.replaceAll(/(?<=%\) {2}|%） {2})[0-9a-f]{12}$/gm, 'digest')
}

describe('the guide for policy authors', () => {
  test.each(guides)('%s: its files and commands give what it shows', { timeout: 60_000 }, async (guide) => {
    let source = await readFile(guide, 'utf8')
    const { printed, types } = await follow(doingsOf(source))
    expect(printed.length).toBeGreaterThan(10)
    expect(types).toBe('')
    if (writes) {
      for (const { shown, output } of printed.toReversed())
        source = `${source.slice(0, shown.start)}${cutLike(output, shown.output)}\n${source.slice(shown.end)}`
      await writeFile(guide, source)
      return
    }
    for (const { shown, output } of printed) expect(withoutDigest(cutLike(output, shown.output))).toBe(withoutDigest(shown.output))
  })

  test('is the same in both languages but for the language', async () => {
    const [english, chinese] = await Promise.all(guides.map(async (guide) => doingsOf(await readFile(guide, 'utf8'))))
    expect(chinese?.map(done)).toEqual(english?.map(done))
  })
})

function done(doing: Doing): readonly string[] {
  return doing.does === 'write' ? [doing.path, doing.content] : doing.commands.map((command) => command.replace(' --lang zh', ''))
}
