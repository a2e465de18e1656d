import type { Text } from '@goufu/engine'

/** The languages everything is said in; Chinese where nobody asks. */
export type Language = keyof Text

/**
 * The language an `Accept-Language` header asks for, by its weights (RFC 9110, 12.5.4).
 * `en-GB` is answered in English, a language there is none of in Chinese.
 */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined)
      return { language: tag.trim().split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ language, weight }) => (language === 'zh' || language === 'en') && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  return wanted[0]?.language === 'en' ? 'en' : 'zh'
}
