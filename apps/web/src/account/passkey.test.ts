import { assert, property, uint8Array } from 'fast-check'
import { expect, it } from 'vitest'
import { bytesOf, textOf } from './passkey.ts'

it('writes bytes in base64url and reads them again', () => {
  assert(
    property(uint8Array({ maxLength: 70 }), (bytes) => {
      const written = textOf(new Uint8Array(bytes).buffer)
      expect(written).toMatch(/^[\w-]*$/)
      expect([...bytesOf(written)]).toEqual([...bytes])
    }),
  )
})
