import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressOf, parseAddress } from './address.ts'

it('an address names a task and, of several, which one', () => {
  expect(parseAddress('plan')).toEqual({ task: 'plan', instance: null })
  expect(parseAddress('quarterly-report@2025Q4')).toEqual({ task: 'quarterly-report', instance: '2025Q4' })
})

it('what is written is what is read, whatever the name of the instance', () => {
  const key = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
  fc.assert(
    fc.property(key, fc.option(fc.oneof(fc.string(), fc.emailAddress())), (task, instance) => {
      expect(parseAddress(addressOf(task, instance))).toEqual({ task, instance })
    }),
  )
})
