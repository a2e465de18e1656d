import type { InboxItem } from '../../api/types.ts'
import type { Sheet } from '../../excel/sheet.ts'
import type { Words } from '../../language/language-context.tsx'
import { lineStatus } from './line-status.ts'

/** The lines of an inbox as a table for a spreadsheet. */
export function inboxSheet(rows: readonly InboxItem[], words: Words): Sheet<InboxItem> {
  const sayWhy = (why: InboxItem['why']) => (why === null ? null : words.say(why))
  return {
    name: words.t('inbox.title'),
    columns: [
      { title: words.t('inbox.part'), kind: 'text', cell: ({ part }) => words.t(`inbox.${part}`) },
      { title: words.t('projects.status'), kind: 'text', cell: (item) => words.t(`status.${lineStatus(item)}`) },
      { title: words.t('inbox.thing'), kind: 'text', cell: ({ title }) => words.say(title) },
      { title: words.t('inbox.about'), kind: 'text', cell: ({ about }) => about },
      { title: words.t('inbox.with'), kind: 'text', cell: ({ roleTitle }) => words.say(roleTitle) },
      { title: words.t('task.due'), kind: 'day', cell: ({ due }) => due },
      { title: words.t('inbox.daysOver'), kind: 'number', cell: ({ overdueDays }) => overdueDays },
      { title: words.t('inbox.since'), kind: 'day', cell: ({ readyFrom }) => readyFrom },
      { title: words.t('inbox.why'), kind: 'text', cell: ({ barred, why }) => sayWhy(barred?.message ?? why) },
      { title: words.t('basis.title'), kind: 'text', cell: ({ citation }) => `${citation.document} ${citation.clause}` },
    ],
    rows,
  }
}
