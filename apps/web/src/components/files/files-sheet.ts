import type { FileFacts } from '@goufu/engine'
import type { Sheet } from '../../excel/sheet.ts'
import { wallTime } from '../../format/dates.ts'
import type { Words } from '../../language/language-context.tsx'
import type { Use } from './uses-of.ts'

/** The files of a project as an index for a spreadsheet, each with its whole checksum. */
export function filesSheet(
  rows: readonly FileFacts[],
  uses: ReadonlyMap<string, readonly Use[]>,
  typeOf: (mediaType: string) => string,
  words: Words,
): Sheet<FileFacts> {
  const use = ({ title, event }: Use) => `${words.say(title)} ${words.t('files.event', { number: event })}`
  return {
    name: words.t('files.index'),
    columns: [
      { title: words.t('files.name'), kind: 'text', cell: ({ name }) => name },
      { title: words.t('files.type'), kind: 'text', cell: ({ mediaType }) => typeOf(mediaType) },
      { title: words.t('files.bytes'), kind: 'number', cell: ({ size }) => size },
      { title: words.t('files.hash'), kind: 'text', cell: ({ sha256 }) => sha256 },
      { title: words.t('files.by'), kind: 'text', cell: ({ uploadedBy }) => uploadedBy.name },
      { title: words.t('files.at'), kind: 'text', cell: ({ uploadedAt }) => wallTime(uploadedAt) },
      { title: words.t('files.usedBy'), kind: 'text', cell: ({ id }) => (uses.get(id) ?? []).map(use).join(words.t('app.list')) },
    ],
    rows,
  }
}
