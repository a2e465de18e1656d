import { describe, expect, it } from 'vitest'
import { ProblemError, UnreachableError } from '../../api/problem-error.ts'
import { faultOf } from './fault-of.ts'
import { FieldFault } from './field-fault.ts'

const words = { unreachable: 'no answer', unexpected: 'unexpected', say: ({ en }: { readonly en: string }) => en }
const problem = (code: string, more: object = {}) => new ProblemError({ type: '', title: '', status: 400, detail: code, code, ...more })

describe('what is said of an error in a form', () => {
  it('stands at the field that it is about', () => {
    expect(faultOf(problem('wrong-credentials'), ['username', 'password'], words)).toEqual({
      field: 'password',
      sentence: 'wrong-credentials',
    })
    expect(faultOf(problem('wrong-password'), ['current', 'next'], words).field).toBe('current')
    expect(faultOf(new FieldFault('code', 'six digits'), ['code'], words)).toEqual({ field: 'code', sentence: 'six digits' })
  })

  it('stands at the field that the API names', () => {
    const issues = [{ path: 'username', message: { zh: '太短', en: 'too short' } }]
    expect(faultOf(problem('invalid-input', { issues }), ['username'], words)).toEqual({ field: 'username', sentence: 'too short' })
  })

  it('stands at the form where no field of it is meant', () => {
    expect(faultOf(problem('too-many-attempts'), ['code'], words).field).toBe(null)
    expect(faultOf(problem('weak-password'), ['code'], words).field).toBe(null)
    expect(faultOf(new UnreachableError(null), ['code'], words)).toEqual({ field: null, sentence: 'no answer' })
  })

  it('says of what nobody foresaw no more than that', () => {
    expect(faultOf(new TypeError('secret'), ['code'], words)).toEqual({ field: null, sentence: 'unexpected' })
  })
})
