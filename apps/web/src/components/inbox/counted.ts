/** Some counts together, each of which ends at `to`: `1000+` where one of them does, for there may be more. */
export function counted(counts: readonly number[], to: number): string {
  const sum = counts.reduce((before, count) => before + count, 0)
  return counts.some((count) => count >= to) ? `${sum}+` : String(sum)
}
