import { expect, test } from 'vitest'
import { isUnavailable } from './unavailable.ts'

const failed = (message: string, more: object = {}) => Object.assign(new Error(message), more)

test.each([
  failed('connect ECONNREFUSED 127.0.0.1:5432', { code: 'ECONNREFUSED', syscall: 'connect' }),
  failed('connect ENOENT /var/run/.s.PGSQL.5432', { code: 'ENOENT', syscall: 'connect' }),
  failed('read ECONNRESET', { code: 'ECONNRESET', syscall: 'read' }),
  failed('terminating connection due to administrator command', { code: '57P01' }),
  failed('the database system is starting up', { code: '57P03' }),
  failed('sorry, too many clients already', { code: '53300' }),
  failed('connection failure', { code: '08006' }),
  failed('Connection terminated unexpectedly'),
  failed('timeout exceeded when trying to connect'),
  new AggregateError([failed('connect ECONNREFUSED ::1:5432', { code: 'ECONNREFUSED', syscall: 'connect' })]),
])('%s: the database cannot be reached', (error) => {
  expect(isUnavailable(error)).toBe(true)
})

test.each([
  failed('open a file', { code: 'ENOENT', syscall: 'open' }),
  failed('permission denied for table event', { code: '42501' }),
  failed('duplicate key value', { code: '23505' }),
  failed('x is not a function'),
  new AggregateError([]),
  'a string',
])('%s: something else is wrong', (error) => {
  expect(isUnavailable(error)).toBe(false)
})
