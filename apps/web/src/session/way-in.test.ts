import { assert, oneof, property, string, stringMatching, webUrl } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Session } from '../api/types.ts'
import { backTo, hasToSignIn, signInAddress } from './way-in.ts'

const problem = (code: string) => ({ type: '', title: '', status: 401, detail: '', code })
// What a test does not look at is left out.
const session = (part: Partial<Session>) => part as Session

describe('the way back after signing in', () => {
  it.each([
    ['/projects/p1/tasks/plan?asOf=2026-01-14#form', '/projects/p1/tasks/plan?asOf=2026-01-14#form'],
    ['//elsewhere.example/projects', '/'],
    [String.raw`/\elsewhere.example`, '/'],
    ['/.//elsewhere.example', '/'],
    ['https://elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-in?to=%2Fsign-in', '/'],
    ['/sign-in/recover', '/'],
    ['', '/'],
    [undefined, '/'],
  ])('%s leads to %s', (written, path) => {
    expect(backTo(written)).toBe(path)
  })

  it('never leaves the site, whatever is written', () => {
    assert(
      property(oneof(webUrl(), string(), stringMatching(/^[/\\.\t]{1,4}[a-z.]{1,9}/)), (written) => {
        expect(new URL(backTo(written), 'https://goufu.example').origin).toBe('https://goufu.example')
      }),
    )
  })

  it('is kept in the address of the page to sign in at', () => {
    expect(signInAddress('/', false)).toBe('/sign-in')
    const address = new URL(signInAddress('/funds?q=a&b', true), 'https://goufu.example')
    expect(Object.fromEntries(address.searchParams)).toEqual({ to: '/funds?q=a&b', ended: '1' })
  })
})

describe('who has to sign in', () => {
  it('nobody before it is known, and nobody where people are acted as', () => {
    expect(hasToSignIn(null, null)).toBe(false)
    expect(hasToSignIn(session({ actors: [] }), null)).toBe(false)
  })

  it('a visitor, whoever still lacks a step, and whoever is told so', () => {
    const person = { id: 'p', name: '示例', username: 'p', sample: false }
    expect(hasToSignIn(session({ person: null, posts: [] }), null)).toBe(true)
    expect(hasToSignIn(session({ person, missing: 'enrolment', posts: [] }), null)).toBe(true)
    expect(hasToSignIn(session({ person, missing: null, posts: [] }), null)).toBe(false)
    expect(hasToSignIn(null, problem('second-step-missing'))).toBe(true)
    expect(hasToSignIn(null, problem('unavailable'))).toBe(false)
  })
})
