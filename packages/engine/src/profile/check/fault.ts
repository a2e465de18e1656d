import { type Text, text } from '../../policy/text.ts'
import type { Profile } from '../profile.ts'

/** A fault of a profile: where it is, what is wrong, how to mend it. */
export interface ProfileFault {
  readonly profile: string
  /** Clause path, or the place in the data. */
  readonly clause: string
  readonly key: string
  readonly message: Text
  /** Where the key is a task's or a stage's: an element may have the same one. */
  readonly part?: 'process'
}

/** One line a fault, for people. */
export function sayFaults({ id }: Pick<Profile, 'id'>, faults: readonly ProfileFault[]): Text {
  const lines = (language: keyof Text) =>
    faults.map(({ profile, clause, key, message }) => `  ${profile} ${clause} ${key}: ${message[language]}`)
  return text(
    [`政策档案 ${id} 有 ${faults.length} 处错误：`, ...lines('zh')].join('\n'),
    [`profile ${id} has ${faults.length} fault${faults.length === 1 ? '' : 's'}:`, ...lines('en')].join('\n'),
  )
}
