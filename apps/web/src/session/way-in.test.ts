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
  const visitor = session({ person: null, missing: null, actions: ['policy.read', 'project.read'] })

  it('nobody before it is known, and no visitor for what everybody may see', () => {
    expect(hasToSignIn(null, null, '/funds')).toBe(false)
    for (const page of ['/policy', '/projects', '/projects/p1', '/projects/p1/tasks/plan', '/nowhere', '/sign-in'])
      expect(hasToSignIn(visitor, null, page)).toBe(false)
  })

  it('a visitor everywhere else, whoever still lacks a step, and whoever is told so', () => {
    const person = { id: 'p', name: '示例', username: 'p', sample: false }
    for (const page of ['/', '/funds', '/suppliers', '/people', '/account', '/projects/p1/timeline', '/projects/p1/files'])
      expect(hasToSignIn(visitor, null, page)).toBe(true)
    expect(hasToSignIn(session({ person, missing: 'enrolment', actions: ['policy.read'] }), null, '/policy')).toBe(true)
    expect(hasToSignIn(session({ person, missing: null, actions: [] }), null, '/funds')).toBe(false)
    expect(hasToSignIn(null, problem('second-step-missing'), '/policy')).toBe(true)
    expect(hasToSignIn(null, problem('unavailable'), '/funds')).toBe(false)
  })
})
