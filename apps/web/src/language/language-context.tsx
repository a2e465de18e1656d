import { type BaseTemplateArgs, flatten, resolveTemplate, translator } from '@solid-primitives/i18n'
import type { Text } from '@goufu/engine'
import { createContext, createMemo, useContext, type ParentProps } from 'solid-js'
import { en } from '../messages/en.ts'
import { zhCN } from '../messages/zh-CN.ts'
import { useSettings } from '../settings/settings-context.tsx'
import type { Language } from '../settings/language.ts'
import { withPlurals } from './plural.ts'

const dictionaries = { 'zh-CN': flatten(zhCN), en: flatten(en) }

type Dictionary = (typeof dictionaries)['zh-CN']
/** A key of the message files. */
export type MessageKey = { [K in keyof Dictionary]: Dictionary[K] extends string ? K : never }[keyof Dictionary]

/** Words of the screens in the chosen language. */
export interface Words {
  readonly language: () => Language
  /** A message of our own, with `{{ name }}` filled in. */
  readonly t: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string
  /** A text of a profile or of the engine in the chosen language. */
  readonly say: (text: Text) => string
}

const LanguageContext = createContext<Words>()

/** A message with its blanks filled in. */
export function fill(template: string, values?: BaseTemplateArgs): string {
  return resolveTemplate<string>(withPlurals(template, values ?? {}), values ?? {})
}

/** Provides the words in the language of the settings. */
export function LanguageProvider(props: ParentProps) {
  const settings = useSettings()
  const language = () => settings.current.language
  const dictionary = createMemo(() => dictionaries[language()])
  const translate = translator(dictionary, fill)
  const words: Words = {
    language,
    t: (key, values) => translate(key, { ...values }),
    // Chinese fonts draw curly quotation marks as wide as a character.
    say: (text) => (language() === 'zh-CN' ? text.zh : text.en.replaceAll(/[“”]/g, '"')),
  }
  return <LanguageContext.Provider value={words}>{props.children}</LanguageContext.Provider>
}

/** @throws when used outside of {@link LanguageProvider}. */
export function useWords(): Words {
  const words = useContext(LanguageContext)
  if (words === undefined) throw new Error('useWords must be used inside LanguageProvider')
  return words
}
