import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressOf, parseAddress } from './address.ts'

it('an address names a task, which lot it is for, from the second time on which time, and, of several, which one', () => {
  const plain = { lot: null, round: 1, instance: null }
  expect(parseAddress('plan')).toEqual({ ...plain, task: 'plan' })
  expect(parseAddress('quarterly-report@2025Q4')).toEqual({ ...plain, task: 'quarterly-report', instance: '2025Q4' })
  expect(parseAddress('award~3')).toEqual({ ...plain, task: 'award', lot: 3 })
  expect(parseAddress('review~12.2@chen.3@example.org')).toEqual({ task: 'review', lot: 12, round: 2, instance: 'chen.3@example.org' })
})

it('what is written is what is read, whatever the name of the instance', () => {
  const key = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
  const number = fc.integer({ min: 1, max: 99 })
  const name = fc.option(fc.oneof(fc.string(), fc.emailAddress()))
  fc.assert(
    fc.property(key, name, number, fc.option(number), (task, instance, round, lot) => {
      expect(parseAddress(addressOf(task, instance, round, lot))).toEqual({ task, lot, round, instance })
    }),
  )
})
