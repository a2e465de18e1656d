import { describe, expect, test } from 'vitest'
import { commands } from './commands/index.ts'
import { typed } from './testing/typed.ts'

describe('goufu', () => {
  test.each([[[]], [['--help']], [['help']], [['-h', '--lang', 'zh']]])('%j shows every command, variable and exit code', async (words) => {
    const { code, out } = await typed(words)
    expect(code).toBe(0)
    for (const part of [...commands.keys(), 'DATABASE_URL', 'GOUFU_PROFILE', '--lang en|zh']) expect(out).toContain(part)
    expect(out).toMatch(/\n {2}0 {2}.*\n {2}1 {2}.*\n {2}2 {2}/)
  })

  test.each([...commands.keys()])('goufu %s --help shows its usage and options', async (name) => {
    const { code, out } = await typed([...name.split(' '), '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`goufu ${name}`)
    for (const option of Object.keys(commands.get(name)?.options ?? {})) expect(out).toContain(`--${option}`)
  })

  test.each([
    [['fly'], 'There is no command fly\nFor usage: goufu --help'],
    [['profile', 'chekc'], /^profile needs one of: check, coverage, .*\nFor usage: goufu --help$/],
    [['run'], 'run needs: SCENARIO.yaml\nFor usage: goufu run --help'],
    [['verify', 'everything'], 'verify takes no everything\nFor usage: goufu verify --help'],
    [['run', 'a.yaml', '--lang', 'fr'], '--lang takes en or zh\nFor usage: goufu run --help'],
    [['run', '/nowhere.yaml'], '/nowhere.yaml cannot be read'],
    [['run', '/nowhere.yaml', '--lang', 'zh'], '读不到 /nowhere.yaml'],
    [['verify', '--lang=zh', '--project'], /project.*\n用法见：goufu verify --help/],
    [['verify', '--jsno'], /jsno.*\nFor usage: goufu verify --help/],
  ])('%j is refused with a sentence', async (words, sentence) => {
    const { code, out, err } = await typed(words)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(sentence)
  })

  test('speaks the language of the system', async () => {
    expect((await typed(['fly'], { LANG: 'zh_CN.UTF-8' })).err).toBe('没有命令 fly\n用法见：goufu --help')
  })
})
