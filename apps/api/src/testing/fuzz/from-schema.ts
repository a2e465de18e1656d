import * as fc from 'fast-check'

/** A JSON schema, as far as a description of the API uses one. */
export interface JsonSchema {
  readonly $ref?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly type?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: JsonSchema | boolean
}

const LONGEST_TEXT = 60
const MOST_ITEMS = 3
const FEN_OF_A_LARGE_BUDGET = 10 ** 11

/** Values that a schema allows, the shorter ones. What it does not say anything of may be anything. */
export function allowedBy(schema: JsonSchema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(allowedBy))
  switch (schema.type) {
    case 'string':
      return textOf(schema)
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? FEN_OF_A_LARGE_BUDGET, FEN_OF_A_LARGE_BUDGET) })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(allowedBy(schema.items ?? {}), { maxLength: MOST_ITEMS })
    case 'object':
      return objectOf(schema)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function textOf({ pattern, minLength = 0, maxLength = LONGEST_TEXT }: JsonSchema): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, Math.max(minLength, LONGEST_TEXT)) })
}

function objectOf({ properties = {}, required = [] }: JsonSchema): fc.Arbitrary<unknown> {
  return fc.record(Object.fromEntries(Object.entries(properties).map(([key, member]) => [key, allowedBy(member)])), {
    requiredKeys: [...required],
    noNullPrototype: true,
  })
}

/** What people and programs send that is not what was asked for. */
const stray: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: 'binary', maxLength: LONGEST_TEXT }),
  fc.constantFrom(
    null,
    '',
    ' ',
    -1,
    0.5,
    -0,
    2 ** 53,
    1e308,
    '2025-02-29',
    '9999-12-31',
    '0000-00-00',
    '\u0000',
    '\uD800',
    "'; --",
    '../../etc/passwd',
    '<script>',
    '__proto__',
    'x'.repeat(5000),
  ),
  fc.constant({ ['__proto__']: { admin: true }, constructor: 1 }),
)

/** A value with one thing about it changed: a member taken out, put in or replaced, however deep it lies; or something else altogether. */
export function spoiled(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(value, stray, fc.nat(), fc.constantFrom('replace', 'remove', 'add')).map(([whole, change, at, way]) => {
    const places = placesIn(whole)
    const place = places[at % places.length] ?? []
    return changed(whole, place, change, way)
  })
}

type Place = readonly (string | number)[]

function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at]
  const inside = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [at, ...inside.flatMap(([key, member]) => placesIn(member, [...at, key]))]
}

function changed(value: unknown, place: Place, change: unknown, way: string): unknown {
  const [key, ...rest] = place
  if (key === undefined) {
    if (way !== 'add' || typeof value !== 'object' || value === null) return change
    if (!Array.isArray(value)) return { ...value, unheardOf: change }
    const items: readonly unknown[] = value
    return [...items, change]
  }
  if (Array.isArray(value)) {
    if (way === 'remove' && rest.length === 0) return value.toSpliced(Number(key), 1)
    return value.with(Number(key), changed(value[Number(key)], rest, change, way))
  }
  const members = new Map(Object.entries(value as object)) // a place leads through objects and lists only
  if (way === 'remove' && rest.length === 0) members.delete(String(key))
  else members.set(String(key), changed(members.get(String(key)), rest, change, way))
  return Object.fromEntries(members)
}
