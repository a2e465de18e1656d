import { flatten, translator } from '@solid-primitives/i18n'
import { createMemo } from 'solid-js'
import { accounts as en } from '../messages/en/accounts.ts'
import { accounts as zhCN } from '../messages/zh-CN/accounts.ts'
import { fill, useWords } from './language-context.tsx'

const dictionaries = { 'zh-CN': flatten(zhCN), en: flatten(en) }

type Dictionary = (typeof dictionaries)['zh-CN']
/** A key of the words about accounts. */
export type AccountKey = { [K in keyof Dictionary]: Dictionary[K] extends string ? K : never }[keyof Dictionary]

/** The words of the pages about accounts, loaded with the first of them. */
export function useAccountWords(): (key: AccountKey, values?: Readonly<Record<string, string | number>>) => string {
  const words = useWords()
  const translate = translator(
    createMemo(() => dictionaries[words.language()]),
    fill,
  )
  return (key, values) => translate(key, { ...values })
}
