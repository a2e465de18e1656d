import { actionsOf, type Role } from '@goufu/engine'
import { Route, Router } from '@solidjs/router'
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query'
import type { JSX } from 'solid-js'
import { afterEach, beforeEach, vi } from 'vitest'
import { ApiProvider } from '../api/api-context.tsx'
import { AnnouncerProvider } from '../components/announcer/announcer-context.tsx'
import { SessionProvider } from '../session/session-context.tsx'
import { withWords } from './with-words.tsx'

const clerk = { id: 'preparer-zhang', name: '张示例' }
const sessionAs = (role: Role) => ({
  actor: { ...clerk, role, organisation: null },
  person: { ...clerk, username: clerk.id, sample: true },
  missing: null,
  posts: [],
  actions: actionsOf(role),
  sample: true,
  trial: false,
  today: '2026-01-14',
  sampleDate: null,
  profile: {},
})

/** A component where it stands in the application: with words, a router, the API and a session. */
export function inPlace(component: () => JSX.Element): () => JSX.Element {
  const inside = withWords(() => (
    <ApiProvider>
      <SessionProvider>
        <AnnouncerProvider>
          <Router>
            <Route path="*" component={withWords(component)} />
          </Router>
        </AnnouncerProvider>
      </SessionProvider>
    </ApiProvider>
  ))
  return () => <QueryClientProvider client={new QueryClient()}>{inside()}</QueryClientProvider>
}

/** Has the API answer, in every test of the file, that somebody is here in a role; and what else it is told to by the paths it is asked for. */
export function useSession(
  role: Role = 'preparer',
  answers: (path: string, options: RequestInit | undefined) => Response | undefined = () => undefined,
): void {
  const session = sessionAs(role)
  beforeEach(() => {
    const answer = (path: string, options?: RequestInit) => Promise.resolve(answers(path, options) ?? Response.json(session))
    vi.stubGlobal('fetch', answer)
  })
  afterEach(() => void vi.unstubAllGlobals())
}
