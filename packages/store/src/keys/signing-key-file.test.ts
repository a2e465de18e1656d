import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replaceSigningKey, signingKeyIn } from './signing-key-file.ts'

describe('a key in a directory', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'goufu-keys-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('is made once, also by several at the same time, and only its owner can read it', async () => {
    const directory = join(folder, 'new', 'keys')
    const keys = await Promise.all([1, 2, 3, 4].map(() => signingKeyIn(directory)))
    expect(new Set(keys.map(({ id }) => id)).size).toBe(1)
    expect(await readdir(directory)).toEqual(['signing-key.pem'])
    expect((await stat(join(directory, 'signing-key.pem'))).mode & 0o777).toBe(0o600)
    expect((await stat(directory)).mode & 0o777).toBe(0o700)
  })

  test('is another one after it was replaced', async () => {
    const directory = join(folder, 'replaced')
    const old = await signingKeyIn(directory)
    const next = await replaceSigningKey(directory)
    expect(next.id).not.toBe(old.id)
    expect((await signingKeyIn(directory)).id).toBe(next.id)
    expect(await readdir(directory)).toEqual(['signing-key.pem'])
  })

  test('is not used when others can read it, or when it is no key; the sentence says what to do', async () => {
    const directory = join(folder, 'faulty')
    await signingKeyIn(directory)
    const file = join(directory, 'signing-key.pem')
    await chmod(file, 0o644)
    await expect(signingKeyIn(directory)).rejects.toMatchObject({ code: 'signing-key-unusable', text: { en: /chmod 600/ } })
    await chmod(file, 0o600)
    await writeFile(file, 'nothing')
    await expect(signingKeyIn(directory)).rejects.toThrow('it is no private Ed25519 key')
    await expect(signingKeyIn(join(file, 'keys'))).rejects.toMatchObject({ code: 'signing-key-unusable' })
  })
})
