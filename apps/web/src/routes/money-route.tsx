import { For, Show } from 'solid-js'
import { BudgetLines } from '../components/budget-lines/budget-lines.tsx'
import { InstalmentTable } from '../components/instalment-table/instalment-table.tsx'
import { LotInstalments } from '../components/instalment-table/lot-instalments.tsx'
import { MoneyColumns } from '../components/instalment-table/money-columns.tsx'
import { yuan } from '../format/money.ts'
import { useWords } from '../language/language-context.tsx'
import { budgetLines } from '../project/budget-lines.ts'
import { moneyFigures } from '../project/money-figures.ts'
import { useProject } from '../project/project-context.tsx'
import { sectionsOf } from '../project/seen-from.ts'

/** The money of a project: the table behind the bar, and where each figure comes from. */
export function MoneyRoute() {
  const words = useWords()
  const project = useProject()
  const view = () => project.answer().view
  const amendments = () => {
    const { state } = project.answer()
    return view().lots.length === 0 ? state.amendments : view().lots.flatMap(({ number }) => sectionsOf(state, number).amendments)
  }
  const lines = () =>
    budgetLines(
      project.answer().state,
      view().lots.map(({ number }) => number),
    )
  const figure = (fen: number | null) => (fen === null ? words.t('project.notSet') : yuan(fen))
  return (
    <div class="single money-page">
      <section class="sec" aria-labelledby="instalments-heading">
        <h2 id="instalments-heading">{words.t('money.caption')}</h2>
        <Show when={view().lots.length === 0} fallback={<LotInstalments view={view()} />}>
          <InstalmentTable view={view()} money={view().money} lot={null} />
        </Show>
      </section>
      <section class="sec" aria-labelledby="figures-heading">
        <h2 id="figures-heading">{words.t('money.figures')}</h2>
        <table class="tbl stack">
          <MoneyColumns />
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {words.t('money.figure')}
              </th>
              <th scope="col" class="r">
                {words.t('money.amount')}
              </th>
              <th scope="col" colSpan={2}>
                {words.t('form.clauseNote')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={moneyFigures(view().money, amendments(), words.t)}>
              {(row) => (
                <tr>
                  <th scope="row" colSpan={2}>
                    {row.name}
                  </th>
                  <td class="r" data-l={words.t('money.amount')}>
                    {figure(row.fen)}
                  </td>
                  <td colSpan={2} data-l={words.t('form.clauseNote')}>
                    {row.from}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
      <Show when={lines().length > 0}>
        <section class="sec" aria-labelledby="funds-heading">
          <h2 id="funds-heading">{words.t('money.funds')}</h2>
          <BudgetLines lines={lines()} funds={project.answer().funds} />
        </section>
      </Show>
    </div>
  )
}
