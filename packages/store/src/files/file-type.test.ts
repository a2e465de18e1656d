import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { docx, notTaken, taken } from '../testing/sample-files.ts'
import { fileTypeOf } from './file-type.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goufu-type-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const typeOf = async (bytes: Uint8Array) => {
  const path = join(folder, 'file')
  await writeFile(path, bytes)
  return fileTypeOf({ path, size: bytes.length })
}

test.each(taken)('%s is told by its bytes', async (_, bytes, mediaType) => expect(await typeOf(bytes)).toBe(mediaType))

test.each(notTaken)('%s is not taken', async (_, bytes) => expect(await typeOf(bytes)).toBeUndefined())

test('whatever comes after the sign of a package is answered, never thrown at', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(docx.length), async (noise, at) => {
      const bytes = Buffer.concat([docx.subarray(0, Math.max(4, at)), noise, docx.subarray(at)])
      expect(['string', 'undefined']).toContain(typeof (await typeOf(bytes)))
    }),
    { numRuns: 200 },
  )
})
