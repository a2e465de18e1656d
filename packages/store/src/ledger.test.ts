import { canonicalJson } from '@goufu/engine'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryText } from './ledger.ts'

test('the text of an entry is its canonical JSON, whatever stands in it', () => {
  const entries = fc.record({
    sequence: fc.nat(),
    streamType: fc.constantFrom('project', 'fund', 'supplier'),
    streamId: fc.string({ unit: 'binary' }),
    number: fc.nat(),
    eventHash: fc.string(),
    sealedAt: fc.string(),
    previousHash: fc.string(),
  })
  fc.assert(
    fc.property(entries, (entry) => {
      expect(entryText(entry)).toBe(canonicalJson(entry))
    }),
  )
})
