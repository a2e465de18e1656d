import { For, Show } from 'solid-js'
import { StateMark } from '../components/state-mark/state-mark.tsx'
import { yuan } from '../format/money.ts'
import { useWords } from '../language/language-context.tsx'
import { moneyFigures } from '../project/money-figures.ts'
import { useProject } from '../project/project-context.tsx'
import { taskHref } from '../project/task-href.ts'

/** The money of a project: the table behind the bar, and where each figure comes from. */
export function MoneyRoute() {
  const words = useWords()
  const project = useProject()
  const money = () => project.answer().view.money
  const figure = (fen: number | null) => (fen === null ? words.t('project.notSet') : yuan(fen))
  const address = (task: string) => project.answer().view.tasks.find((candidate) => candidate.task === task)?.address
  return (
    <div class="single money-page">
      <section class="sec" aria-labelledby="instalments-heading">
        <h2 id="instalments-heading">{words.t('money.caption')}</h2>
        <Show when={money().instalments.length > 0} fallback={<p class="mut">{words.t('money.after')}</p>}>
          <table class="tbl stack">
            <Columns />
            <thead>
              <tr>
                <th scope="col">{words.t('money.instalment')}</th>
                <th scope="col" class="r">
                  {words.t('money.share')}
                </th>
                <th scope="col" class="r">
                  {words.t('money.amount')}
                </th>
                <th scope="col">{words.t('money.state')}</th>
                <th scope="col">{words.t('money.task')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={money().instalments}>
                {(part) => (
                  <tr>
                    <th scope="row">{words.say(part.title)}</th>
                    <td class="r" data-l={words.t('money.share')}>
                      {part.share}
                    </td>
                    <td class="r" data-l={words.t('money.amount')}>
                      {figure(part.amountFen)}
                    </td>
                    <td data-l={words.t('money.state')}>
                      <StateMark state={part.status === 'paid' ? 'done' : 'waiting'}>
                        {words.t(part.status === 'paid' ? 'project.paid' : 'money.open')}
                      </StateMark>
                    </td>
                    <td data-l={words.t('money.task')}>
                      <Show when={address(part.task)}>{(at) => <a href={taskHref(project.id(), at())}>{words.say(part.title)}</a>}</Show>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {words.t('money.sum')}
                </th>
                <td class="r" data-l={words.t('money.amount')}>
                  {yuan(money().instalments.reduce((sum, part) => sum + (part.amountFen ?? 0), 0))}
                </td>
              </tr>
            </tfoot>
          </table>
        </Show>
      </section>
      <section class="sec" aria-labelledby="figures-heading">
        <h2 id="figures-heading">{words.t('money.figures')}</h2>
        <table class="tbl stack">
          <Columns />
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
            <For each={moneyFigures(money(), project.answer().state.amendments, words.t)}>
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
    </div>
  )
}

/** Both tables stand on the same columns: what, its share, its amount, and what is to be said about it. */
function Columns() {
  return (
    <colgroup>
      <col class="what" />
      <col class="share" />
      <col class="amount" />
      <col class="state-col" />
      <col />
    </colgroup>
  )
}
