import type { UploadLimits } from '../api/types.ts'
import { bytesText } from '../format/bytes.ts'
import type { Words } from '../language/language-context.tsx'

/** The sorts of files that are taken, one after the other. */
export function typesTaken({ types }: UploadLimits, words: Pick<Words, 't' | 'say'>): string {
  return types.map(({ title }) => words.say(title)).join(words.t('app.list'))
}

/** What files are taken: of which sorts, and how large. */
export function fileLimits(limits: UploadLimits, words: Pick<Words, 't' | 'say'>): string {
  return words.t('files.limits', { types: typesTaken(limits, words), size: bytesText(limits.largest) })
}

/**
 * How the name of a file ends, where nothing that is taken ends so and its sort is none that is taken either. A name without an ending says
 * nothing: the bytes do, once they are there.
 */
export function strangeEnding({ types }: UploadLimits, file: Pick<File, 'name' | 'type'>): string | null {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(file.name)?.[1]?.toLowerCase()
  if (ending === undefined) return null
  return types.some(({ extensions, mediaType }) => extensions.includes(ending) || mediaType === file.type) ? null : ending
}
