import { createRoot } from 'solid-js'
import { afterEach, expect, test } from 'vitest'
import { createDraft, type InputDraft } from './create-draft.ts'

const opened: (() => void)[] = []
const open = (suggested: Readonly<Record<string, unknown>>, person = 'zhang'): InputDraft =>
  createRoot((dispose) => {
    opened.push(dispose)
    return createDraft(person, 'p1', 'pay', suggested)
  })
const reload = () => opened.splice(0).forEach((dispose) => dispose())

afterEach(() => {
  reload()
  localStorage.clear()
})

test('what is typed is kept with every change and is there again after a reload', () => {
  const draft = open({ amountFen: 7_500_000 })
  expect(draft.savedAt()).toBeNull()
  draft.model.set(['voucher'], '示付2026-0007')
  draft.justify('three-quotes', '只有一家')
  expect(draft.savedAt()).not.toBeNull()
  reload()
  const again = open({ amountFen: 1 })
  expect(again.model.input()).toEqual({ amountFen: 7_500_000, voucher: '示付2026-0007' })
  expect(again.justifications).toEqual({ 'three-quotes': '只有一家' })
})

test('what one person typed is nobody else’s to see', () => {
  open({}).model.set(['voucher'], '示付2026-0007')
  expect(open({}, 'li').model.input()).toEqual({})
  expect(open({}, 'zhang').model.input()).toEqual({ voucher: '示付2026-0007' })
})

test('a new suggestion counts as long as nobody has typed', () => {
  const draft = open({ amountFen: 1 })
  draft.suggest({ amountFen: 2 })
  expect(draft.model.input()).toEqual({ amountFen: 2 })
  draft.model.set(['amountFen'], 3)
  draft.suggest({ amountFen: 4 })
  expect(draft.model.input()).toEqual({ amountFen: 3 })
})

test('starting over forgets the draft, and the next change is kept again', () => {
  const draft = open({})
  draft.model.set(['voucher'], 'a')
  draft.restart({})
  expect(draft.savedAt()).toBeNull()
  reload()
  const again = open({})
  expect(again.model.input()).toEqual({})
  again.restart({})
  again.model.set(['voucher'], 'b')
  expect(again.savedAt()).not.toBeNull()
})
