import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import type { EventDraft } from './event.ts'
import { type EventTypes, schemaOf } from './event-types.ts'
import { upcast } from './upcast.ts'
import { UnreadableEvent } from './unreadable-event.ts'

/** Invented types: one has come to its third shape, the other is as it was first written. */
const types: EventTypes = {
  project: new Map([
    [
      'greet',
      [({ name, ...rest }) => ({ ...rest, names: [name ?? null] }), ({ names, ...rest }) => ({ ...rest, guests: names ?? [], seats: 1 })],
    ],
    ['part', []],
  ]),
  fund: new Map(),
  supplier: new Map(),
}

const stored = (type: string, schema: number, data: EventDraft['data'] = {}): EventDraft => ({
  stream: { type: 'project', id: 'p' },
  type,
  schema,
  task: null,
  data,
  effectiveOn: date('2025-01-10'),
  rulesDate: date('2025-01-10'),
  actor: { id: 'preparer', name: '示例', role: 'preparer' },
  profile: { id: 'sample', digest: 'a'.repeat(64) },
  citation: null,
})

const refusalOf = (event: EventDraft): unknown => {
  try {
    return upcast(event, types)
  } catch (error) {
    return error instanceof UnreadableEvent ? error.text : error
  }
}

describe('an event that was stored in an earlier shape', () => {
  it.each([
    [1, { name: '示例甲', table: 4 }],
    [2, { names: ['示例甲'], table: 4 }],
    [3, { guests: ['示例甲'], seats: 1, table: 4 }],
  ])('%i is read in the newest', (schema, data) => {
    const event = stored('greet', schema, data)
    const before = JSON.stringify(event)
    expect(upcast(event, types)).toEqual({ ...event, schema: 3, data: { guests: ['示例甲'], seats: 1, table: 4 } })
    expect(JSON.stringify(event), 'and stays as it was').toBe(before)
  })

  it('is what it is where nothing has changed', () => {
    const event = stored('part', 1, { on: 'foot' })
    expect(upcast(event, types)).toBe(event)
  })
})

describe('an event is refused and not guessed', () => {
  it('in a shape that came after this program', () => {
    expect(refusalOf(stored('greet', 4))).toEqual({
      zh: 'project p：事件 greet 是第 4 版格式，本程序只认到第 3 版，请使用更新的版本',
      en: 'project p: event greet has shape 4, and this program knows it up to shape 3; a newer one is needed',
    })
  })

  it.each(['unknown', 'constructor', 'open-fund'])('of a type that its stream does not have: %s', (type) => {
    expect(refusalOf(stored(type, 1))).toEqual({ zh: `project p：未知的事件类型 ${type}`, en: `project p: unknown event ${type}` })
  })

  it.each([0, -1, 1.5, Number.NaN])('whose shape has no number: %d', (schema) => {
    expect(refusalOf(stored('greet', schema))).toMatchObject({ en: `project p: ${schema} is no number of a shape of greet` })
  })
})

describe('the number of the shape that is written', () => {
  it('follows the upcasters', () => {
    expect(['greet', 'part'].map((type) => schemaOf({ stream: { type: 'project', id: 'p' }, type }, types))).toEqual([3, 1])
  })

  it('is not made up for a type that does not exist', () => {
    expect(() => schemaOf({ stream: { type: 'fund', id: 'f' }, type: 'greet' }, types)).toThrow('no event of a fund has the type greet')
  })
})
