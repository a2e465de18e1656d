import { expect, test } from 'vitest'
import { typed } from '../testing/typed.ts'

test.each([
  ['shanxi-childrens-care', '2030-11-24', []],
  ['shanxi-childrens-care', '2030-11-25', ['晋民发〔2025〕11号 is not in force on 2030-11-25: it is from 2025-11-24 until 2030-11-24']],
  ['jilin-social-assistance', '2020-09-17', ['吉民发〔2020〕44号 is not in force on 2020-09-17: it is from 2020-09-18']],
  ['yuncheng-childrens-care', '2025-11-23', ['晋民发〔2025〕11号 is not in force on 2025-11-23: it is from 2025-11-24 until 2030-11-24']],
  ['guangan-youth-services', '2025-11-23', ['广安市购买儿童青少年服务实施意见（送审稿） is a draft, in force on no day']],
])('goufu profile check %s --on %s names the documents that are not in force', { timeout: 30_000 }, async (id, on, expected) => {
  const { code, out } = await typed(['profile', 'check', id, '--on', on])
  expect(out.split('\n').flatMap((line) => /document: (.*?)(?: {2}\(.*)?$/.exec(line)?.[1] ?? [])).toEqual(expected)
  expect(code).toBe(expected.length === 0 ? 0 : 1)
})

test('a day that does not exist is refused', async () => {
  const { code, err } = await typed(['profile', 'check', 'jilin-social-assistance', '--on', '2025-02-30'])
  expect([code, err]).toEqual([2, '--on is written as 2025-07-01'])
})
