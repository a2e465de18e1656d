import { describe, expect, it } from 'vitest'
import { pageAction } from './page-action.ts'

describe('what a page asks for', () => {
  it.each([
    ['/', 'inbox.read'],
    ['/projects', 'project.read'],
    ['/projects/p1', 'project.read'],
    ['/projects/p1/tasks/plan', 'project.read'],
    ['/projects/p1/timeline', 'project.history'],
    ['/projects/p1/timeline/', 'project.history'],
    ['/projects/p1/files', 'file.read'],
    ['/projects/timeline', 'project.read'],
    ['/funds/f1', 'fund.read'],
    ['/policy', 'policy.read'],
    ['/organisations', 'organisation.read'],
    ['/delegations', 'delegation.read'],
    ['/readings', 'readings.read'],
    ['/account', 'account.own'],
    ['/sign-in', null],
    ['/fundsandmore', null],
    ['/nowhere', null],
  ])('at %s is %s', (address, action) => {
    expect(pageAction(address)).toBe(action)
  })
})
