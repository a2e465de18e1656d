import { useQueryClient } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import type { Post } from '../../api/types.ts'
import { useWords } from '../../language/language-context.tsx'
import { forgetAnswers } from '../../session/forget-answers.ts'
import { useSession } from '../../session/session-context.tsx'
import { useLeave } from '../../session/use-leave.ts'
import { useSettings } from '../../settings/settings-context.tsx'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { Icon } from '../icon/icon.tsx'

/** One's name, one's posts to choose from, one's account, and the way out. */
export function AccountSheet() {
  const words = useWords()
  const settings = useSettings()
  const client = useQueryClient()
  const announce = useAnnounce()
  const { session, may } = useSession()
  const { leave, failed } = useLeave()
  const posts = () => session()?.posts ?? []
  const current = () => posts().find(({ id }) => id === settings.current.post)?.id ?? posts()[0]?.id
  const title = ({ title: role, organisation, deputyFor }: Post) => {
    const held = words.t('account.post', { role: words.say(role), organisation: organisation.name })
    return deputyFor === null ? held : words.t('account.deputy', { post: held, name: deputyFor.name })
  }
  const change = (post: Post) => {
    settings.setPost(post.id)
    announce(words.t('account.inPost', { post: title(post) }))
    void forgetAnswers(client)
  }
  return (
    <>
      <p class="who-name">
        <b>{session()?.person?.name}</b>
        <span class="mut">{session()?.person?.username}</span>
      </p>
      <Show when={posts().length > 0} fallback={<p class="who-note">{words.t('account.noPost')}</p>}>
        <ul class="posts" aria-label={words.t('account.posts')}>
          <For each={posts()}>
            {(post) => (
              <li>
                <button type="button" aria-pressed={post.id === current()} onClick={() => change(post)}>
                  <Icon name={post.id === current() ? 'holds' : 'none'} />
                  {title(post)}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <ul class="who-ways">
        <li>
          <a href="/account">{words.t('account.title')}</a>
        </li>
        <Show when={may('delegation.read')}>
          <li>
            <a href="/delegations">{words.t('account.delegations')}</a>
          </li>
        </Show>
        <li>
          <button type="button" onClick={() => void leave()}>
            {words.t('account.signOut')}
          </button>
        </li>
      </ul>
      <Show when={failed()}>
        <p class="who-note" role="alert">
          {words.t('account.signOutFailed')}
        </p>
      </Show>
    </>
  )
}
