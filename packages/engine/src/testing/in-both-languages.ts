import type { Text } from '../policy/text.ts'
import type { ProfileFault } from '../profile/check/fault.ts'

/** What is not code in a message: paths of clauses and numbers of documents are Chinese in both languages, and what is in quotation marks, brackets or braces is data. */
const NAMES =
  /\p{Script=Han}+〔\d{4}〕\d+号|“[^”]*”|"[^"]*"|\{[^}]*\}|\[[^\]]*\]|\/\^.*\/|(?<![\p{Script=Han}])[一二三四五六七八九十甲乙丙](\([一二三四五]\))?(?![\p{Script=Han}])/gu
const CHINESE = /\p{Script=Han}/u
/** Two words in a row: a single one may be a key, a fact, or a word of the language profiles are written in. */
const ENGLISH = /\b[a-z]{2,} [a-z]{2,}\b/

/** Messages that are not said in Chinese in `zh` and in English in `en`; none when all is well. Names and data are as their author wrote them. */
export function notInBothLanguages(faults: readonly ProfileFault[]): readonly Text[] {
  return faults
    .map(({ message }) => message)
    .filter(({ zh, en }) => {
      const [chinese, english] = [zh.replaceAll(NAMES, ''), en.replaceAll(NAMES, '')]
      return !CHINESE.test(chinese) || ENGLISH.test(chinese) || CHINESE.test(english) || english.trim() === ''
    })
}
