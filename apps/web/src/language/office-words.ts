import { flatten, translator } from '@solid-primitives/i18n'
import { createMemo } from 'solid-js'
import { offices as en } from '../messages/en/offices.ts'
import { offices as zhCN } from '../messages/zh-CN/offices.ts'
import { fill, useWords } from './language-context.tsx'

const dictionaries = { 'zh-CN': flatten(zhCN), en: flatten(en) }

type Dictionary = (typeof dictionaries)['zh-CN']
/** A key of the words about organisations, posts, delegations and what was read. */
export type OfficeKey = { [K in keyof Dictionary]: Dictionary[K] extends string ? K : never }[keyof Dictionary]

export type OfficeWords = (key: OfficeKey, values?: Readonly<Record<string, string | number>>) => string

/** The words of the pages about organisations, posts, delegations and what was read, loaded with the first of them. */
export function useOfficeWords(): OfficeWords {
  const words = useWords()
  const translate = translator(
    createMemo(() => dictionaries[words.language()]),
    fill,
  )
  return (key, values) => translate(key, { ...values })
}
