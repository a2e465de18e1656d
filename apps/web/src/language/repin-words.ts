import { flatten, translator } from '@solid-primitives/i18n'
import { createMemo } from 'solid-js'
import { repin as en } from '../messages/en/repin.ts'
import { repin as zhCN } from '../messages/zh-CN/repin.ts'
import { fill, useWords } from './language-context.tsx'

const dictionaries = { 'zh-CN': flatten(zhCN), en: flatten(en) }

type Dictionary = (typeof dictionaries)['zh-CN']
/** A key of the words of the page on which a project moves to another version. */
export type RepinKey = { [K in keyof Dictionary]: Dictionary[K] extends string ? K : never }[keyof Dictionary]

export type RepinWords = (key: RepinKey, values?: Readonly<Record<string, string | number>>) => string

/** The words of the page on which a project moves to another version of its document, loaded with it. */
export function useRepinWords(): RepinWords {
  const words = useWords()
  const translate = translator(
    createMemo(() => dictionaries[words.language()]),
    fill,
  )
  return (key, values) => translate(key, { ...values })
}
