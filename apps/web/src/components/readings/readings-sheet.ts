import type { Reading } from '../../api/office-types.ts'
import type { Sheet } from '../../excel/sheet.ts'
import { wallTime } from '../../format/dates.ts'
import type { Words } from '../../language/language-context.tsx'
import type { OfficeWords } from '../../language/office-words.ts'
import { actionWords, subjectWords } from './reading-words.ts'

/** Who looked at what as a table for a spreadsheet. */
export function readingsSheet(rows: readonly Reading[], words: Words, t: OfficeWords): Sheet<Reading> {
  return {
    name: t('readings.title'),
    columns: [
      { title: t('readings.when'), kind: 'text', cell: ({ at }) => wallTime(at) },
      { title: t('readings.who'), kind: 'text', cell: ({ person }) => person.name },
      { title: t('posts.role'), kind: 'text', cell: ({ person }) => words.t(`role.${person.role}`) },
      { title: t('posts.place'), kind: 'text', cell: ({ person }) => person.organisationName },
      { title: t('deputies.title'), kind: 'text', cell: ({ deputyFor }) => deputyFor?.name ?? null },
      { title: t('readings.what'), kind: 'text', cell: (reading) => actionWords(reading, t) },
      { title: t('readings.subject'), kind: 'text', cell: ({ subject }) => subjectWords(subject, t) },
      { title: t('readings.file', { id: '' }).trim(), kind: 'text', cell: ({ file }) => file },
      { title: t('readings.why'), kind: 'text', cell: ({ reason }) => reason },
      { title: t('readings.address'), kind: 'text', cell: ({ address }) => address },
    ],
    rows,
  }
}
