import { createSignal, For, Show } from 'solid-js'
import type { Account } from '../../api/account-types.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { useWords } from '../../language/language-context.tsx'
import { PeopleRows, PersonHead } from './people-rows.tsx'
import { PersonPanel } from './person-panel.tsx'
import { PersonState } from './person-state.tsx'

/** Everybody who has an account; a row opens what can be done about it. */
export function PeopleTable(props: { readonly people: readonly Account[]; readonly own: string }) {
  const t = useAccountWords()
  const [open, setOpen] = createSignal<string | null>(null)
  // By id: a list that has been read again has other objects for the same people, and what is typed in a row stays.
  const ids = () => props.people.map(({ id }) => id)
  return (
    <PeopleRows
      title={t('people.title')}
      columns={[t('people.name'), t('people.username'), t('people.roles'), t('people.status'), t('people.second')]}
    >
      <For each={ids()}>
        {(id) => (
          <Show when={props.people.find((person) => person.id === id)}>
            {(person) => (
              <PersonRows
                person={person()}
                isOwn={person().id === props.own}
                open={open() === person().id}
                onToggle={() => setOpen(open() === person().id ? null : person().id)}
              />
            )}
          </Show>
        )}
      </For>
    </PeopleRows>
  )
}

interface PersonRowsProps {
  readonly person: Account
  readonly isOwn: boolean
  readonly open: boolean
  readonly onToggle: () => void
}

function PersonRows(props: PersonRowsProps) {
  const words = useWords()
  const t = useAccountWords()
  const roles = () => props.person.roles.map((role) => words.t(`role.${role}`)).join(words.t('app.list'))
  return (
    <>
      <tr>
        <PersonHead note={props.person.sample ? t('people.sample') : null}>
          <a href={`/people/${encodeURIComponent(props.person.id)}`}>{props.person.name}</a>
        </PersonHead>
        <td class="mono" data-l={t('people.username')}>
          {props.person.username}
        </td>
        <td data-l={t('people.roles')}>{roles() === '' ? <span class="mut">{t('people.noRole')}</span> : roles()}</td>
        <td data-l={t('people.status')}>
          <PersonState person={props.person} />
        </td>
        <td data-l={t('people.second')}>{t(props.person.hasTotp ? 'people.hasTotp' : 'people.noTotp')}</td>
        <td class="r">
          {props.person.withinReach ? (
            <button class="btn sm" type="button" aria-expanded={props.open} onClick={() => props.onToggle()}>
              {t('people.manage')} <span class="vh">{props.person.name}</span>
            </button>
          ) : null}
        </td>
      </tr>
      <Show when={props.open}>
        <tr>
          <td class="long" colspan={6}>
            <PersonPanel person={props.person} isOwn={props.isOwn} />
          </td>
        </tr>
      </Show>
    </>
  )
}
