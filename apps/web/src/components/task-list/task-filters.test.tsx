import { MemoryRouter, Route, createMemoryHistory } from '@solidjs/router'
import { render, screen } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { withWords } from '../../testing/with-words.tsx'
import { TaskFilters } from './task-filters.tsx'

test('filters are links that keep the stage, and the chosen one is marked', async () => {
  const history = createMemoryHistory()
  history.set({ value: '/projects/p1?stage=review&state=ready' })
  render(
    withWords(() => (
      <MemoryRouter history={history}>
        <Route path="/projects/:id" component={() => <TaskFilters tasks={[]} filter="ready" />} />
      </MemoryRouter>
    )),
  )
  const ready = await screen.findByRole('link', { name: '可办 0' })
  expect(ready.getAttribute('aria-current')).toBe('true')
  expect(screen.getByRole('link', { name: '受阻 0' }).getAttribute('href')).toBe('/projects/p1?stage=review&state=blocked')
  expect(screen.getByRole('link', { name: '全部 0' }).getAttribute('href')).toBe('/projects/p1?stage=review')
})
