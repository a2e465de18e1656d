import type { ProjectState, ProjectView } from '@goufu/engine'
import type { MessageKey, Words } from '../language/language-context.tsx'

/** A sum of a project: its name, its amount in fen (`null` where it is not set yet), and where it comes from. */
export interface MoneyFigure {
  readonly name: string
  readonly fen: number | null
  readonly from: string
}

/** The sums of a project in the order money takes. A contract that was added to shows its original price, the additions, and both together. */
export function moneyFigures(money: ProjectView['money'], amendments: ProjectState['amendments'], t: Words['t']): readonly MoneyFigure[] {
  const figure = (name: MessageKey, fen: number | null, from: string): MoneyFigure => ({ name: t(name), fen, from })
  const { budgetFen, awardFen, originalPriceFen, addedFen, contractFen, paidFen, clawedBackFen, refundedFen, penaltiesFen, donatedFen } =
    money
  const additions = amendments.filter(({ additionFen }) => additionFen > 0).length
  return [
    figure('project.budget', budgetFen, t(additions === 0 ? 'money.howBudget' : 'money.howBudgetAdded')),
    figure('money.award', awardFen, t('money.howAward')),
    ...(additions === 0
      ? [figure('project.contract', contractFen, t('money.howContract'))]
      : [
          figure('money.original', originalPriceFen, t('money.howContract')),
          figure('money.added', addedFen, t('money.howAdded', { count: additions })),
          figure('money.present', contractFen, t('money.howPresent')),
        ]),
    ...(paidFen === null
      ? []
      : [
          figure('project.paid', paidFen, t('money.howPaid')),
          figure('money.left', contractFen === null ? null : contractFen - paidFen, t('money.howLeft')),
        ]),
    ...(clawedBackFen === 0
      ? []
      : [
          figure('money.clawedBack', clawedBackFen, t('money.howClawedBack')),
          figure('money.refunded', refundedFen, t('money.howRefunded')),
        ]),
    ...(penaltiesFen === null || penaltiesFen === 0 ? [] : [figure('money.penalties', penaltiesFen, t('money.howPenalties'))]),
    figure('project.donated', donatedFen, t('money.howDonated')),
  ]
}
