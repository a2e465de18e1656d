import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { array, assert, asyncProperty, constantFrom, string, uniqueArray } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isCommon, leakedIn } from './leaked-passwords.ts'

test.each([
  'chickenwing101',
  'leavemealone',
  'LeaveMeAlone',
  'leavemealone2026!',
  '**finalfantasy**',
  'ｌｅａｖｅｍｅａｌｏｎｅ',
  'chickenchicken',
])('%s is known from leaks', async (password) => {
  expect(await isCommon(password)).toBe(true)
})

test.each(['korrekt pferd batterie', 'nine small boats at dusk', '甲地有石丙江无鱼丁山多云', '90210-8812-1177', ''])(
  '%s is not',
  async (password) => {
    expect(await isCommon(password)).toBe(false)
  },
)

describe('a file of all that were leaked', () => {
  let directory = ''
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'goufu-leaked-'))
  })
  afterAll(() => rm(directory, { recursive: true }))
  const sha1 = (password: string) => createHash('sha1').update(password.normalize('NFKC')).digest('hex').toUpperCase()
  const listOf = async (lines: readonly string[], end = '\n') => {
    const path = join(directory, `${lines.length}.txt`)
    await writeFile(path, lines.toSorted().join(end))
    return leakedIn(path)
  }

  test('is found in, whatever it holds, what it holds and nothing else', async () => {
    await assert(
      asyncProperty(
        uniqueArray(string(), { maxLength: 60 }),
        array(string(), { maxLength: 5 }),
        constantFrom('\n', '\r\n', ':7\n', ':12345678\r\n'),
        async (leaked, others, end) => {
          const hashes = new Set(leaked.map(sha1))
          const isLeaked = await listOf([...hashes], end)
          for (const password of [...leaked, ...others])
            expect([password, await isLeaked(password)]).toEqual([password, hashes.has(sha1(password))])
        },
      ),
      { numRuns: 40 },
    )
  })

  test('that holds something else, or is not there, lets nothing pass', async () => {
    const isLeaked = await listOf(['password', 'letmein'])
    await expect(isLeaked('korrekt pferd batterie')).rejects.toThrow('does not hold a SHA-1')
    await expect(leakedIn(join(directory, 'none.txt'))('korrekt pferd batterie')).rejects.toThrow('ENOENT')
  })
})
