import { expect, test } from 'vitest'
import { draftStore, type Draft, forgetDrafts } from './draft-store.ts'

const draft: Draft = {
  input: { amountFen: 7_380_000 },
  justifications: { 'three-quotes': '只有一家' },
  savedAt: '2026-01-14T02:42:00.000Z',
  pending: null,
}

test('a draft survives a reload and is gone once dropped', () => {
  localStorage.clear()
  expect(draftStore(localStorage, 'zhang').write('p1', 'pay@2', draft)).toBe(true)
  expect(draftStore(localStorage, 'zhang').read('p1', 'pay@2')).toEqual(draft)
  expect(draftStore(localStorage, 'zhang').read('p1', 'pay@3')).toBeNull()
  draftStore(localStorage, 'zhang').drop('p1', 'pay@2')
  expect(draftStore(localStorage, 'zhang').read('p1', 'pay@2')).toBeNull()
})

test('text that is no draft counts as none', () => {
  localStorage.setItem('goufu.draft.zhang/p1.pay', '{"input":1}')
  expect(draftStore(localStorage, 'zhang').read('p1', 'pay')).toBeNull()
  localStorage.setItem('goufu.draft.zhang/p1.pay', 'not json')
  expect(draftStore(localStorage, 'zhang').read('p1', 'pay')).toBeNull()
})

test('a full machine says so instead of failing', () => {
  const full = {
    getItem: () => null,
    removeItem: () => undefined,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
  expect(draftStore(full, 'zhang').write('p1', 'pay', draft)).toBe(false)
})

test('drafts are forgotten, of all or of everybody else, and nothing beside them', () => {
  localStorage.clear()
  localStorage.setItem('goufu.settings', '{}')
  const people = ['zhang', 'zhang/li', 'supplier:示例']
  const there = () => people.filter((person) => draftStore(localStorage, person).read('p1', 'pay') !== null)
  for (const person of people) draftStore(localStorage, person).write('p1', 'pay', draft)
  expect(there()).toEqual(people)
  forgetDrafts(localStorage, 'zhang')
  expect(there()).toEqual(['zhang'])
  forgetDrafts(localStorage, null)
  expect([there(), localStorage.getItem('goufu.settings')]).toEqual([[], '{}'])
})
