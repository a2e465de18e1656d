import { createContext, createEffect, useContext, type ParentProps } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Language } from './language.ts'
import { readSettings, writeSettings, type StoredSettings } from './stored-settings.ts'

/** The choices of this machine, live, and the ways to change them. */
export interface Settings {
  readonly current: StoredSettings
  readonly setLanguage: (language: Language) => void
  readonly toggleTheme: () => void
  readonly setPost: (post: string | null) => void
  readonly setBusinessDate: (date: string | null) => void
}

const SettingsContext = createContext<Settings>()

/** Keeps the choices, mirrors theme and language on the document element and stores every change. */
export function SettingsProvider(props: ParentProps) {
  const [current, set] = createStore<StoredSettings>(readSettings(localStorage))
  createEffect(() => writeSettings(localStorage, { ...current }))
  createEffect(() => {
    document.documentElement.lang = current.language
  })
  createEffect(() => {
    if (current.theme === null) delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = current.theme
  })
  const settings: Settings = {
    current,
    setLanguage: (language) => set({ language }),
    toggleTheme: () => set({ theme: shownTheme(current.theme) === 'dark' ? 'light' : 'dark' }),
    setPost: (post) => set({ post }),
    setBusinessDate: (businessDate) => set({ businessDate }),
  }
  return <SettingsContext.Provider value={settings}>{props.children}</SettingsContext.Provider>
}

/** @throws when used outside of {@link SettingsProvider}. */
export function useSettings(): Settings {
  const settings = useContext(SettingsContext)
  if (settings === undefined) throw new Error('useSettings must be used inside SettingsProvider')
  return settings
}

function shownTheme(theme: StoredSettings['theme']): 'light' | 'dark' {
  if (theme !== null) return theme
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
