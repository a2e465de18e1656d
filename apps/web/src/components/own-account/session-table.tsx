import { For, Show, type JSX } from 'solid-js'
import type { OpenSession } from '../../api/account-types.ts'
import { wallTime } from '../../format/dates.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { StateMark } from '../state-mark/state-mark.tsx'
import { browserName } from './browser-name.ts'

export interface SessionTableProps {
  readonly sessions: readonly OpenSession[]
  /** What can be done with a session. */
  readonly end?: (session: OpenSession, name: string) => JSX.Element
}

/** Open sessions: which browser, from where, since when. */
export function SessionTable(props: SessionTableProps) {
  const t = useAccountWords()
  const method = ({ method: by, factors }: OpenSession) => {
    const said = t(
      ({ password: 'sessions.byPassword', passkey: 'sessions.byPasskey', 'identity-provider': 'sessions.byIdentityProvider' } as const)[by],
    )
    return factors === 2 && by === 'password' ? t('sessions.twoFactors', { method: said }) : said
  }
  const browser = ({ browser: said }: OpenSession) => browserName(said) ?? t('sessions.unknown')
  return (
    <Show when={props.sessions.length > 0} fallback={<p class="mut">{t('sessions.none')}</p>}>
      <table class="tbl list stack">
        <caption class="vh">{t('sessions.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sessions.browser')}</th>
            <th scope="col">{t('sessions.address')}</th>
            <th scope="col">{t('sessions.method')}</th>
            <th scope="col">{t('sessions.since')}</th>
            <th scope="col">{t('sessions.seen')}</th>
            <Show when={props.end}>
              <th scope="col">
                <span class="vh">{t('form.acts')}</span>
              </th>
            </Show>
          </tr>
        </thead>
        <tbody>
          <For each={props.sessions}>
            {(session) => (
              <tr>
                <th scope="row">
                  {browser(session)}
                  <Show when={session.current}>
                    {' '}
                    <StateMark state="done">{t('sessions.current')}</StateMark>
                  </Show>
                </th>
                <td data-l={t('sessions.address')}>{session.address ?? t('sessions.unknown')}</td>
                <td data-l={t('sessions.method')}>{method(session)}</td>
                <td class="nw" data-l={t('sessions.since')}>
                  {wallTime(session.createdAt)}
                </td>
                <td class="nw" data-l={t('sessions.seen')}>
                  {wallTime(session.seenAt)}
                </td>
                <Show when={props.end}>{(end) => <td class="r">{session.current ? null : end()(session, browser(session))}</td>}</Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  )
}
