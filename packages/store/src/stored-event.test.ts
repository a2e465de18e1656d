import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkEvent, writtenEvent } from './check-event.ts'
import { digestText, NO_PREDECESSOR } from './hash.ts'
import { chainEvents, parseBody } from './stored-event.ts'
import type { SealedDraft } from './stored-event.ts'
import type { EventTable } from './schema.ts'
import { NOON, sampleEvent } from './testing/sample.ts'

const stream = { type: 'project', id: 'p-1' } as const
const recording = { commandId: '00000000-0000-4000-8000-000000000001', recordedAt: NOON }
const head = { version: 0, hash: NO_PREDECESSOR }

function rowOf({ event, body }: SealedDraft): EventTable {
  const { number, type, effectiveOn, commandId, recordedAt, previousHash, hash } = event
  const columns = { number, type, effectiveOn, commandId, recordedAt, previousHash, hash, body }
  return { streamType: event.stream.type, streamId: event.stream.id, hashAlgorithm: 'sha256', ...columns }
}

test('each event is numbered on from the head and chained to the one before it', () => {
  const [first, second] = chainEvents({ version: 4, hash: 'f'.repeat(64) }, [sampleEvent(stream), sampleEvent(stream)], recording, 'sha256')
  expect(first?.event).toMatchObject({ number: 5, previousHash: 'f'.repeat(64), ...recording })
  expect(second?.event).toMatchObject({ number: 6, previousHash: first?.event.hash })
})

test('what was written is read back as it was, whatever the data', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
      const plain = JSON.parse(JSON.stringify(data)) as Record<string, never>
      const [written] = chainEvents(head, [sampleEvent(stream, plain)], recording, 'sha256')
      if (written === undefined) throw new Error('no event')
      expect(parseBody(rowOf(written))).toEqual(written.event)
      expect(checkEvent(writtenEvent(rowOf(written)), { number: 1, previousHash: NO_PREDECESSOR }).faults).toEqual([])
    }),
  )
})

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is refused, not recorded as null', (amountFen) => {
  expect(() => chainEvents(head, [sampleEvent(stream, { amountFen })], recording, 'sha256')).toThrow('is not a JSON number')
})

test('a text that matches its hash and is no event is found', () => {
  const [written] = chainEvents(head, [sampleEvent(stream)], recording, 'sha256')
  if (written === undefined) throw new Error('no event')
  for (const body of ['', 'null', '1', '{}', '{"stream":null}', '[]']) {
    const row = { ...rowOf(written), body, hash: digestText('sha256', body) }
    expect(checkEvent(writtenEvent(row), { number: 1, previousHash: NO_PREDECESSOR }).faults).not.toEqual([])
  }
})

test('one character changed anywhere in the text is found', () => {
  const [written] = chainEvents(head, [sampleEvent(stream)], recording, 'sha256')
  if (written === undefined) throw new Error('no event')
  const row = rowOf(written)
  for (let place = 0; place < row.body.length; place += 1) {
    const body = `${row.body.slice(0, place)}${row.body[place] === 'x' ? 'y' : 'x'}${row.body.slice(place + 1)}`
    expect(checkEvent(writtenEvent({ ...row, body }), { number: 1, previousHash: NO_PREDECESSOR }).faults).toMatchObject([
      { kind: 'event-altered' },
    ])
  }
})
