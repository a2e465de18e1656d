import { render, screen } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { withWords } from '../../testing/with-words.tsx'
import { DraftTag } from './draft-tag.tsx'

test('a draft is told to be none in force', () => {
  render(withWords(() => <DraftTag document={{ status: 'draft' }} />))
  expect(screen.getByText(/^(送审稿，未施行|draft, not in force)$/)).toBeTruthy()
})

test('nothing is said of an issued document', () => {
  const { container } = render(withWords(() => <DraftTag document={{ status: 'final' }} />))
  expect(container.textContent).toBe('')
})
