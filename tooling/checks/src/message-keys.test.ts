import { expect, test } from 'vitest'
import { messageKeys } from './message-keys.ts'
import { faultsOf } from './testing/tree.ts'

const messages = (zh: string, en: string) => ({
  'apps/web/src/messages/zh-CN.ts': `export const zhCN = ${zh}`,
  'apps/web/src/messages/en.ts': `export const en = ${en}`,
})

test('languages with the same keys and gaps are sound', () => {
  const files = messages(
    `{ task: { due: '{{ days }} 天后', 'done at': (day: string) => day } } as const`,
    `{ task: { due: \`in {{ days }} days\`, 'done at': (day: string) => \`on \${day}\` } } satisfies Messages`,
  )
  expect(faultsOf(messageKeys, files)).toEqual([])
})

test('a message that one language lacks, leaves empty or fills differently is a fault', () => {
  const files = messages(`{ a: { b: '一', c: '二 {{ x }}' }, d: '三' }`, `{ a: { c: 'two {{ y }}' }, d: ' ', e: 'five' }`)
  expect(faultsOf(messageKeys, files)).toEqual([
    'apps/web/src/messages/zh-CN has no message e',
    'apps/web/src/messages/en has no message a.b',
    'apps/web/src/messages/en has an empty message d',
    'apps/web/src/messages a.c has other gaps in each language: x / y',
  ])
})

test('a language may be a folder of files', () => {
  const files = {
    'apps/web/src/messages/zh-CN/task.ts': `export default { due: '到期' }`,
    'apps/web/src/messages/en/task.ts': `export default {}`,
  }
  expect(faultsOf(messageKeys, files)).toEqual(['apps/web/src/messages/en has no message task:due'])
})
