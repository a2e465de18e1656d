import { For, Match, Show, Switch, type JSX } from 'solid-js'
import { useOffices } from '../../api/office-endpoints.ts'
import type { OrganisationPage } from '../../api/office-types.ts'
import { useOfficeWords } from '../../language/office-words.ts'
import { useRead } from '../../query/use-read.ts'
import { useSession } from '../../session/session-context.tsx'
import { FaultNotice } from '../page-states/fault-notice.tsx'
import { RowSkeleton } from '../page-states/row-skeleton.tsx'
import { AddOrganisation } from './add-organisation.tsx'
import { ChangeOrganisation } from './change-organisation.tsx'

export interface OrganisationSheetProps {
  readonly id: string
  readonly onChoose: (id: string) => void
  readonly heading: (element: HTMLHeadingElement) => void
}

/** One organisation: where it stands, the codes it has had, and what can be changed about it. */
export function OrganisationSheet(props: OrganisationSheetProps) {
  const offices = useOffices()
  const t = useOfficeWords()
  const { may } = useSession()
  const read = useRead<OrganisationPage>(
    () => ({ queryKey: ['organisation', props.id], queryFn: ({ signal }) => offices.organisation(props.id, signal) }),
    (before) => before.id === props.id,
  )
  return (
    <Switch fallback={<RowSkeleton rows={4} />}>
      <Match when={read.error()}>
        {(error) => <FaultNotice error={error()} retry={read.retry} back={{ href: '/organisations', title: t('tree.title') }} />}
      </Match>
      <Match when={read.data()}>
        {(organisation) => (
          <>
            <h2 tabindex="-1" ref={(element) => props.heading(element)}>
              {organisation().name}
            </h2>
            <dl class="facts">
              <Fact title={t('tree.kind')}>{t(`kind.${organisation().kind}`)}</Fact>
              <Fact title={t('tree.path')}>
                <Path of={organisation()} onChoose={props.onChoose} />
              </Fact>
              <Show when={organisation().endedOn}>{(day) => <Fact title={t('posts.state')}>{t('tree.ended', { date: day() })}</Fact>}</Show>
            </dl>
            <Codes of={organisation()} />
            <Show when={may('organisation.manage') && organisation().endedOn === null}>
              <Show when={organisation().withinReach} fallback={<p class="mut">{t('tree.outOfReach')}</p>}>
                <Show when={organisation().takes.length > 0}>
                  <AddOrganisation above={organisation()} />
                </Show>
                <ChangeOrganisation of={organisation()} />
              </Show>
            </Show>
          </>
        )}
      </Match>
    </Switch>
  )
}

function Fact(props: { readonly title: string; readonly children: JSX.Element }) {
  return (
    <div>
      <dt>{props.title}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function Path(props: { readonly of: OrganisationPage; readonly onChoose: (id: string) => void }) {
  const t = useOfficeWords()
  return (
    <Show when={props.of.path.length > 0} fallback={t('tree.none')}>
      <For each={props.of.path}>
        {(above, index) => (
          <>
            {index() === 0 ? '' : ' › '}
            <button class="link" type="button" onClick={() => props.onChoose(above.id)}>
              {above.name}
            </button>
          </>
        )}
      </For>
    </Show>
  )
}

/** The codes of a division, the latest first: the state changes them. */
function Codes(props: { readonly of: OrganisationPage }) {
  const t = useOfficeWords()
  return (
    <Show when={props.of.codes.length > 0} fallback={<p class="mut">{t('tree.noCodes')}</p>}>
      <table class="tbl">
        <caption>{t('tree.codes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tree.code')}</th>
            <th scope="col">{t('tree.validFrom')}</th>
            <th scope="col">{t('tree.validUntil')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.of.codes}>
            {(held) => (
              <tr>
                <th scope="row" class="mono">
                  {held.code}
                </th>
                <td>{held.validFrom}</td>
                <td>{held.validUntil ?? t(held.code === props.of.code ? 'tree.now' : 'tree.later', { date: held.validFrom })}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  )
}
