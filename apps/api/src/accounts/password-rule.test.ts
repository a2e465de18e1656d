import { array, assert, constantFrom, pre, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { LONGEST_PASSWORD, passwordFault, SHORTEST_PASSWORD } from './password-rule.ts'

const known = ['zhang-min', '张示例', '示例县民政局']

test.each([
  ['short', '至少 12 个字符'],
  ['甲乙丙丁戊己庚辛壬癸子', '至少 12 个字符'],
  ['x'.repeat(LONGEST_PASSWORD + 1), '最多 128 个字符'],
  ['password1234', '太容易猜到'],
  ['P@ssw0rd2026!', '太容易猜到'],
  ['qwertyuiop123456', '太容易猜到'],
  ['aaaaaaaaaaaaaaaa', '太容易猜到'],
  ['abcdefghijklmnop', '太容易猜到'],
  ['98765432109876', '太容易猜到'],
  ['goufu-goufu-2026', '太容易猜到'],
  ['Zhang-Min-2026!!', '太容易猜到'],
  ['nimgnahz19901990', '太容易猜到'],
  ['示例县民政局123456', '太容易猜到'],
  ['woaini5201314woaini', '太容易猜到'],
  ['ｐａｓｓｗｏｒｄ１２３４', '太容易猜到'],
  ['xyxyxyxyxyxyxy', '太容易猜到'],
])('%s will not do: %s', (password, why) => {
  expect(passwordFault(password, known)?.zh).toContain(why)
})

test.each(['korrekt pferd batterie', '甲地有石丙江无鱼丁山多云', 'tR8#kw9vLq2z', 'nine small boats at dusk', 'zhang likes mountain trout'])(
  '%s will do, whatever it is composed of',
  (password) => {
    expect(passwordFault(password, known)).toBeNull()
  },
)

test('letters are counted, not bytes: twelve characters outside the basic plane are enough', () => {
  expect(passwordFault('🌊🌋🌌🌍🌎🌏🎃🎄🎅🎆🎇', known)?.zh).toContain('至少')
  expect(passwordFault('🌊🎋🌵🍍🚎🌏🎃🐄🎅🦆🎇🧀', known)).toBeNull()
})

test('the same password however it is typed: full-width and composed forms are judged alike', () => {
  assert(
    property(string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (password) => {
      expect(passwordFault(password.normalize('NFKC'), known)).toEqual(passwordFault(password, known))
    }),
  )
})

test('what is put together from names and rows alone never does', () => {
  const part = constantFrom('zhang', 'min', 'goufu', 'password', '123456', 'abcdef', '2026', '1999', 'aaaa', '民政局', '示例县')
  assert(
    property(array(part, { minLength: 3, maxLength: 12 }), (parts) => {
      const password = parts.join('')
      pre(password.length >= SHORTEST_PASSWORD)
      expect(passwordFault(password, known)).not.toBeNull()
    }),
  )
})
