import { useQueryClient } from '@tanstack/solid-query'
import { For } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { useSession } from '../../session/session-context.tsx'
import { useSettings } from '../../settings/settings-context.tsx'
import { Icon } from '../icon/icon.tsx'

/** Chooses who acts while there are no accounts; marked as the stand-in it is. */
export function ActorSwitch() {
  const words = useWords()
  const settings = useSettings()
  const { session, actor } = useSession()
  const client = useQueryClient()
  const choose = (id: string) => {
    settings.setActor(id)
    // Another person is shown other things; what is on the page stays until it has been read again.
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'profile' })
  }
  return (
    <label class="bar-field" title={words.t('app.standInHint')}>
      <Icon name="person" />
      <span class="cap">{words.t('app.standIn')}</span>
      <select
        aria-label={`${words.t('app.standIn')} ${words.t('app.standInHint')}`}
        disabled={session() === null}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <For each={session()?.actors}>
          {(person) => (
            <option value={person.id} selected={person.id === actor()?.id}>
              {`${person.name} ${words.t(`role.${person.role}`)}`}
            </option>
          )}
        </For>
      </select>
    </label>
  )
}
