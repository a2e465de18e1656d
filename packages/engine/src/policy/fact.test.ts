import { describe, expect, expectTypeOf, it } from 'vitest'
import { defineFacts, fact, YesNoHandle } from './fact.ts'
import { CodeHandle, CodesHandle, type DateHandle, MaybeHandle, Quantity } from './handle.ts'
import { ProfileError } from './profile-error.ts'
import { sample } from './testing/expressions.ts'
import { type Text, text } from './text.ts'

const kinds = { ngo: text('社会组织', 'organisation'), firm: text('企业', 'company') }
const vocabulary = defineFacts({
  today: fact.date(text('今天', 'today')),
  bidder: {
    kind: fact.code(text('类型', 'kind'), kinds),
    roles: fact.codes(text('身份', 'roles'), kinds),
    grade: fact.maybe(fact.code(text('等级', 'grade'), kinds)),
    members: fact.count(text('人数', 'members')),
    sound: fact.yesNo(text('健全', 'sound')),
    sites: fact.list(text('站点', 'sites'), { open: fact.yesNo(text('开放', 'open')) }),
  },
})

it('a fact is named by its path, in the handle and in the table alike', () => {
  expect(Object.keys(vocabulary.table)).toEqual([
    'today',
    'bidder.kind',
    'bidder.roles',
    'bidder.grade',
    'bidder.members',
    'bidder.sound',
    'bidder.sites',
    'bidder.sites[].open',
  ])
  expect(vocabulary.handles.bidder.kind.node).toEqual({ op: 'fact', path: 'bidder.kind' })
  expect(vocabulary.handles.today.node).toEqual({ op: 'fact', path: 'today' })
})

it('the table holds what is needed to write a value: kind, title and the codes with theirs', () => {
  expect(vocabulary.table['bidder.kind']).toEqual({ path: 'bidder.kind', kind: 'code', title: { zh: '类型', en: 'kind' }, codes: kinds })
  expect(vocabulary.table['bidder.grade']).toMatchObject({ kind: 'code', title: { zh: '等级' }, codes: kinds })
  expect(vocabulary.table['bidder.members']).toEqual({ path: 'bidder.members', kind: 'count', title: { zh: '人数', en: 'members' } })
})

it('each fact has the handle of its kind', () => {
  const { bidder } = vocabulary.handles
  expect(bidder.kind).toBeInstanceOf(CodeHandle)
  expect(bidder.roles).toBeInstanceOf(CodesHandle)
  expect(bidder.grade).toBeInstanceOf(MaybeHandle)
  expect(bidder.members).toBeInstanceOf(Quantity)
  expect(bidder.sound).toBeInstanceOf(YesNoHandle)
  expectTypeOf(bidder.grade).toEqualTypeOf<MaybeHandle<CodeHandle>>()
  expectTypeOf(bidder.members).toEqualTypeOf<Quantity<'count'>>()
  expectTypeOf(vocabulary.handles.today).toEqualTypeOf<DateHandle>()
})

it('a misspelt fact does not compile', () => {
  expect(() => {
    // @ts-expect-error there is no such fact
    void vocabulary.handles.bidder.kinds
  }).toThrow(ProfileError)
  expect(() => {
    // @ts-expect-error nor such a group
    void vocabulary.handles.biddder
  }).toThrow(ProfileError)
})

describe('where nobody compiles, a misspelt fact is named in both languages', () => {
  /** Asks as a file does that no compiler has seen. */
  const asked = (handles: object, key: string): unknown => Reflect.get(handles, key)

  it.each<readonly [string, () => unknown, Text]>([
    [
      'a fact',
      () => asked(vocabulary.handles.bidder, 'memebrs'),
      text('bidder 里没有事实 memebrs——是 members 吗？', 'there is no fact memebrs in bidder — meant members?'),
    ],
    [
      'a fact that looks like none',
      () => asked(vocabulary.handles.bidder, 'price'),
      text(
        'bidder 里没有事实 price；有：kind、roles、grade、members、sound、sites',
        'there is no fact price in bidder; there are kind, roles, grade, members, sound, sites',
      ),
    ],
    [
      'a group',
      () => asked(vocabulary.handles, 'bider'),
      text('没有事实或事实组 bider——是 bidder 吗？', 'there is no fact or group of facts bider — meant bidder?'),
    ],
    [
      'a field of the entries of a list',
      () =>
        vocabulary.handles.bidder.sites.every((site) => {
          asked(site, 'oepn')
          return site.open
        }),
      text('bidder.sites[] 里没有事实 oepn——是 open 吗？', 'there is no fact oepn in bidder.sites[] — meant open?'),
    ],
  ])('%s', (_, misspelt, said) => {
    expect(misspelt).toThrow(ProfileError)
    expect(misspelt).toThrow(expect.objectContaining({ text: said }))
  })

  it('but what any object can be asked is no fact', async () => {
    expect(await Promise.resolve(vocabulary.handles.bidder)).toBe(vocabulary.handles.bidder)
    expect(JSON.stringify(vocabulary.handles.bidder)).toContain('"members"')
    expect(Object.prototype.toString.call(vocabulary.handles.bidder)).toBe('[object Object]')
  })
})

it('every fact is found under its own path', () => {
  expect(Object.entries(sample.table).every(([path, info]) => info.path === path)).toBe(true)
})
