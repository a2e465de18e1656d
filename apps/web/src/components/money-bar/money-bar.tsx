import { For } from 'solid-js'
import type { LotView, MoneyView } from '@goufu/engine'
import { yuan } from '../../format/money.ts'
import { useWords } from '../../language/language-context.tsx'
import { barSegments } from './bar-segments.ts'

/** Frame = appropriated, segments = instalments inside the contract, solid = paid; the figures below repeat it. */
export function MoneyBar(props: { readonly money: MoneyView; readonly lots: readonly LotView[]; readonly project: string }) {
  const words = useWords()
  const instalments = () => [props, ...props.lots].flatMap(({ money }) => money.instalments)
  const figure = (fen: number | null) => (fen === null ? words.t('project.notSet') : yuan(fen))
  const paid = () => (props.money.paidFen === null ? words.t('project.notShown') : yuan(props.money.paidFen))
  const described = () =>
    words.t('project.moneyBar', {
      budget: figure(props.money.budgetFen),
      contract: figure(props.money.contractFen),
      paid: paid(),
      instalments: instalments()
        .map((part) => {
          const values = { title: words.say(part.title), share: part.share }
          return words.t(part.status === 'paid' ? 'project.instalmentPaid' : 'project.instalmentOpen', values)
        })
        .join(words.t('app.list')),
    })
  return (
    <div class="pm">
      <p class="label">
        <span>{words.t('project.money')}</span>
        <a class="why" href={`/projects/${encodeURIComponent(props.project)}/money`}>
          {words.t('project.howCalculated')}
        </a>
      </p>
      <p class="vh">{described()}</p>
      <div class="mbar" aria-hidden="true">
        <For each={barSegments(props.money, instalments())}>
          {(segment) => (
            <span class={segment.paid ? 'paid' : 'due'} style={{ width: `${segment.percent}%` }}>
              <span>{segment.share}</span>
              <span>{words.say(segment.title)}</span>
            </span>
          )}
        </For>
        <span class="free" />
      </div>
      <dl class="mfig">
        <div class="k1">
          <dt>{words.t('project.budget')}</dt>
          <dd>{figure(props.money.budgetFen)}</dd>
        </div>
        <div class="k2">
          <dt>{words.t('project.contract')}</dt>
          <dd>{figure(props.money.contractFen)}</dd>
        </div>
        <div class="k3">
          <dt>{words.t('project.paid')}</dt>
          <dd>{paid()}</dd>
        </div>
      </dl>
    </div>
  )
}
