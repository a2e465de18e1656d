import { render, screen } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { withWords } from '../../testing/with-words.tsx'
import { RecordNews } from './record-news.tsx'

const line = (key: string, text: string) => ({ key, label: `项${key}`, text })

test('what others have changed meanwhile is said with what stood there before, and nothing else is', () => {
  render(withWords(() => <RecordNews before={[line('a', '3A'), line('b', '无')]} now={[line('a', '4A'), line('b', '无')]} />))
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['项a：3A → 4A'])
})
