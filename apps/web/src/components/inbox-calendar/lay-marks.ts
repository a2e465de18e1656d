import { daysBetween } from '../../format/dates.ts'

/** How many rows of marks the strip has; what finds no room in them is counted on its day. */
const LANES = 3
/** How many characters a day of the strip is wide, at its narrowest. */
const CHARACTERS_OF_A_DAY = 3.7
/** How many days the words of a mark take at most. */
const MOST_DAYS_OF_WORDS = 7

export interface Markable {
  readonly due: string
  /** The first day on which it may be done, where there is one. */
  readonly opensOn: string | null
}

/** A place on the strip: columns from 1 on, the last one included. */
export interface Mark<T> {
  readonly item: T
  readonly lane: number
  readonly first: number
  readonly last: number
  /** `span`: a bar over the days on which it may be done. `after`, `before`: words that begin, or end, on the due day. */
  readonly form: 'span' | 'after' | 'before'
}

/**
 * Places what falls due on a strip of days: as a bar over the days on which it may be done, where its words fit on it, else as words
 * beside its due day. Nothing overlaps; who comes first is placed first, and what finds no room is left out.
 * @param charactersOf how many characters wide its words are, a Chinese one counting as one
 */
export function layMarks<T extends Markable>(
  items: readonly T[],
  strip: { readonly from: string; readonly days: number },
  charactersOf: (item: T) => number,
): readonly Mark<T>[] {
  const taken = Array.from({ length: LANES }, () => new Set<number>())
  return items.flatMap((item) => {
    const column = daysBetween(strip.from, item.due) + 1
    const words = Math.min(MOST_DAYS_OF_WORDS, Math.ceil((charactersOf(item) + 2) / CHARACTERS_OF_A_DAY))
    for (const place of placesOf(item, column, words, strip)) {
      const days = Array.from({ length: place.last - place.first + 1 }, (_, index) => place.first + index)
      const lane = taken.findIndex((used) => days.every((day) => !used.has(day)))
      if (lane < 0) continue
      for (const day of days) taken[lane]?.add(day)
      return [{ item, lane, ...place }]
    }
    return []
  })
}

/** Where a mark may stand, the best place first. */
function placesOf({ opensOn }: Markable, column: number, words: number, { from, days }: { readonly from: string; readonly days: number }) {
  const opens = opensOn === null ? column : Math.max(1, daysBetween(from, opensOn) + 1)
  const after = { form: 'after', first: column, last: column + words - 1 } as const
  const before = { form: 'before', first: column - words + 1, last: column } as const
  const span = { form: 'span', first: opens, last: column } as const
  return [...(column - opens + 1 >= words ? [span] : []), after, before].filter(({ first, last }) => first >= 1 && last <= days)
}
