import { useLocation } from '@solidjs/router'
import { createEffect, on, type ParentProps } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { Icon } from '../icon/icon.tsx'

/** What does not fit beside the mark on a phone. Closes on Escape, on leaving it and on going somewhere. */
export function PhoneMenu(props: ParentProps) {
  const words = useWords()
  const location = useLocation()
  let details: HTMLDetailsElement | undefined
  let summary: HTMLElement | undefined
  const close = () => {
    if (details !== undefined) details.open = false
  }
  createEffect(on(() => location.pathname, close, { defer: true }))
  const watch = (element: HTMLDetailsElement) => {
    details = element
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      close()
      summary?.focus()
    })
    element.addEventListener('focusout', (event) => {
      if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) close()
    })
  }
  return (
    <details class="menu" ref={watch}>
      <summary class="icon" aria-label={words.t('app.menu')} ref={(element) => (summary = element)}>
        <Icon name="menu" />
      </summary>
      <div class="menu-sheet">{props.children}</div>
    </details>
  )
}
