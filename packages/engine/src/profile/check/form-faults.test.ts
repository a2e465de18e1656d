import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../../policy/json.ts'
import { anyJson } from '../../policy/testing/arbitraries.ts'
import { broken, copy, type Draft, good, put } from '../../testing/broken-profile.ts'
import { notInBothLanguages } from '../../testing/in-both-languages.ts'
import { attemptIn, played, toArchive } from '../../testing/sample-purchase.ts'
import { checkProfile } from '../check-profile.ts'
import type { Profile } from '../profile.ts'
import { resolveProfile } from '../resolve-profile.ts'

describe('whatever it is given', () => {
  const given = (value: unknown) => checkProfile(value as Profile)

  it.each([
    [undefined],
    ['profile'],
    [1],
    [[]],
    [{}],
    [{ extends: 'base' }],
    [{ ...good, extends: undefined }],
    [{ ...good, extends: 7 }],
    [{ ...good, extends: {} }],
  ])('the check of %j answers with faults', (value) => {
    expect(given(value).length).toBeGreaterThan(0)
    expect(notInBothLanguages(given(value))).toEqual([])
  })

  it('a profile that is its own ancestor is a fault, not a loop', () => {
    const self: Record<string, unknown> = { ...good }
    self['extends'] = { ...good, id: 'parent', extends: self }
    expect(given(self).map(({ key, message }) => `${key} ${message.en}`)).toEqual(['extends is its own ancestor'])
  })

  it.each([
    ['a part that is missing', (data: Draft) => void delete data['version'], 'version 缺少这一项，应为文字'],
    ['a part of another type', (data: Draft) => void (data['version'] = 1), 'version 应为文字，实为数字'],
    ['a version that is none', (data: Draft) => void (data['version'] = '1'), 'version 格式不对，应符合 /^\\d+\\.\\d+\\.\\d+$/'],
    [
      'a key too many',
      (data: Draft) => void (data['extra'] = 1),
      'extra 没有这个键：extra；有：id、version、document、outline、vocabulary、clauses、process、examples、equivalents',
    ],
    ['an empty sentence', put('plan-cap', { title: { zh: '', en: 'x' } }), 'plan-cap title.zh：句子要中英文都写：这里是空的'],
    [
      'a severity there is none of',
      put('plan-within-cap', { severity: 'shall' }),
      'plan-within-cap severity：应为以下之一："must"、"should"、"prefer"、"may"',
    ],
    ['no task', put('plan-within-cap', { on: [] }), 'plan-within-cap on：至少要有 1 项'],
    ['a negative choice', put('who-marks', { chosen: -1 }), 'who-marks chosen：不能小于 0'],
    ['half a choice', put('who-marks', { chosen: 0.5 }), 'who-marks chosen：应为整数'],
    [
      'a sort of example there is none of',
      (data: Draft) => void (data['examples'] = [{ example: 'riddle' }]),
      'examples.0.example 应为以下之一："norm"、"instalments"、"penalty"、"band"、"sanction"',
    ],
    ['a value of no kind', put('plan-cap', { values: [{ from: '2025-01-01', value: {} }] }), 'plan-cap values.0.value：不是这里可以写的值'],
    [
      'a day that does not exist',
      put('plan-cap', { values: [{ from: '2025-02-29', value: 1 }] }),
      'plan-cap values.0.from：日期不存在，应写作 2025-07-01',
    ],
  ])('%s is said in Chinese too', (_, change, expected) => {
    expect(given(broken(change)).map(({ key, message }) => `${key} ${message.zh}`)).toContain(expected)
  })

  it('JSON with any one of its parts replaced, taken out or put elsewhere never makes it throw', () => {
    const paths = pathsOf(good)
    const mutation = fc.record({
      at: fc.constantFrom(...paths),
      other: fc.oneof(
        anyJson,
        fc.constantFrom(...paths).map((path) => at(good, path)),
      ),
      how: fc.constantFrom('replace', 'remove', 'double'),
    })
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const data = copy(good)
        for (const each of mutations) mutate(data, each.at, each.how, copy(each.other))
        expect(given(data).every(({ message: { zh, en } }) => /\p{Script=Han}/u.test(zh) && en !== '')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('what the check lets pass can be resolved and played without a throw', () => {
    const paths = pathsOf(good).filter((path) => path.length > 3)
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom(...paths), fc.boolean(), (to, from, whole) => {
        const data = copy(good)
        mutate(data, to, 'replace', copy(whole ? at(good, from) : nudged(at(good, to))))
        const profile = data as unknown as Profile
        if (given(profile).length > 0) return
        const resolved = resolveProfile(profile)
        const rehearsal = played([], resolved)
        for (const step of toArchive) expect(attemptIn(rehearsal, step).outcome).toBeTypeOf('string')
        expect(
          rehearsal.view('p', rehearsal.project('p').lastEffectiveOn, { id: 'x', name: 'x', role: 'public', organisation: null }).id,
        ).toBe('p')
      }),
      { numRuns: 200 },
    )
  })
})

type Path = readonly string[]

function pathsOf(value: JsonValue, base: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]: [string, JsonValue]) => [[...base, key], ...pathsOf(member, [...base, key])])
}

function at(value: JsonValue, path: Path): JsonValue {
  return path.reduce<JsonValue>((inner, key) => (inner as Record<string, JsonValue> | null)?.[key] ?? null, value)
}

function mutate(data: JsonValue, path: Path, how: string, other: JsonValue): void {
  const parent = at(data, path.slice(0, -1)) as Record<string, JsonValue> | JsonValue[] | null
  const key = path.at(-1) ?? ''
  if (typeof parent !== 'object' || parent === null) return
  if (Array.isArray(parent) && how !== 'replace')
    parent.splice(Number(key), how === 'remove' ? 1 : 0, ...(how === 'double' ? [at(parent, [key])] : []))
  else if (how === 'remove') Reflect.deleteProperty(parent, key)
  else Reflect.set(parent, key, other)
}

/** A value one step away. */
function nudged(value: JsonValue): JsonValue {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return value
}
