import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NOON } from '../testing/sample.ts'
import { databases } from '../testing/database.ts'
import { useStore } from '../testing/use-store.ts'
import { readDataKeys } from './data-keys.ts'
import { readKeyring } from './keyring.ts'
import { resealAll } from './reseal.ts'
import { rotateDataKey, rotateWrappingKeys } from './rotate.ts'
import { createVault, UnreadableSeal } from './vault.ts'
import { givenWrappingKeys, wrappingKeysIn } from './wrapping-keys.ts'

const place = { table: 'person', column: 'phone', row: '1' }
const now = () => new Date(NOON)

describe.each(databases)('what is sealed on %s', (kind) => {
  const store = useStore(kind)
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'goufu-vault-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('opens again in any process with the keys, and in none without', async () => {
    const keys = wrappingKeysIn(folder)
    const sealed = await createVault(store(), keys, now).seal(place, '示例电话')
    expect(await createVault(store(), keys, now).open(place, sealed)).toBe('示例电话')
    expect(sealed).not.toContain('示例')
    const others = wrappingKeysIn(join(folder, 'others'))
    await others.makeFirst()
    await expect(createVault(store(), others, now).open(place, sealed)).rejects.toMatchObject({ code: 'encryption-key-missing' })
    const none = createVault(store(), wrappingKeysIn(join(folder, 'none')), now)
    await expect(none.ready()).rejects.toMatchObject({ code: 'encryption-key-missing' })
    await expect(none.seal(place, 'x')).rejects.toMatchObject({ code: 'encryption-key-missing' })
  })

  test('does not open where it was altered, was moved to another row, or names a key nobody has; the error says nothing of it', async () => {
    const vault = createVault(store(), wrappingKeysIn(folder), now)
    const sealed = await vault.seal(place, '示例秘密')
    const [format, cipher, id = '', body = ''] = sealed.split('.')
    const failed = async (text: string, at = place) => (await vault.open(at, text).catch((error: unknown) => error)) as Error
    for (const error of [
      await failed([format, cipher, id, body.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))].join('.')),
      await failed(sealed, { ...place, row: '2' }),
      await failed([format, cipher, '00000000-0000-4000-8000-000000000000', body].join('.')),
      await failed('plain text 示例秘密'),
    ]) {
      expect(error).toBeInstanceOf(UnreadableSeal)
      expect(error.message).toContain('person.phone')
      expect(error.message).not.toMatch(/秘密|plain/)
    }
  })

  test('secrets are the same in every process, also when several ask first', async () => {
    const keys = wrappingKeysIn(folder)
    const made = await Promise.all([1, 2, 3].map(() => createVault(store(), keys, now).secret('sessions')))
    expect(new Set(made.map((secret) => secret.toString('hex'))).size).toBe(1)
    expect(made[0]).toHaveLength(32)
    const vault = createVault(store(), keys, now)
    expect(await vault.secret('sessions')).toEqual(made[0])
    expect(await vault.secret('another-purpose')).not.toEqual(made[0])
  })

  test('a drill: new key-encryption key, new data key, all sealed anew, old key taken away; nothing was ever unreadable', async () => {
    const keys = wrappingKeysIn(folder)
    let minute = 0
    const running = createVault(store(), keys, () => new Date(Date.parse(NOON) + minute * 60_000))
    await running.ready()
    const [first, secret] = [await running.seal(place, 'first'), await running.secret('sessions')]
    const before = await readDataKeys(store())
    const [oldWrapping] = await keys.ids()

    const rotated = await rotateWrappingKeys(store(), keys)
    expect(rotated).toEqual({ key: (await keys.ids())[0], rewrapped: before.length })
    expect(rotated.key).not.toBe(oldWrapping)
    expect(new Set((await readDataKeys(store())).map(({ wrappedBy }) => wrappedBy))).toEqual(new Set([rotated.key]))
    // Of whoever had the old file and sees the new database.
    const stolen = readKeyring((await readFile(join(folder, 'encryption-keys.txt'), 'utf8')).split('\n').slice(2).join('\n'))
    if (stolen === undefined) throw new Error('The old key is behind the new one.')
    await expect(createVault(store(), givenWrappingKeys(stolen, 'stolen'), now).open(place, first)).rejects.toMatchObject({
      code: 'encryption-key-missing',
    })

    const next = await rotateDataKey(store(), keys, NOON)
    minute += 2
    const second = await running.seal(place, 'second')
    expect(second.split('.')[2]).toBe(next)
    const restarted = createVault(store(), keys, now)
    for (const vault of [running, restarted]) {
      expect(await vault.open(place, first)).toBe('first')
      expect(await vault.open(place, second)).toBe('second')
    }

    expect(await resealAll(store(), restarted)).toBe(before.reduce((sum, { values }) => sum + values, 0))
    expect(await resealAll(store(), restarted)).toBe(0)
    expect((await readDataKeys(store())).map(({ id, values }) => ({ id, values })).at(-1)).toEqual({ id: next, values: 2 })

    const text = await readFile(join(folder, 'encryption-keys.txt'), 'utf8')
    await writeFile(join(folder, 'encryption-keys.txt'), text.split('\n').slice(0, 2).join('\n'))
    const after = createVault(store(), keys, now)
    await after.ready()
    expect(await after.secret('sessions')).toEqual(secret)
    expect(await after.open(place, first)).toBe('first')
  })

  test('a data key cannot be removed, nor one be put in the place of another', async () => {
    await createVault(store(), wrappingKeysIn(folder), now).ready()
    for (const statement of ['delete from data_key', 'truncate data_key', `update data_key set made_at = now()`])
      await expect(store().pool.query(statement)).rejects.toThrow('not allowed')
    const rows = await store().db.selectFrom('dataKey').select(['id', 'wrapped']).execute()
    const [one, other] = rows
    if (one === undefined || other === undefined) throw new Error('The drill left two keys.')
    await store().pool.query('update data_key set wrapped = $2 where id = $1', [one.id, other.wrapped])
    const swapped = createVault(store(), wrappingKeysIn(folder), now)
    await expect(swapped.ready()).rejects.toMatchObject({ code: 'encryption-key-unusable' })
    await expect(rotateWrappingKeys(store(), wrappingKeysIn(folder))).rejects.toMatchObject({ code: 'encryption-key-unusable' })
    await store().pool.query('update data_key set wrapped = $2 where id = $1', [one.id, one.wrapped])
    await swapped.ready()
  })
})
