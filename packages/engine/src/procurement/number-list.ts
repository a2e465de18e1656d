/** More than any list holds; ranges that overlap again and again would take for ever. */
const MOST = 100_000

/** Reads numbers as people write them: `3, 17-19、40`. @returns ascending, each once; `undefined` for anything else, and for far too many */
export function readNumbers(written: string): readonly number[] | undefined {
  const numbers = new Set<number>()
  let named = 0
  for (const part of written.split(/[\s,，、;；]+/).filter((word) => word !== '')) {
    const [, from, to = from] = /^(\d{1,6})(?:[-–~～至](\d{1,6}))?$/.exec(part) ?? []
    if (from === undefined || to === undefined || Number(from) > Number(to)) return undefined
    named += Number(to) - Number(from) + 1
    if (named > MOST) return undefined
    for (let number = Number(from); number <= Number(to); number += 1) numbers.add(number)
  }
  return [...numbers].toSorted((a, b) => a - b)
}
