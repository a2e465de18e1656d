import { actionsOf, type Role } from '@goufu/engine'
import { render, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, expect, test, vi } from 'vitest'
import { inPlace } from '../testing/in-place.tsx'
import { InboxRoute } from './inbox-route.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

/** The page, on a machine that keeps a day, while the session is on its way. @returns what was asked for, and how the session arrives */
function shown() {
  const asked: string[] = []
  let arrive: (session: Response) => void = () => undefined
  const session = new Promise<Response>((resolve) => (arrive = resolve))
  localStorage.setItem('goufu.settings', JSON.stringify({ businessDate: '2026-01-14' }))
  vi.stubGlobal('fetch', (path: string) => {
    const { pathname } = new URL(path, 'http://localhost')
    asked.push(pathname)
    return pathname.endsWith('/session') ? session : new Promise(() => undefined)
  })
  render(inPlace(() => <InboxRoute />))
  const inboxes = () => asked.filter((path) => path.includes('/inbox'))
  const as = (role: Role) => {
    const who = { id: 'p', name: '示例' }
    const actor = { ...who, role, organisation: null }
    arrive(Response.json({ actor, person: who, missing: null, posts: [], actions: actionsOf(role), today: '2026-01-14', sampleDate: null }))
  }
  return { asked, inboxes, as }
}

test('asks for an inbox once it is known who is here, and that they have one', async () => {
  const { asked, inboxes, as } = shown()
  await waitFor(() => expect(asked).toHaveLength(1))
  expect(inboxes()).toEqual([])
  as('preparer')
  await waitFor(() => expect(inboxes()).toHaveLength(2))
  expect(await screen.findByRole('heading', { level: 1 })).toBeDefined()
})

test('asks for none where who is here has none', async () => {
  const { asked, inboxes, as } = shown()
  await waitFor(() => expect(asked).toHaveLength(1))
  as('administrator')
  await new Promise((resolve) => queueMicrotask(() => resolve(undefined)))
  expect(inboxes()).toEqual([])
  expect(screen.queryByRole('heading')).toBeNull()
})
