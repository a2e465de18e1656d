import { useOffices } from '../../api/office-endpoints.ts'
import type { PersonPosts, PostRecord } from '../../api/office-types.ts'
import { useOfficeWords } from '../../language/office-words.ts'
import { useSend } from '../../query/use-send.ts'
import { AccountField } from '../account-form/account-field.tsx'
import { AccountForm } from '../account-form/account-form.tsx'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { CancelButton } from '../own-account/cancel-button.tsx'

export interface EndPostProps {
  readonly of: PersonPosts
  readonly post: PostRecord
  readonly names: { readonly role: string; readonly place: string }
  readonly close: () => void
  readonly done: (answer: PersonPosts) => void
}

/** Ends a post, and asks why. */
export function EndPost(props: EndPostProps) {
  const offices = useOffices()
  const t = useOfficeWords()
  const announce = useAnnounce()
  const sending = useSend()
  return (
    <section class="in-row" aria-label={t('posts.endTitle', props.names)}>
      <p class="sm mut">{t('posts.endHint')}</p>
      <AccountForm
        label={t('posts.endTitle', props.names)}
        submit={t('posts.endSubmit')}
        ways={<CancelButton onClick={props.close} />}
        send={async (typed) => {
          const { person } = props.of
          const reason = typed('reason').trim()
          const answer = await sending([props.post.id, reason], (key) => offices.endPost(person.id, props.post.id, reason, key))
          announce(t('posts.endDone', { name: person.name, ...props.names }))
          props.done(answer)
        }}
      >
        <AccountField name="reason" label={t('reason')} autocomplete="off" autofocus />
      </AccountForm>
    </section>
  )
}
