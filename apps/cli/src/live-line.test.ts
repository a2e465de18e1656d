import { expect, test } from 'vitest'
import { createLiveLine } from './live-line.ts'

const EMPTIED = '\r\u001B[2K'

test('a line is written over the one before, and only when it says something else', () => {
  const written: string[] = []
  const line = createLiveLine({ write: (text) => written.push(text) })
  line.clear()
  line.show('1%')
  line.show('1%')
  line.show('2%')
  line.clear()
  line.clear()
  expect(written).toEqual([`${EMPTIED}1%`, `${EMPTIED}2%`, EMPTIED])
})
