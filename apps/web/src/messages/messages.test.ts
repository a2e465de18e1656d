import { flatten } from '@solid-primitives/i18n'
import { expect, test } from 'vitest'
import { accounts as accountsEn } from './en/accounts.ts'
import { offices as officesEn } from './en/offices.ts'
import { repin as repinEn } from './en/repin.ts'
import { en } from './en.ts'
import { accounts } from './zh-CN/accounts.ts'
import { offices } from './zh-CN/offices.ts'
import { repin } from './zh-CN/repin.ts'
import { zhCN } from './zh-CN.ts'

const words = (messages: object) =>
  Object.fromEntries(Object.entries(flatten({ ...messages })).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
const blanks = (text: string) => new Set([...text.matchAll(/\{\{ (\w+) \}\}/g)].map((match) => match[1]))
const blanksOf = (messages: object) => Object.fromEntries(Object.entries(words(messages)).map(([key, text]) => [key, blanks(text)]))

test('both languages fill the same blanks under the same keys', () => {
  expect(blanksOf(en)).toEqual(blanksOf(zhCN))
  expect(blanksOf(accountsEn)).toEqual(blanksOf(accounts))
  expect(blanksOf(officesEn)).toEqual(blanksOf(offices))
  expect(blanksOf(repinEn)).toEqual(blanksOf(repin))
})
