import { createEffect } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'

/** Names the page in the title of the window. */
export function usePageTitle(title: () => string | null): void {
  const words = useWords()
  createEffect(() => {
    const name = title()
    document.title = name === null ? words.t('app.name') : `${name} - ${words.t('app.name')}`
  })
}
