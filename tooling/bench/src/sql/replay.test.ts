import { expect, test } from 'vitest'
import { exchange, statementsFor } from './replay.ts'

const project = (id: string) => ({
  id,
  code: `code-of-${id}`,
  fundId: `fund-of-${id}`,
  winnerId: `winner-of-${id}`,
  winnerCode: `credit-of-${id}`,
  version: 20,
})

test('ids are exchanged in texts, in arrays and inside JSON, and nothing else is', () => {
  const statement = { name: 'write', text: 'write a $1', values: ['a', ['a', 'b'], '{"id":"a","of":["a"]}', 7, null], rows: 1 }
  expect(exchange([statement], [['a', 'z']])).toEqual([{ ...statement, values: ['z', ['z', 'b'], '{"id":"z","of":["z"]}', 7, null] }])
})

test('each task becomes a command of its own on the other project and its fund', () => {
  const task = (commandId: string) => ({
    commandId,
    statements: [{ text: '', values: [commandId, 'one', 'fund-of-one', '{"code":"code-of-one"}'], rows: 1 }],
  })
  const [first, second, ...others] = statementsFor([task('c-1'), task('c-2')], project('one'), project('two'))
  expect(others).toEqual([])
  expect(first?.values.slice(1)).toEqual(['two', 'fund-of-two', '{"code":"code-of-two"}'])
  expect(new Set([first?.values[0], second?.values[0], 'c-1', 'c-2']).size).toBe(4)
})
