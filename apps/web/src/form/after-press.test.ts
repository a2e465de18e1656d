import { expect, test } from 'vitest'
import { afterPress } from './after-press.ts'

const point = (type: string) => document.dispatchEvent(new Event(type, { bubbles: true }))

test('without a pointer down it is done at once', () => {
  let done = 0
  afterPress(() => (done += 1))
  expect(done).toBe(1)
})

test('while a button is being pressed it waits until the click is through', async () => {
  const done: string[] = []
  point('pointerdown')
  afterPress(() => done.push('said'))
  point('pointerup')
  done.push('clicked')
  await expect.poll(() => done).toEqual(['clicked', 'said'])
})
