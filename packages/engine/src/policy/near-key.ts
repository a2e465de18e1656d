import { type Text, text } from './text.ts'

/** Whether two keys are at most two changes apart: a letter more, one less, another one, or two neighbours exchanged. */
export function looksLike(left: string, right: string): boolean {
  return areWithin(2, left, right)
}

/** Of some keys, the one that was meant by somebody who wrote another; `undefined` where none is near. Short keys have room for one change, the shortest for none. */
export function nearestKey(key: string, keys: Iterable<string>): string | undefined {
  const known = [...keys]
  const most = key.length < 3 ? 0 : key.length < 5 ? 1 : 2
  for (let changes = 0; changes <= most; changes += 1) {
    const near = known.find((other) => areWithin(changes, key.toLowerCase(), other.toLowerCase()))
    if (near !== undefined) return near
  }
  return undefined
}

/** To be said after a key that stands for nothing: the one that looks like it; no word where none does. */
export function meant(key: string, keys: Iterable<string>): Text {
  const near = nearestKey(key, keys)
  return near === undefined ? text('', '') : text(`——是 ${near} 吗？`, ` — meant ${near}?`)
}

/** The same, and where none looks like it, all there are. */
export function meantOrKnown(key: string, keys: readonly string[]): Text {
  const said = meant(key, keys)
  return said.en !== '' || keys.length === 0 ? said : text(`；有：${keys.join('、')}`, `; there are ${keys.join(', ')}`)
}

function areWithin(changes: number, left: string, right: string): boolean {
  return Math.abs(left.length - right.length) <= changes && lettersApart(left, right) <= 2 * changes && isWithin(changes, left, 0, right, 0)
}

/** How many letters, counted up to their last five bits, stand in one key only; a change takes one away and brings another at most. */
function lettersApart(left: string, right: string): number {
  let apart = lettersOf(left) ^ lettersOf(right)
  let count = 0
  for (; apart !== 0; apart &= apart - 1) count += 1
  return count
}

function lettersOf(key: string): number {
  let letters = 0
  for (let at = 0; at < key.length; at += 1) letters |= 1 << (key.charCodeAt(at) & 31)
  return letters
}

/** Whether what is left of two keys is that many changes apart at most; letters that agree need no change. */
function isWithin(changes: number, left: string, leftFrom: number, right: string, rightFrom: number): boolean {
  let [i, j] = [leftFrom, rightFrom]
  while (i < left.length && left[i] === right[j]) {
    i += 1
    j += 1
  }
  if (i >= left.length || j >= right.length) return left.length - i + right.length - j <= changes
  if (changes === 0) return false
  return (
    isWithin(changes - 1, left, i + 1, right, j + 1) ||
    isWithin(changes - 1, left, i + 1, right, j) ||
    isWithin(changes - 1, left, i, right, j + 1) ||
    (left[i] === right[j + 1] && left[i + 1] === right[j] && isWithin(changes - 1, left, i + 2, right, j + 2))
  )
}
