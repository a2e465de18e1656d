import type { ParentProps } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { Icon } from '../icon/icon.tsx'
import { useClosing } from './use-closing.ts'

/** What does not fit beside the mark on a phone. */
export function PhoneMenu(props: ParentProps) {
  const words = useWords()
  const closing = useClosing()
  return (
    <details class="menu" ref={closing}>
      <summary class="icon" aria-label={words.t('app.menu')}>
        <Icon name="menu" />
      </summary>
      <div class="menu-sheet">{props.children}</div>
    </details>
  )
}
