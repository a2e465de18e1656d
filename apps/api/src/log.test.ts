import { describe, expect, test } from 'vitest'
import { createLog } from './log.ts'
import { loggedError } from './log-error.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog('trace', { write: (line) => lines.push(line) }))
  return lines.join('')
}

describe('the log', () => {
  test.each([
    { headers: { authorization: 'Bearer 示例秘密', cookie: 'a=示例秘密', 'set-cookie': '示例秘密' } },
    { req: { headers: { authorization: '示例秘密', cookie: '示例秘密' } } },
    { answer: { res: { headers: { 'set-cookie': ['示例秘密'] } } } },
    { password: '示例秘密', token: '示例秘密', person: { secret: '示例秘密' } },
  ])('strikes out what nobody should have logged, wherever it stands: %j', (object) => {
    const line = logged((log) => log.trace(object, 'told'))
    expect(line).not.toContain('示例秘密')
    expect(line).toContain('…')
  })

  test('tells of an error what it is, where it was and what led to it, and nothing that hangs on it', () => {
    const cause = Object.assign(new Error('the connection was lost'), { code: 'ECONNRESET', request: { body: '示例秘密' } })
    const line = logged((log) =>
      log.error({ err: Object.assign(new TypeError('x is not a function', { cause }), { body: '示例秘密' }) }, 'failed'),
    )
    expect(line).not.toContain('示例秘密')
    expect(JSON.parse(line)).toMatchObject({
      err: {
        type: 'TypeError',
        message: 'x is not a function',
        at: expect.stringMatching(/log\.test\.ts/) as unknown,
        cause: { message: 'the connection was lost', code: 'ECONNRESET' },
      },
    })
  })

  test('repeats nothing that the database, or a reader of a text, repeats of what was sent', () => {
    const ofDatabase = Object.assign(new Error('invalid input syntax for type uuid: "示例\n秘密" 13900000000'), {
      severity: 'ERROR',
      code: '22P02',
      detail: 'Key (name)=(示例秘密) already exists.',
      table: 'stream',
      constraint: 'stream_pkey',
    })
    const said = loggedError(ofDatabase)
    expect(JSON.stringify(said)).not.toMatch(/秘密|13900000000/)
    expect(said).toMatchObject({
      message: 'invalid input syntax for type uuid: … n',
      code: '22P02',
      table: 'stream',
      constraint: 'stream_pkey',
    })
    for (const text of ['{"示例秘密": 示例秘密}', '"示例秘密']) {
      const errors: unknown[] = []
      try {
        JSON.parse(text)
      } catch (error) {
        errors.push(error)
      }
      expect(JSON.stringify(loggedError(errors[0]))).not.toContain('秘密')
    }
    expect(JSON.stringify(loggedError(new AggregateError([ofDatabase], 'all failed')))).not.toContain('秘密')
    expect(loggedError('示例秘密')).toMatchObject({ type: 'string', at: '' })
  })

  test('follows a circle of causes only so far', () => {
    const error = new Error('a')
    error.cause = error
    expect(JSON.stringify(loggedError(error)).length).toBeLessThan(20_000)
  })
})
