import type { MoneyView, ProjectView } from '@goufu/engine'
import { For, Show } from 'solid-js'
import { yuan } from '../../format/money.ts'
import { useWords } from '../../language/language-context.tsx'
import { taskHref } from '../../project/task-href.ts'
import { StateMark } from '../state-mark/state-mark.tsx'
import { MoneyColumns } from './money-columns.tsx'

export interface InstalmentTableProps {
  readonly view: ProjectView
  readonly money: MoneyView
  /** The lot whose money it is; `null` for a purchase in one. */
  readonly lot: number | null
}

/** The instalments of a contract, each with its share, its amount and the task that pays it. */
export function InstalmentTable(props: InstalmentTableProps) {
  const words = useWords()
  const figure = (fen: number | null) => (fen === null ? words.t('project.notSet') : yuan(fen))
  const address = (key: string) => props.view.tasks.find(({ task, lot }) => task === key && lot === props.lot)?.address
  return (
    <Show when={props.money.instalments.length > 0} fallback={<p class="mut">{words.t('money.after')}</p>}>
      <table class="tbl stack">
        <MoneyColumns />
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
          <For each={props.money.instalments}>
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
                  <Show when={address(part.task)}>{(at) => <a href={taskHref(props.view.id, at())}>{words.say(part.title)}</a>}</Show>
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
              {yuan(props.money.instalments.reduce((sum, part) => sum + (part.amountFen ?? 0), 0))}
            </td>
          </tr>
        </tfoot>
      </table>
    </Show>
  )
}
