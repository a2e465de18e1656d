import { expect, test } from 'vitest'
import { bytesText } from './bytes.ts'

test.each([
  [1, '1 B'],
  [1023, '1023 B'],
  [1024, '1 KB'],
  [1536, '1.5 KB'],
  [10_240, '10 KB'],
  [1024 * 1024 - 1, '1 MB'],
  [64 * 1024 * 1024, '64 MB'],
  [5 * 1024 ** 3, '5 GB'],
])('%d bytes are %s', (bytes, said) => expect(bytesText(bytes)).toBe(said))
