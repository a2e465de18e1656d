import { sha256Hex } from '../policy/digest.ts'

/** Name of the way a sample is drawn; another way gets another name, and what was drawn by this one can be drawn again for ever. */
export const DRAWN_BY = 'sha256-1'

const WORDS = 2 ** 32

/**
 * Draws `size` of the numbers 1 to `frame` without putting any back, by a seed that somebody else has made public: the same seed, frame
 * and size give the same sample everywhere, and every number has the same chance. Ascending.
 *
 * The way `sha256-1`: a row of words is taken from SHA-256 of the text `seed`, a line feed and 0, then 1, 2 and so on, eight words of
 * 32 bits out of each digest in order. The numbers lie in order on a table. For each draw, with `left` numbers still on it, words at or
 * above the largest multiple of `left` below 2³² are passed over; the next word, modulo `left`, is the place of the number that is
 * drawn, and the last number on the table moves into its place.
 */
export function drawSample(seed: string, frame: number, size: number): readonly number[] {
  const words = wordsOf(seed)
  // The table holds only what has moved: whatever is not in it still lies at its own place.
  const moved = new Map<number, number>()
  const at = (place: number) => moved.get(place) ?? place + 1
  const drawn: number[] = []
  for (let left = frame; drawn.length < Math.min(size, frame); left -= 1) {
    const place = placeAmong(words, left)
    drawn.push(at(place))
    moved.set(place, at(left - 1))
  }
  return drawn.toSorted((a, b) => a - b)
}

/** The next word that stands for a place, with every place as likely as the others. */
function placeAmong(words: Iterator<number, never>, left: number): number {
  const fair = WORDS - (WORDS % left)
  for (;;) {
    const word = words.next().value
    if (word < fair) return word % left
  }
}

function* wordsOf(seed: string): Generator<number, never> {
  for (let block = 0; ; block += 1) {
    const digest = sha256Hex(`${seed}\n${block}`)
    for (let start = 0; start < digest.length; start += 8) yield Number.parseInt(digest.slice(start, start + 8), 16)
  }
}
