import { expect, test } from 'vitest'
import { draftStore, type Draft } from './draft-store.ts'

const draft: Draft = {
  input: { amountFen: 7_380_000 },
  justifications: { 'three-quotes': '只有一家' },
  savedAt: '2026-01-14T02:42:00.000Z',
  pending: null,
}

test('a draft survives a reload and is gone once dropped', () => {
  localStorage.clear()
  expect(draftStore(localStorage).write('p1', 'pay@2', draft)).toBe(true)
  expect(draftStore(localStorage).read('p1', 'pay@2')).toEqual(draft)
  expect(draftStore(localStorage).read('p1', 'pay@3')).toBeNull()
  draftStore(localStorage).drop('p1', 'pay@2')
  expect(draftStore(localStorage).read('p1', 'pay@2')).toBeNull()
})

test('text that is no draft counts as none', () => {
  localStorage.setItem('goufu.draft.p1.pay', '{"input":1}')
  expect(draftStore(localStorage).read('p1', 'pay')).toBeNull()
  localStorage.setItem('goufu.draft.p1.pay', 'not json')
  expect(draftStore(localStorage).read('p1', 'pay')).toBeNull()
})

test('a full machine says so instead of failing', () => {
  const full = {
    getItem: () => null,
    removeItem: () => undefined,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
  expect(draftStore(full).write('p1', 'pay', draft)).toBe(false)
})
