import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CIPHER, newKeyBytes } from './cipher.ts'
import { readKeyring, withNewKey } from './keyring.ts'
import { givenWrappingKeys, wrappingKeysIn } from './wrapping-keys.ts'

const place = { table: 'data_key', column: 'wrapped', row: '1' }
const dataKey = newKeyBytes(CIPHER)

describe('encryption keys in a directory', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'goufu-keys-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('the first is made once, also by several at the same time, and only its owner can read it', async () => {
    const directory = join(folder, 'new', 'keys')
    const keys = [1, 2, 3, 4].map(() => wrappingKeysIn(directory))
    expect(await keys[0]?.ids()).toEqual([])
    await Promise.all(keys.map((each) => each.makeFirst()))
    const ids = await Promise.all(keys.map((each) => each.ids()))
    expect(new Set(ids.flat()).size).toBe(1)
    expect(await readdir(directory)).toEqual(['encryption-keys.txt'])
    expect((await stat(join(directory, 'encryption-keys.txt'))).mode & 0o777).toBe(0o600)
    expect((await stat(directory)).mode & 0o777).toBe(0o700)
  })

  test('a new one wraps, and an old one still unwraps', async () => {
    const keys = wrappingKeysIn(join(folder, 'added'))
    await keys.makeFirst()
    const [wrapped, old] = [await keys.wrap(place, dataKey), await keys.ids()]
    await keys.add?.()
    const next = await keys.ids()
    expect(next).toHaveLength(2)
    expect(next[1]).toBe(old[0])
    expect((await keys.wrap(place, dataKey)).split('.')[2]).toBe(next[0])
    expect(await keys.unwrap(place, wrapped)).toEqual(dataKey)
    expect(await keys.unwrap({ ...place, row: '2' }, wrapped)).toBe('altered')
    const others = wrappingKeysIn(join(folder, 'others'))
    await others.makeFirst()
    expect(await others.unwrap(place, wrapped)).toBe('unknown-key')
    expect(await others.unwrap(place, 'nothing')).toBe('altered')
  })

  test('they are not used when others can read them, or one of them is no key; the sentence shows none of them', async () => {
    const directory = join(folder, 'faulty')
    const keys = wrappingKeysIn(directory)
    await expect(keys.wrap(place, dataKey)).rejects.toMatchObject({ code: 'encryption-key-unusable' })
    await keys.makeFirst()
    const file = join(directory, 'encryption-keys.txt')
    const kept = await readFile(file, 'utf8')
    await chmod(file, 0o644)
    await expect(keys.ids()).rejects.toMatchObject({ code: 'encryption-key-unusable', text: { en: /chmod 600/ } })
    await chmod(file, 0o600)
    for (const faulty of ['', `${kept}c2hvcnQ=\n`, `${kept}${kept}`]) {
      await writeFile(file, faulty)
      const error: unknown = await keys.ids().catch((cause: unknown) => cause)
      expect(error).toMatchObject({ code: 'encryption-key-unusable' })
      expect(inspect(error)).not.toContain(kept.split('\n')[1])
    }
    await expect(wrappingKeysIn(join(file, 'keys')).ids()).rejects.toMatchObject({ code: 'encryption-key-unusable' })
  })
})

describe('encryption keys that were given', () => {
  test('are read with commas, spaces or lines between them; the first wraps', async () => {
    const [first, second] = [newKeyBytes(CIPHER), newKeyBytes(CIPHER)].map((bytes) => bytes.toString('base64'))
    const ring = readKeyring(`${first}, ${second}`)
    if (ring === undefined) throw new Error('These are two keys.')
    const keys = givenWrappingKeys(ring, 'GOUFU_ENCRYPTION_KEYS')
    const ids = await keys.ids()
    expect(ids).toEqual(readKeyring(`# of last year\n${first}\n\n${second}\n`)?.map(({ id }) => id))
    expect((await keys.wrap(place, dataKey)).split('.')[2]).toBe(ids[0])
    expect(keys.add).toBeNull()
  })

  test('show nothing of themselves when they are printed', () => {
    const text = withNewKey('')
    const ring = readKeyring(text)
    const secret = Buffer.from(text.split('\n')[1] ?? '', 'base64')
    expect(inspect(ring, { depth: 9 })).not.toContain(secret.toString('hex').slice(0, 8))
    expect(ring?.[0]?.id).not.toContain(secret.toString('hex').slice(0, 8))
  })
})
