/** Whether two values have the same canonical JSON, found out without writing it: states are long. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other)) return Array.isArray(one) && Array.isArray(other) && sameItems(one, other)
  return sameMembers(one as Members, other as Members)
}

type Members = Readonly<Record<string, unknown>>

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => sameJson(item ?? null, other[index] ?? null))
}

/** A member that is `undefined` is not there. */
function sameMembers(one: Members, other: Members): boolean {
  let members = 0
  for (const key of Object.keys(one)) {
    if (one[key] === undefined) continue
    // A name such as `constructor` is found on every object.
    if (!Object.hasOwn(other, key) || !sameJson(one[key], other[key])) return false
    members += 1
  }
  for (const key of Object.keys(other)) if (other[key] !== undefined) members -= 1
  return members === 0
}
