export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject
export interface JsonObject {
  readonly [key: string]: JsonValue
}

/**
 * The one text of a JSON value: keys sorted by code unit, no white space, `undefined` members left out.
 * Hashes and digests are taken over this text, never over what a database makes of it.
 * @throws TypeError for a value JSON cannot carry (a function, NaN, an infinite number): a bug of the caller.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`canonicalJson: ${String(value)} is not a JSON number`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value === 'object') return canonicalObject(value)
  throw new TypeError(`canonicalJson: a ${typeof value} is not JSON`)
}

function canonicalObject(value: object): string {
  let members = ''
  // Sorted as they come: by code unit.
  for (const key of Object.keys(value).sort()) {
    const member: unknown = value[key as keyof typeof value]
    if (member !== undefined) members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${members}}`
}
