import { createHash } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFileStorage, storages, type TestStorage } from '../testing/file-storage.ts'
import { pdf } from '../testing/sample-files.ts'
import type { Kept } from './file-storage.ts'
import { FilesUnavailable } from './files-unavailable.ts'
import { openFileStorage } from './open-file-storage.ts'
import { clearSpool, receiveFile } from './receive-file.ts'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const pieces = (...parts: readonly Uint8Array[]) => Readable.from(parts)

describe.each(storages)('files on %s', (kind) => {
  let opened: TestStorage | undefined
  beforeAll(async () => {
    opened = await createFileStorage(kind)
  })
  afterAll(() => opened?.remove())
  const storage = () => {
    if (opened === undefined) throw new Error('The storage is open only inside tests.')
    return opened.storage
  }
  const spooled = () => readdir(storage().spool)
  const read = async (sha256: string, range?: { readonly from: number; readonly to: number }) => {
    const stream = await storage().read(sha256, range)
    return stream === undefined ? undefined : new Uint8Array(await new Response(stream).arrayBuffer())
  }
  const keep = async (bytes: Uint8Array) => {
    const reception = await receiveFile(storage(), pieces(bytes), 1_000_000)
    if (reception.kind !== 'received') throw new Error(reception.kind)
    await storage().put(reception.received.sha256, reception.received)
    await reception.received.discard()
    return reception.received.sha256
  }

  test('come back as they were, whole and in part, under the hash of their bytes', async () => {
    const bytes = Buffer.concat([pdf('整'), Buffer.alloc(300_000, 'x')])
    const sha256 = await keep(bytes)
    expect(sha256).toBe(hashOf(bytes))
    expect(await storage().size(sha256)).toBe(bytes.length)
    expect(Buffer.from((await read(sha256)) ?? [])).toEqual(bytes)
    expect(Buffer.from((await read(sha256, { from: 1, to: 3 })) ?? []).toString()).toBe('PDF')
    expect(await spooled()).toEqual([])
  })

  test('are kept once however often they are put there, and are listed with since when', async () => {
    const before = Date.now()
    const [first, second] = [await keep(pdf('同')), await keep(pdf('同'))]
    expect(second).toBe(first)
    const listed: Kept[] = []
    for await (const kept of storage().list()) listed.push(kept)
    expect(listed.filter(({ sha256 }) => sha256 === first)).toHaveLength(1)
    const since = listed.find(({ sha256 }) => sha256 === first)?.since.getTime() ?? 0
    expect(Math.abs(since - before)).toBeLessThan(60_000)
  })

  test('are gone once taken away; to take away what is not there is nothing', async () => {
    const sha256 = await keep(pdf('去'))
    await storage().remove(sha256)
    await storage().remove(sha256)
    expect(await storage().size(sha256)).toBeUndefined()
    expect(await read(sha256)).toBeUndefined()
  })

  test('have no other names than hashes', async () => {
    for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(64)}?acl`])
      await expect((async () => storage().size(name))()).rejects.toThrow('SHA-256')
  })

  test.each([
    ['empty', [], 'empty'],
    ['empty in pieces', [Buffer.alloc(0), Buffer.alloc(0)], 'empty'],
    ['a byte too long', [pdf('长'), Buffer.alloc(1_000_001 - pdf('长').length)], 'too-large'],
    ['of no sort that is taken', [Buffer.from('<html>')], 'unknown-type'],
  ] as const)('what is %s is not received and leaves nothing', async (_, parts, said) => {
    expect((await receiveFile(storage(), pieces(...parts), 1_000_000)).kind).toBe(said)
    expect(await spooled()).toEqual([])
  })

  test('a stream that breaks off leaves nothing', async () => {
    const cut = async function* () {
      yield pdf('断')
      throw new Error('cut')
    }
    await expect(receiveFile(storage(), cut(), 1_000_000)).rejects.toThrow('cut')
    expect(await spooled()).toEqual([])
  })

  test('what a process that was killed has left is cleared away once it is old', async () => {
    await writeFile(join(storage().spool, 'left'), 'x')
    expect(await clearSpool(storage(), new Date(Date.now() - 60_000))).toBe(0)
    expect(await clearSpool(storage(), new Date(Date.now() + 60_000))).toBe(1)
    expect(await spooled()).toEqual([])
  })
})

describe('a bucket', () => {
  let opened: TestStorage | undefined
  beforeAll(async () => {
    opened = await createFileStorage('bucket')
  })
  afterAll(() => opened?.remove())
  const openedWith = (change: object) => {
    if (opened?.location.s3 === undefined) throw new Error('The bucket is open only inside tests.')
    return openFileStorage({ ...opened.location, s3: { ...opened.location.s3, ...change } })
  }

  test('that is not there, that knows another secret or that nobody answers for is told as such, and no secret with it', async () => {
    for (const change of [{ bucket: 'nobody' }, { secretAccessKey: 'another' }, { endpoint: 'http://127.0.0.1:1' }]) {
      const storage = await openedWith(change)
      const error: unknown = await storage
        .list()
        .next()
        .catch((cause: unknown) => cause)
      expect(error).toBeInstanceOf(FilesUnavailable)
      expect(String(error)).not.toMatch(/another|S3RVER/)
    }
  })

  test('is sent the hash with the bytes, so that other bytes are refused by whoever keeps to the protocol', async () => {
    const storage = await openedWith({})
    const path = join(storage.spool, 'other')
    await writeFile(path, 'other bytes')
    await expect(storage.put('a'.repeat(64), { path, size: 11 })).rejects.toThrow(FilesUnavailable)
    expect(await storage.size('a'.repeat(64))).toBeUndefined()
  })
})

test('a directory that cannot be used is told in words for the operator', async () => {
  const { storage, remove } = await createFileStorage('disk')
  await writeFile(join(storage.spool, 'file'), 'x')
  await expect(openFileStorage({ directory: join(storage.spool, 'file') })).rejects.toMatchObject({ code: 'files-dir-unusable' })
  await remove()
})
