import type { Language } from '@goufu/api'

/** The language of what is printed: `--lang`, else the one of the system, else English. */
export function languageFor(words: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const chosen = at < 0 ? undefined : words[at]?.includes('=') === true ? words[at].slice('--lang='.length) : words[at + 1]
  if (chosen === 'zh' || chosen === 'en') return chosen
  const system = environment['GOUFU_LANGUAGE'] || environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return system.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
