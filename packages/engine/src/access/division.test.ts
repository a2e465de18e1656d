import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divisionCodeFault, mayStandBeneath, organisationKinds, sharedDigits } from './division.ts'

describe('the code of a division', () => {
  it.each([
    ['province', '990000', null],
    ['city', '990100', '990000'],
    ['county', '990101', '990100'],
    ['county', '999001', '990000'],
    ['township', '990101003', '990101'],
    // Some cities have no counties.
    ['township', '990100003', '990100'],
    ['village', '990101003201', '990101003'],
    ['village', '990101003201', null],
  ] as const)('of a %s may be %s beneath %s', (kind, code, above) => {
    expect(divisionCodeFault(kind, code, above)).toBeNull()
  })

  it.each([
    ['province', '990100', null, '四个 0'],
    ['city', '990000', null, '两个 0'],
    ['city', '990101', null, '两个 0'],
    ['county', '990100', null, '不以两个 0'],
    ['county', '990201', '990100', '应以上级的 9901'],
    ['township', '990101', '990101', '9 位'],
    ['village', '99010100320', '990101003', '12 位'],
    ['county', '090101', null, '6 位'],
    ['county', '99０１01', null, '6 位'],
    ['office', '990101', null, '只有行政区划'],
  ] as const)('of a %s is not %s beneath %s', (kind, code, above, said) => {
    expect(divisionCodeFault(kind, code, above)?.zh).toContain(said)
  })

  it('given any code of a county, then it begins with what its city and its province share', () => {
    const county = fc.integer({ min: 100_000, max: 999_999 }).map(String)
    fc.assert(
      fc.property(county, (code) => {
        for (const above of [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]) expect(code.startsWith(sharedDigits(above))).toBe(true)
      }),
    )
  })
})

describe('the place of an organisation', () => {
  it('is never beneath one of its own sort of division, nor beneath one that evaluates', () => {
    for (const kind of organisationKinds) {
      expect(mayStandBeneath(kind, null)).toBe(true)
      expect(mayStandBeneath(kind, 'evaluator')).toBe(false)
      expect(mayStandBeneath(kind, kind)).toBe(kind === 'office')
    }
    expect(mayStandBeneath('county', 'province')).toBe(true)
    expect(mayStandBeneath('province', 'county')).toBe(false)
    expect(mayStandBeneath('county', 'office')).toBe(false)
    expect(mayStandBeneath('office', 'village')).toBe(true)
  })
})
