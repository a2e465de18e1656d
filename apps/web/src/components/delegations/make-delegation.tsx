import { createSignal } from 'solid-js'
import { useOffices } from '../../api/office-endpoints.ts'
import type { DelegationList, Deputy } from '../../api/office-types.ts'
import type { Post } from '../../api/types.ts'
import { useWords } from '../../language/language-context.tsx'
import { useOfficeWords } from '../../language/office-words.ts'
import { useSend } from '../../query/use-send.ts'
import { AccountField } from '../account-form/account-field.tsx'
import { AccountForm } from '../account-form/account-form.tsx'
import { FieldFault } from '../account-form/field-fault.ts'
import { SelectField } from '../account-form/select-field.tsx'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { ChooseOne } from '../choose-one/choose-one.tsx'
import { CancelButton } from '../own-account/cancel-button.tsx'
import { placeName } from '../posts/place-words.ts'

export interface MakeDelegationProps {
  /** One's own posts that can be delegated; one at least. */
  readonly posts: readonly Post[]
  readonly today: string
  readonly close: () => void
  readonly done: (answer: DelegationList) => void
}

/** Lets a colleague fill one's own post for a period. */
export function MakeDelegation(props: MakeDelegationProps) {
  const offices = useOffices()
  const words = useWords()
  const t = useOfficeWords()
  const announce = useAnnounce()
  const sending = useSend()
  const [post, setPost] = createSignal(props.posts[0]?.id ?? '')
  const [deputy, setDeputy] = createSignal<Deputy | null>(null)
  return (
    <AccountForm
      label={t('deputies.make')}
      submit={t('deputies.make')}
      ways={<CancelButton onClick={props.close} />}
      send={async (typed) => {
        const chosen = deputy()
        if (chosen === null) throw new FieldFault('deputy', t('pickFromList'))
        const made = { post: post(), deputy: chosen.id, from: typed('from'), until: typed('until'), reason: typed('reason').trim() }
        const answer = await sending(made, (key) => offices.makeDelegation(made, key))
        announce(t('deputies.made', { name: chosen.name, from: made.from, until: made.until }))
        props.done(answer)
      }}
    >
      <SelectField
        name="post"
        label={t('deputies.post')}
        options={props.posts.map(({ id, title, organisation }) => ({
          value: id,
          title: words.t('account.post', { role: words.say(title), organisation: placeName(organisation, t) }),
        }))}
        value={post()}
        onChange={(to) => {
          setPost(to)
          setDeputy(null)
        }}
      />
      <ChooseOne
        name="deputy"
        label={t('deputies.deputy')}
        hint={t('deputies.deputyHint')}
        queryKey={['deputies', post()]}
        read={(asked, signal) => offices.deputies(post(), asked, signal)}
        chosen={deputy()}
        onChoose={setDeputy}
        title={({ name }) => name}
        note={({ roles, organisations }) => [...roles.map((role) => words.t(`role.${role}`)), ...organisations].join(' ')}
        none={t('deputies.noDeputy')}
      />
      <div class="two">
        <AccountField name="from" label={t('from')} type="date" autocomplete="off" value={props.today} min={props.today} />
        <AccountField name="until" label={t('until')} type="date" autocomplete="off" min={props.today} />
      </div>
      <AccountField name="reason" label={t('reason')} hint={t('deputies.reasonHint')} autocomplete="off" />
    </AccountForm>
  )
}
