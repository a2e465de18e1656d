import { text, type Text } from '@goufu/engine'
import { COMMON_PARTS } from './common-parts.ts'
import { isCommon, type IsLeaked } from './leaked-passwords.ts'
import { normalised } from './passwords.ts'

/** The least and the most characters of a password, counted in code points. */
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128

/** So many characters have to be left over when everything has been taken away that anybody would guess first. */
const LEAST_OWN = 6
/** A row or a repeat as short as this is no accident. */
const SHORTEST_RUN = 3
const YEAR = /^(?:19|20)\d\d/

/** What is known of whoever chooses a password: username, name, organisations. */
export type KnownWords = readonly string[]

/**
 * Why a password will not do; `null` when it does. Length, and whether it is more than a common password, the person's own names, rows,
 * repeats and years put together (NIST SP 800-63B, 3.1.1.2). Nothing is asked of its composition, and none grows old.
 */
export function passwordFault(password: string, known: KnownWords): Text | null {
  const characters = Array.from(normalised(password))
  if (characters.length < SHORTEST_PASSWORD)
    return text(`密码至少 ${SHORTEST_PASSWORD} 个字符`, `A password has ${SHORTEST_PASSWORD} characters or more`)
  if (characters.length > LONGEST_PASSWORD)
    return text(`密码最多 ${LONGEST_PASSWORD} 个字符`, `A password has ${LONGEST_PASSWORD} characters at most`)
  if (ownCharacters(password, known) < LEAST_OWN)
    return text(
      '这个密码太容易猜到：它由常用密码、你的用户名或姓名、单位名称、连续或重复的字符拼成',
      'This password is too easy to guess: it is put together from common passwords, your own names, rows or repeats',
    )
  return null
}

/**
 * Why a password will not do, by {@link passwordFault} and by the lists of those that were leaked; `null` when it does.
 * @throws where a list cannot be read: then nobody sets a password
 */
export async function passwordRefusal(
  { isLeaked }: { readonly isLeaked: IsLeaked | null },
  password: string,
  known: KnownWords,
): Promise<Text | null> {
  const fault = passwordFault(password, known)
  if (fault !== null) return fault
  if ((await isCommon(password)) || (await isLeaked?.(password)) === true)
    return text(
      '这个密码已在公开泄露的密码之列，猜密码的人会先试它，请换一个',
      'This password is among those that were leaked and published, which whoever guesses tries first; choose another one',
    )
  return null
}

/**
 * How many characters of a password, different from one another, no guesser has for nothing: the fewest that are left when common parts,
 * known words, rows, repeats and years are taken out.
 */
function ownCharacters(password: string, known: KnownWords): number {
  const written = Array.from(normalised(password).toLowerCase())
  const plain = written.map((character) => DISGUISES[character] ?? character)
  const words = new Set([...COMMON_PARTS, ...known.flatMap(partsOf)].flatMap((word) => [word, Array.from(word).toReversed().join('')]))
  // From the end: what is left over of the rest, at best, from each place on.
  const left: (readonly string[])[] = Array.from({ length: written.length + 1 }, () => [])
  for (let at = written.length - 1; at >= 0; at -= 1) {
    const own = written[at] ?? ''
    let best: readonly string[] = [own, ...(left[at + 1] ?? [])]
    for (const length of knownLengths(written, plain, at, words)) {
      const rest = left[at + length] ?? []
      if (rest.length < best.length) best = rest
    }
    left[at] = best
  }
  return new Set(left[0]).size
}

/** The lengths of everything that begins at a place and is known. */
function knownLengths(written: readonly string[], plain: readonly string[], at: number, words: ReadonlySet<string>): readonly number[] {
  const lengths = [rowLength(written, at), repeatLength(written, at)].flatMap((longest) =>
    Array.from({ length: Math.max(0, longest - SHORTEST_RUN + 1) }, (_, index) => SHORTEST_RUN + index),
  )
  if (YEAR.test(written.slice(at, at + 4).join(''))) lengths.push(4)
  for (let length = 2; at + length <= written.length && length <= LONGEST_WORD; length += 1) {
    if (words.has(written.slice(at, at + length).join('')) || words.has(plain.slice(at, at + length).join(''))) lengths.push(length)
  }
  return lengths
}

/** Rows in the order of the alphabet, of the digits, or of anything else that counts up or down by one. */
function rowLength(characters: readonly string[], at: number): number {
  const step = codeAt(characters, at + 1) - codeAt(characters, at)
  if (Math.abs(step) !== 1) return 1
  let length = 2
  while (codeAt(characters, at + length) - codeAt(characters, at + length - 1) === step) length += 1
  return length
}

function repeatLength(characters: readonly string[], at: number): number {
  let length = 1
  while (at + length < characters.length && characters[at + length] === characters[at]) length += 1
  return length
}

function codeAt(characters: readonly string[], at: number): number {
  return characters[at]?.codePointAt(0) ?? Number.NaN
}

/** No word of ours is longer, and no name is worth looking for beyond it. */
const LONGEST_WORD = 32

/** Letters as they are dressed up. */
const DISGUISES: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'l',
  '!': 'i',
  '3': 'e',
  $: 's',
  '5': 's',
  '7': 't',
}

/** A name whole, and each of its parts of two characters or more. */
function partsOf(name: string): readonly string[] {
  const whole = normalised(name).toLowerCase()
  return [whole, ...whole.split(/[^\p{L}\p{N}]+/u)]
    .filter((part) => Array.from(part).length >= 2)
    .map((part) => Array.from(part).slice(0, LONGEST_WORD).join(''))
}
