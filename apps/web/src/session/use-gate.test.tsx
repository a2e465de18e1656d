import { Route, Router } from '@solidjs/router'
import { render, waitFor } from '@solidjs/testing-library'
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query'
import { Show, type ParentProps } from 'solid-js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiProvider } from '../api/api-context.tsx'
import { withWords } from '../testing/with-words.tsx'
import { SessionProvider } from './session-context.tsx'
import { useGate } from './use-gate.ts'

const actor = { id: 'p', name: '示例', role: 'preparer', organisation: null }
const person = { id: 'p', name: '示例', username: 'p', sample: true }
const known = { actor, missing: null, posts: [], sample: true, trial: false, today: '2026-01-14', sampleDate: null, profile: {} }
const signedIn = { ...known, person, actions: ['inbox.read'] }
const visitor = { ...known, person: null, actions: ['policy.read', 'project.read'] }

function Gate(props: ParentProps) {
  const isOpen = useGate()
  return <Show when={isOpen()}>{props.children}</Show>
}

/** The gate at an address, with what the session answers, one time after the other. */
function at(address: string, ...answers: readonly object[]) {
  window.history.replaceState(null, '', address)
  let asked = 0
  vi.stubGlobal('fetch', () => {
    const answer = answers[Math.min(asked++, answers.length - 1)] ?? {}
    return Promise.resolve(Response.json(answer, { status: 'status' in answer ? Number(answer.status) : 200 }))
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const inside = withWords(() => (
    <ApiProvider>
      <SessionProvider>
        <Router root={Gate}>
          <Route path="*" component={() => <p>the page</p>} />
        </Router>
      </SessionProvider>
    </ApiProvider>
  ))
  const { container } = render(() => <QueryClientProvider client={client}>{inside()}</QueryClientProvider>)
  return {
    container,
    again: () => client.invalidateQueries({ queryKey: ['session'] }),
    known: () => asked > 0 && client.isFetching() === 0,
  }
}

const here = () => window.location.pathname + window.location.search

describe('the gate', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('leaves a visitor where everybody may look', async () => {
    const { container, known: isKnown } = at('/projects/p1', visitor)
    await waitFor(() => expect(isKnown()).toBe(true))
    expect(here()).toBe('/projects/p1')
    expect(container.textContent).toBe('the page')
  })

  it('sends a visitor from everywhere else to sign in, with the way back', async () => {
    at('/projects/p1/timeline?asOf=2026-01-14', visitor)
    await waitFor(() => expect(here()).toBe('/sign-in?to=%2Fprojects%2Fp1%2Ftimeline%3FasOf%3D2026-01-14'))
  })

  it('begins elsewhere for whoever has no inbox', async () => {
    const { container } = at('/', { ...signedIn, actions: ['person.manage'] })
    await waitFor(() => expect(here()).toBe('/people'))
    await waitFor(() => expect(container.textContent).toBe('the page'))
  })

  it('sends whoever still lacks a step', async () => {
    at('/', { ...signedIn, missing: 'enrolment' })
    await waitFor(() => expect(here()).toBe('/sign-in'))
  })

  it('sends whoever is told so in place of an answer', async () => {
    at('/funds', { type: '', title: '', status: 403, detail: '', code: 'second-step-missing' })
    await waitFor(() => expect(here()).toBe('/sign-in?to=%2Ffunds'))
  })

  it('counts what was known of a visitor no more once a step is missing', async () => {
    const { again, known: isKnown } = at('/policy', visitor, {
      type: '',
      title: '',
      status: 403,
      detail: '',
      code: 'second-step-missing',
    })
    await waitFor(() => expect(isKnown()).toBe(true))
    await again()
    await waitFor(() => expect(here()).toBe('/sign-in?to=%2Fpolicy'))
  })

  it.each(['/funds', '/policy'])('says that a session has ended where there was one, at %s', async (page) => {
    const { container, again, known: isKnown } = at(page, signedIn, visitor)
    await waitFor(() => expect(isKnown()).toBe(true))
    expect(container.textContent).toBe('the page')
    await again()
    await waitFor(() => expect(here()).toBe(`/sign-in?to=${encodeURIComponent(page)}&ended=1`))
  })

  it.each([
    ['people', 'keeps accounts', ['person.manage']],
    ['account', 'has no post yet', ['account.own']],
  ])('begins with %s for whoever has no inbox and %s', async (page, _, actions) => {
    at('/', { ...signedIn, actions })
    await waitFor(() => expect(here()).toBe(`/${page}`))
  })
})
