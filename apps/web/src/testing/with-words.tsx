import { cleanup } from '@solidjs/testing-library'
import type { JSX } from 'solid-js'
import { afterEach } from 'vitest'
import { LanguageProvider } from '../language/language-context.tsx'
import { SettingsProvider } from '../settings/settings-context.tsx'

afterEach(cleanup)

/** A component with the words of the screens around it, for tests. */
export function withWords(inside: () => JSX.Element): () => JSX.Element {
  return () => (
    <SettingsProvider>
      <LanguageProvider>{inside()}</LanguageProvider>
    </SettingsProvider>
  )
}
