import type { FundLine } from '../../api/types.ts'
import type { Engine } from '../../engine/load-engine.ts'
import type { Sheet } from '../../excel/sheet.ts'
import type { Words } from '../../language/language-context.tsx'
import { movementTitle } from './movement-title.ts'

/** The movements of a fund as a table for a spreadsheet. */
export function bookSheet(rows: readonly FundLine[], engine: Engine, words: Words): Sheet<FundLine> {
  const account = (code: FundLine['debit']) => words.say(engine.fundAccounts[code])
  return {
    name: words.t('funds.book'),
    columns: [
      { title: words.t('funds.number'), kind: 'number', cell: ({ number }) => number },
      { title: words.t('funds.on'), kind: 'day', cell: ({ effectiveOn }) => effectiveOn },
      { title: words.t('funds.movement'), kind: 'text', cell: ({ type }) => movementTitle(type, words) },
      { title: words.t('funds.from'), kind: 'text', cell: ({ credit }) => account(credit) },
      { title: words.t('funds.to'), kind: 'text', cell: ({ debit }) => account(debit) },
      { title: words.t('money.amount'), kind: 'money', cell: ({ amountFen }) => amountFen },
      { title: words.t('funds.projectCode'), kind: 'text', cell: ({ project }) => project?.code ?? null },
      { title: words.t('funds.project'), kind: 'text', cell: ({ project }) => project?.title ?? null },
      { title: words.t('funds.reason'), kind: 'text', cell: ({ reason }) => reason },
      { title: words.t('funds.by'), kind: 'text', cell: ({ by }) => by },
    ],
    rows,
  }
}
