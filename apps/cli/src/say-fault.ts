import type { Language } from '@goufu/api'
import type { Fault } from '@goufu/store'

/** A fault as a line: where, and what. */
export function sayFault({ stream, number, what }: Fault, language: Language): string {
  const where = [stream === null ? null : `${stream.type}/${stream.id}`, number === null ? null : `#${number}`].filter(
    (part) => part !== null,
  )
  return `✗ ${where.join(' ')}${where.length === 0 ? '' : ' '}${what[language]}`
}
