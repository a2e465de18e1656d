import { render, waitFor } from '@solidjs/testing-library'
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query'
import { createEffect } from 'solid-js'
import { afterEach, expect, it, vi } from 'vitest'
import { ApiProvider } from '../api/api-context.tsx'
import { withWords } from '../testing/with-words.tsx'
import { SessionProvider, useSession } from './session-context.tsx'

const answer = { actor: { id: 'p' }, person: null, missing: null, posts: [], actions: [], today: '2026-01-14', sampleDate: null }

afterEach(() => void vi.unstubAllGlobals())

it('is no news when it is read again and says the same, so that a day that is half typed stays', async () => {
  let asked = 0
  vi.stubGlobal('fetch', () => {
    asked += 1
    return Promise.resolve(Response.json(answer))
  })
  const told: unknown[] = []
  const Listener = () => {
    const { businessDate, session } = useSession()
    createEffect(() => told.push([session()?.today, businessDate()]))
    return null
  }
  const client = new QueryClient()
  const inside = withWords(() => (
    <ApiProvider>
      <SessionProvider>
        <Listener />
      </SessionProvider>
    </ApiProvider>
  ))
  render(() => <QueryClientProvider client={client}>{inside()}</QueryClientProvider>)
  await waitFor(() => expect(told.at(-1)).toEqual(['2026-01-14', '2026-01-14']))
  const before = told.length
  await client.invalidateQueries({ queryKey: ['session'] })
  expect(asked).toBe(2)
  expect(told).toHaveLength(before)
})
