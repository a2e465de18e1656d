import { expect, expectTypeOf, it } from 'vitest'
import { defineFacts, fact, YesNoHandle } from './fact.ts'
import { CodeHandle, CodesHandle, type DateHandle, MaybeHandle, Quantity } from './handle.ts'
import { sample } from './testing/expressions.ts'
import { text } from './text.ts'

const kinds = { ngo: text('社会组织', 'organisation'), firm: text('企业', 'company') }
const vocabulary = defineFacts({
  today: fact.date(text('今天', 'today')),
  bidder: {
    kind: fact.code(text('类型', 'kind'), kinds),
    roles: fact.codes(text('身份', 'roles'), kinds),
    grade: fact.maybe(fact.code(text('等级', 'grade'), kinds)),
    members: fact.count(text('人数', 'members')),
    sound: fact.yesNo(text('健全', 'sound')),
  },
})

it('a fact is named by its path, in the handle and in the table alike', () => {
  expect(Object.keys(vocabulary.table)).toEqual(['today', 'bidder.kind', 'bidder.roles', 'bidder.grade', 'bidder.members', 'bidder.sound'])
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
  // @ts-expect-error there is no such fact
  expect(vocabulary.handles.bidder.kinds).toBeUndefined()
  // @ts-expect-error nor such a group
  expect(vocabulary.handles.biddder).toBeUndefined()
})

it('every fact is found under its own path', () => {
  expect(Object.entries(sample.table).every(([path, info]) => info.path === path)).toBe(true)
})
