import { expect, test } from 'vitest'
import { megabytes } from './api-memory.ts'

test('kB of the kernel are 1024 bytes, MB are millions', () => {
  const status = 'Name:\tnode\nVmHWM:\t  250000 kB\nVmRSS:\t  125000 kB\nThreads:\t11\n'
  expect([megabytes(status, 'VmHWM'), megabytes(status, 'VmRSS')]).toEqual([256, 128])
  expect(() => megabytes(status, 'VmSwap')).toThrow('VmSwap')
})
