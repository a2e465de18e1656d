import { fireEvent, render, screen } from '@solidjs/testing-library'
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { withWords } from '../../testing/with-words.tsx'
import { ChooseOne } from './choose-one.tsx'

interface Place {
  readonly id: string
  readonly name: string
}

const places: readonly Place[] = [
  { id: 'a', name: '示例甲局' },
  { id: 'b', name: '示例乙局' },
]

function show() {
  const [chosen, setChosen] = createSignal<Place | null>(null)
  render(
    withWords(() => (
      <QueryClientProvider client={new QueryClient()}>
        <ChooseOne
          name="place"
          label="单位"
          queryKey={['places']}
          read={(typed) => Promise.resolve({ items: places.filter(({ name }) => name.includes(typed)) })}
          chosen={chosen()}
          onChoose={setChosen}
          title={({ name }) => name}
          note={() => ''}
          none="没有"
        />
      </QueryClientProvider>
    )),
  )
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: '单位' })
  return { chosen, field, press: (key: string) => fireEvent.keyDown(field, { key }) }
}

describe('one of very many', () => {
  it('is chosen by keys alone, and the list closes', async () => {
    const { chosen, field, press } = show()
    press('ArrowDown')
    await screen.findByRole('option', { name: '示例甲局' })
    press('ArrowUp')
    expect(field.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { name: '示例乙局' }).id)
    press('ArrowDown')
    press('Enter')
    expect([chosen()?.id, field.value, field.getAttribute('aria-expanded')]).toEqual(['a', '示例甲局', 'false'])
  })

  it('is no longer chosen once something else is typed, and the list says when there is nothing', async () => {
    const { chosen, field, press } = show()
    press('ArrowDown')
    await screen.findByRole('option', { name: '示例甲局' })
    press('ArrowDown')
    press('Enter')
    fireEvent.input(field, { target: { value: '丙' } })
    expect(chosen()).toBeNull()
    await screen.findByRole('option', { name: '没有' })
    press('Escape')
    expect([field.value, field.getAttribute('aria-expanded')]).toEqual(['丙', 'false'])
  })
})
