import type { Language } from '@goufu/api'
import { type Text, text } from '@goufu/engine'
import type { Fault } from '@goufu/store'

/** A fault as a line: where, and what. */
export function sayFault({ stream, number, what }: Fault, language: Language): string {
  const where = [stream === null ? null : `${stream.type}/${stream.id}`, number === null ? null : `#${number}`].filter(
    (part) => part !== null,
  )
  return `✗ ${where.join(' ')}${where.length === 0 ? '' : ' '}${what[language]}`
}

/** How many there are, as the end of a sentence. */
export function sumOfFaults(faults: number): Text {
  return faults === 0
    ? text('：与记录时一致', ': as they were recorded')
    : text(`：${faults} 处不符`, `: ${faults === 1 ? '1 fault' : `${faults} faults`}`)
}
