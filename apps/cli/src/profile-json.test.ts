import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_PROFILE_ID } from '@goufu/api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from './commands/index.ts'
import { typed } from './testing/typed.ts'

const id = DEFAULT_PROFILE_ID
let folder = ''
let unreadable = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goufu-json-'))
  unreadable = join(folder, 'unreadable')
  await mkdir(join(unreadable, 'src'), { recursive: true })
  await writeFile(join(unreadable, 'src/index.ts'), "throw new Error('a clause without a path')")
  await writeFile(join(folder, 'official.txt'), '一、示例条款\n')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('every command of profiles', () => {
  const family = [...commands.keys()].filter((name) => name.startsWith('profile '))

  test.each(family)('%s takes --json, and then says in JSON that a folder does not load', async (name) => {
    const operands: Readonly<Record<string, readonly string[]>> = {
      'profile compare': [unreadable, id],
      'profile impact': [unreadable, id],
      'profile explain': [unreadable, 'contract-in-time'],
      'profile new': ['invented-care', '--extends', unreadable, '--into', folder],
      'profile outline': [join(folder, 'official.txt'), '--profile', unreadable],
    }
    const { code, out, err } = await typed([...name.split(' '), ...(operands[name] ?? [unreadable]), '--json'])
    expect([code, err]).toEqual([2, ''])
    const { fault } = JSON.parse(out) as { fault: { zh: string; en: string } }
    expect(fault.zh).toContain('读不进来：a clause without a path')
    expect(fault.en).toContain('does not load: a clause without a path')
  })

  test.each<readonly string[]>([
    ['check', 'nowhere'],
    ['explain', id, 'nothing'],
    ['explain', id, 'contract-in-time', '--on', '2025-02-30'],
    ['explore', id, '--to', 'nothing'],
    ['impact', id, '/nowhere.json'],
    ['outline', '/nowhere.txt'],
    ['new', 'Invented', '--extends', id],
    ['new', 'invented'],
  ])('%s %s is refused in JSON under --json', async (...words) => {
    const { code, out, err } = await typed(['profile', ...words, '--json'])
    expect([code, err]).toEqual([2, ''])
    expect(JSON.parse(out)).toEqual({ fault: { zh: expect.any(String) as string, en: expect.any(String) as string } })
  })

  test('new --json lists what it wrote', async () => {
    const { code, out } = await typed(['profile', 'new', 'invented-care', '--extends', id, '--into', folder, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      id: 'invented-care',
      folder: join(folder, 'invented-care'),
      files: expect.arrayContaining([join(folder, 'invented-care/src/index.ts')]) as string[],
    })
  })
})
