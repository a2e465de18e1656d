import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressOf, parseAddress } from './address.ts'

it('an address names a task, from the second time on which time, and, of several, which one', () => {
  expect(parseAddress('plan')).toEqual({ task: 'plan', round: 1, instance: null })
  expect(parseAddress('quarterly-report@2025Q4')).toEqual({ task: 'quarterly-report', round: 1, instance: '2025Q4' })
  expect(parseAddress('review.2@chen.3@example.org')).toEqual({ task: 'review', round: 2, instance: 'chen.3@example.org' })
})

it('what is written is what is read, whatever the name of the instance', () => {
  const key = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
  fc.assert(
    fc.property(key, fc.option(fc.oneof(fc.string(), fc.emailAddress())), fc.integer({ min: 1, max: 99 }), (task, instance, round) => {
      expect(parseAddress(addressOf(task, instance, round))).toEqual({ task, round, instance })
    }),
  )
})
