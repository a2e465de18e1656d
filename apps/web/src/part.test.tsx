import { render, waitFor } from '@solidjs/testing-library'
import { createSignal, ErrorBoundary } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { part } from './part.tsx'

const Greeting = (props: { readonly name: string }) => <p>hello {props.name}</p>
const waiting = () => <p>waiting</p>

describe('a part of the program', () => {
  it('shows what waits in its place until it has arrived, and then follows what it is given', async () => {
    let arrive = (_component: typeof Greeting) => {}
    const Part = part(() => new Promise<typeof Greeting>((resolve) => (arrive = resolve)), waiting)
    const [name, setName] = createSignal('A')
    const { container } = render(() => <Part name={name()} />)
    expect(container.textContent).toBe('waiting')
    arrive(Greeting)
    await waitFor(() => expect(container.textContent).toBe('hello A'))
    setName('B')
    expect(container.textContent).toBe('hello B')
  })

  it('is there at once where it was asked for before', async () => {
    let asked = 0
    const Part = part(async () => {
      asked += 1
      return Greeting
    }, waiting)
    await Part.preload()
    const { container } = render(() => <Part name="A" />)
    expect(container.textContent).toBe('hello A')
    expect(asked).toBe(1)
  })

  it('tells that it did not arrive, and is asked for again when it is shown again', async () => {
    let there = false
    const Part = part(async () => {
      if (!there) throw new TypeError('Failed to fetch dynamically imported module')
      return Greeting
    }, waiting)
    let again = () => {}
    const { container } = render(() => (
      <ErrorBoundary
        fallback={(error: Error, reset) => {
          again = reset
          return <p>{error.constructor.name}</p>
        }}
      >
        <Part name="A" />
      </ErrorBoundary>
    ))
    await waitFor(() => expect(container.textContent).toBe('UnreachableError'))
    there = true
    again()
    await waitFor(() => expect(container.textContent).toBe('hello A'))
  })
})
