/** The deepest a body may be nested; no form comes near. */
export const DEEPEST = 64

/** Whether lists and objects stand in one another more than `most` deep. Goes no deeper than that. */
export function isDeeperThan(most: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return most === 0 || Object.values(value).some((member) => isDeeperThan(most - 1, member))
}
