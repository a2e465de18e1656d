import { encode } from 'uqr'
import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { qrPath } from './qr-path.ts'

test('what is drawn is the code, module by module, with its quiet margin', () => {
  assert(
    property(string({ maxLength: 120 }), (text) => {
      const { size, path } = qrPath(text)
      const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
      for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
        for (let at = 0; at < Number(length); at += 1) drawn[Number(y)]?.splice(Number(x) + at, 1, true)
      expect(drawn).toEqual(encode(text, { ecc: 'M', border: 4 }).data)
      expect([...drawn.slice(0, 4), ...drawn.slice(-4)].flat()).not.toContain(true)
    }),
    { numRuns: 20 },
  )
})
