import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { useOffices } from '../../api/office-endpoints.ts'
import type { PersonPosts as Posts, PostRecord } from '../../api/office-types.ts'
import { useWords } from '../../language/language-context.tsx'
import { useOfficeWords } from '../../language/office-words.ts'
import { useRead } from '../../query/use-read.ts'
import { OpenForm } from '../own-account/open-form.tsx'
import { FaultNotice } from '../page-states/fault-notice.tsx'
import { RowSkeleton } from '../page-states/row-skeleton.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'
import { EndPost } from './end-post.tsx'
import { GivePost } from './give-post.tsx'
import { actWords, periodWords, placeName } from './place-words.ts'

/** Somebody's posts: those they have, to be ended; one more to be given; and those they had. */
export function PersonPosts(props: { readonly person: string; readonly isOwn: boolean }) {
  const offices = useOffices()
  const t = useOfficeWords()
  const client = useQueryClient()
  const key = () => ['people', props.person, 'posts']
  let heading: HTMLHeadingElement | undefined
  const read = useRead(
    () => ({ queryKey: key(), queryFn: ({ signal }: { readonly signal: AbortSignal }) => offices.postsOf(props.person, signal) }),
    () => true,
  )
  const done = (answer: Posts) => {
    client.setQueryData(key(), answer)
    void client.invalidateQueries({ queryKey: ['people'], predicate: ({ queryKey }) => queryKey[2] !== 'posts' })
  }
  const ended = (answer: Posts) => {
    done(answer)
    heading?.focus() // the button goes with its row
  }
  const open = (posts: Posts) => posts.items.filter((post) => post.ended === null && !isOver(post, posts.today))
  const past = (posts: Posts) => posts.items.filter((post) => post.ended !== null || isOver(post, posts.today))
  return (
    <section class="sec" aria-labelledby="posts-heading">
      <h2 id="posts-heading" tabindex="-1" ref={(element) => (heading = element)}>
        {t('posts.title')}
      </h2>
      <p class="lede">{t('posts.lede')}</p>
      <Switch fallback={<RowSkeleton rows={2} />}>
        <Match when={read.error()}>{(error) => <FaultNotice error={error()} retry={read.retry} notFound={t('person.missing')} />}</Match>
        <Match when={read.data()}>
          {(posts) => (
            <>
              <Show when={open(posts()).length > 0} fallback={<p class="mut">{t('posts.none')}</p>}>
                <PostTable posts={open(posts())} of={posts()} isOwn={props.isOwn} done={ended} />
              </Show>
              <Show when={!props.isOwn} fallback={<p>{t('posts.own')}</p>}>
                <Show when={posts().person.status !== 'ended'}>
                  <OpenForm label={t('posts.give')} hint={t('posts.giveHint')}>
                    {(close) => (
                      <GivePost
                        of={posts()}
                        close={close}
                        done={(answer) => {
                          close()
                          done(answer)
                        }}
                      />
                    )}
                  </OpenForm>
                </Show>
              </Show>
              <Show when={past(posts()).length > 0}>
                <h3>{t('posts.past')}</h3>
                <PostTable posts={past(posts())} of={posts()} isOwn past done={ended} />
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </section>
  )
}

interface PostTableProps {
  readonly posts: readonly PostRecord[]
  readonly of: Posts
  readonly isOwn: boolean
  readonly past?: boolean
  readonly done: (answer: Posts) => void
}

function PostTable(props: PostTableProps) {
  const words = useWords()
  const t = useOfficeWords()
  const [ending, setEnding] = createSignal<string | null>(null)
  const names = (post: PostRecord) => ({ role: words.say(post.title), place: placeName(post.organisation, t) })
  return (
    <table class="tbl list stack">
      <caption class="vh">{t(props.past === true ? 'posts.past' : 'posts.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('posts.role')}</th>
          <th scope="col">{t('posts.place')}</th>
          <th scope="col">{t('posts.reach')}</th>
          <th scope="col">{t('posts.period')}</th>
          <th scope="col">{t('posts.state')}</th>
          <th scope="col">{t('posts.granted')}</th>
          <Show when={props.past !== true}>
            <th scope="col">
              <span class="vh">{t('acts')}</span>
            </th>
          </Show>
        </tr>
      </thead>
      <tbody>
        <For each={props.posts}>
          {(post) => (
            <>
              <tr>
                <th scope="row">{names(post).role}</th>
                <td data-l={t('posts.place')}>{names(post).place}</td>
                <td data-l={t('posts.reach')}>{placeName(post.reach, t)}</td>
                <td data-l={t('posts.period')}>{periodWords(post, t)}</td>
                <td class="long" data-l={t('posts.state')}>
                  <State post={post} today={props.of.today} />
                </td>
                <td class="long" data-l={t('posts.granted')}>
                  {actWords(post.granted, t)}
                  <Show when={post.granted.reason}>{(reason) => <span class="sub">{reason()}</span>}</Show>
                </td>
                <Show when={props.past !== true}>
                  <td class="r">
                    {props.isOwn ? null : (
                      <EndButton
                        post={post}
                        names={names(post)}
                        open={ending() === post.id}
                        onToggle={() => setEnding(ending() === post.id ? null : post.id)}
                      />
                    )}
                  </td>
                </Show>
              </tr>
              <Show when={ending() === post.id}>
                <tr>
                  <td class="long" colspan={7}>
                    <EndPost
                      of={props.of}
                      post={post}
                      names={names(post)}
                      close={() => setEnding(null)}
                      done={(answer) => {
                        setEnding(null)
                        props.done(answer)
                      }}
                    />
                  </td>
                </tr>
              </Show>
            </>
          )}
        </For>
      </tbody>
    </table>
  )
}

interface EndButtonProps {
  readonly post: PostRecord
  readonly names: { readonly role: string; readonly place: string }
  readonly open: boolean
  readonly onToggle: () => void
}

function EndButton(props: EndButtonProps) {
  const t = useOfficeWords()
  return (
    <Show when={props.post.withinReach} fallback={<span class="mut">{t('posts.elsewhere')}</span>}>
      <button
        class="btn sm"
        type="button"
        aria-expanded={props.open}
        aria-label={t('posts.endOne', props.names)}
        onClick={() => props.onToggle()}
      >
        {t('posts.end')}
      </button>
    </Show>
  )
}

function State(props: { readonly post: PostRecord; readonly today: string }) {
  const t = useOfficeWords()
  return (
    <Switch fallback={<StateMark state="done">{t('posts.current')}</StateMark>}>
      <Match when={props.post.ended}>
        {(ended) => (
          <>
            {t('posts.ended')} {actWords(ended(), t)}
            <Show when={ended().reason}>{(reason) => <span class="sub">{reason()}</span>}</Show>
          </>
        )}
      </Match>
      <Match when={isOver(props.post, props.today)}>{t('posts.over')}</Match>
      <Match when={props.post.from > props.today}>
        <StateMark state="waiting">{t('posts.later')}</StateMark>
      </Match>
    </Switch>
  )
}

function isOver({ until }: PostRecord, today: string): boolean {
  return until !== null && until < today
}
