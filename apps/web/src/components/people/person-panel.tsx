import { createUniqueId, Match, Switch } from 'solid-js'
import type { Account } from '../../api/account-types.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { AskRecovery } from './ask-recovery.tsx'
import { PersonAccess } from './person-access.tsx'
import { PersonSessions } from './person-sessions.tsx'

/** What can be done about somebody's account, each in a section of its own. */
export function PersonPanel(props: { readonly person: Account; readonly isOwn: boolean }) {
  const t = useAccountWords()
  const heading = createUniqueId()
  return (
    <section class="person-panel" aria-labelledby={heading}>
      <h2 class="vh" id={heading}>
        {t('people.manageTitle', { name: props.person.name })}
      </h2>
      <Switch
        fallback={
          <>
            <PersonAccess person={props.person} />
            <AskRecovery person={props.person} />
            <PersonSessions person={props.person} />
          </>
        }
      >
        <Match when={props.isOwn}>
          <p>
            {t('access.own')} <a href="/account">{t('own.title')}</a>
          </p>
        </Match>
        <Match when={props.person.status === 'ended'}>
          <p>{t('access.over')}</p>
        </Match>
      </Switch>
    </section>
  )
}
