import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { Icon } from '../icon/icon.tsx'

export interface SearchRowProps {
  readonly value: string
  readonly onSearch: (value: string) => void
  /** What is looked for, and by what; projects where nothing is said. */
  readonly label?: string
  readonly placeholder?: string
}

/** The search, reached with `/` from anywhere outside a field. */
export function SearchRow(props: SearchRowProps) {
  const words = useWords()
  const [typed, setTyped] = createSignal(props.value)
  const [input, setInput] = createSignal<HTMLInputElement>()
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(
    on(
      () => props.value,
      (value) => setTyped(value),
      { defer: true },
    ),
  )
  const focusOnSlash = (event: KeyboardEvent) => {
    const inField = event.target instanceof HTMLElement && event.target.closest('input, select, textarea') !== null
    if (event.key !== '/' || inField || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    input()?.focus()
  }
  document.addEventListener('keydown', focusOnSlash)
  onCleanup(() => {
    document.removeEventListener('keydown', focusOnSlash)
    clearTimeout(timer)
  })
  return (
    <search>
      <form
        class="search-row"
        onSubmit={(event) => {
          event.preventDefault()
          props.onSearch(typed().trim())
        }}
      >
        <label class="find">
          <Icon name="search" />
          <span class="vh">{props.label ?? words.t('projects.searchLabel')}</span>
          <input
            class="in"
            type="search"
            ref={(element) => setInput(element)}
            placeholder={props.placeholder ?? words.t('projects.search')}
            value={typed()}
            onInput={(event) => {
              setTyped(event.currentTarget.value)
              clearTimeout(timer)
              timer = setTimeout(() => props.onSearch(typed().trim()), 250)
            }}
          />
          <kbd aria-hidden="true">/</kbd>
        </label>
      </form>
    </search>
  )
}
