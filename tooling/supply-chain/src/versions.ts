/** Whether a version lies in a range, from with it, to without it. A version before a release counts as that release. */
export function isWithin(version: string, [from, to]: readonly [from: string, to: string | null]): boolean {
  return compare(version, from) >= 0 && (to === null || compare(version, to) < 0)
}

function compare(a: string, b: string): number {
  const [first, second] = [numbersOf(a), numbersOf(b)]
  for (const [index, number] of first.entries()) {
    const difference = number - (second[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function numbersOf(version: string): readonly number[] {
  return (/^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number)
}
