import { text } from '@goufu/engine'
import type { Fault } from '@goufu/store'
import { expect, test } from 'vitest'
import { FoundFaults } from './found-faults.ts'

const looked = (verb: string) => text('核验了 9 个事件', `9 events ${verb}`)
const fault = (id: string | null): Fault => ({
  kind: 'event-altered',
  stream: id === null ? null : { type: 'project', id },
  number: 1,
  what: text('示例', 'sample'),
})
const said = (...faults: readonly Fault[]) => new FoundFaults(faults).verdict(looked)

test('where nothing is wrong, what was looked at is proved', () => {
  expect(said()).toEqual(text('核验了 9 个事件：与记录时一致', '9 events proved: as they were recorded'))
})

test('where something is, nothing is called proved: it says how much was found, and where', () => {
  expect(said(fault('a'))).toEqual(text('核验了 9 个事件：发现 1 处不符，涉及 1 条流', '9 events checked: 1 fault found, in 1 stream'))
  expect(said(fault('a'), fault('a'), fault('b'), fault(null))).toEqual(
    text(
      '核验了 9 个事件：发现 4 处不符，涉及 2 条流和流以外的记录',
      '9 events checked: 4 faults found, in 2 streams and in what belongs to no stream',
    ),
  )
  expect(said(fault(null), fault(null)).en).toBe('9 events checked: 2 faults found, in what belongs to no stream')
})
