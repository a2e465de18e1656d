import type { Role } from '@goufu/engine'
import { createSignal, Show } from 'solid-js'
import { useOffices } from '../../api/office-endpoints.ts'
import type { PersonPosts, PostPlace } from '../../api/office-types.ts'
import { useWords } from '../../language/language-context.tsx'
import { useOfficeWords } from '../../language/office-words.ts'
import { useSend } from '../../query/use-send.ts'
import { useSession } from '../../session/session-context.tsx'
import { AccountField } from '../account-form/account-field.tsx'
import { AccountForm } from '../account-form/account-form.tsx'
import { FieldFault } from '../account-form/field-fault.ts'
import { SelectField } from '../account-form/select-field.tsx'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { ChooseOne } from '../choose-one/choose-one.tsx'
import { CancelButton } from '../own-account/cancel-button.tsx'
import { placeName } from './place-words.ts'

export interface GivePostProps {
  readonly of: PersonPosts
  readonly close: () => void
  readonly done: (answer: PersonPosts) => void
}

const ROLES = ['preparer', 'approver', 'finance', 'reviewer', 'evaluator', 'auditor', 'administrator'] as const satisfies readonly Role[]

/** Gives somebody a post: which role, where, how far it reaches, from when to when, and why. */
export function GivePost(props: GivePostProps) {
  const offices = useOffices()
  const words = useWords()
  const t = useOfficeWords()
  const announce = useAnnounce()
  const sending = useSend()
  const { session } = useSession()
  const [role, setRole] = createSignal<Role>('preparer')
  const [place, setPlace] = createSignal<PostPlace | null>(null)
  const [reach, setReach] = createSignal('')
  // Suppliers are nobody's, and for whoever administers everything.
  const administersAll = () => session()?.posts?.some((post) => post.role === 'administrator' && post.reach === 'root') === true
  const roles = (): readonly Role[] => (administersAll() ? [...ROLES, 'supplier'] : ROLES)
  /** What the post may reach to, the nearest first. */
  const reaches = () => {
    const chosen = place()
    if (chosen === null || role() === 'supplier') return []
    const all = administersAll() && chosen.id !== 'root' ? [{ id: 'root', name: null }] : []
    return [chosen, ...chosen.above.toReversed(), ...all].map((one) => ({ value: one.id, title: placeName(one, t) }))
  }
  const choose = (chosen: PostPlace | null) => {
    setPlace(chosen)
    // A body that evaluates has no purchases of its own.
    const nearest = role() === 'evaluator' ? chosen?.above.at(-1)?.id : undefined
    setReach(nearest ?? chosen?.id ?? '')
  }
  const changeRole = (to: Role) => {
    const before = placesOf(role())
    setRole(to)
    if (placesOf(to) !== before) choose(null)
  }
  return (
    <AccountForm
      label={t('posts.give')}
      submit={t('posts.give')}
      ways={<CancelButton onClick={props.close} />}
      send={async (typed) => {
        const chosen = place()
        if (chosen === null) throw new FieldFault('organisation', t('pickFromList'))
        const { person } = props.of
        const until = typed('until')
        const post = {
          role: role(),
          organisation: chosen.id,
          reach: role() === 'supplier' ? chosen.id : reach(),
          from: typed('from'),
          until: until === '' ? null : until,
          reason: typed('reason').trim(),
        }
        const answer = await sending(post, (key) => offices.givePost(person.id, post, key))
        announce(t('posts.given', { name: person.name, role: words.t(`role.${post.role}`), place: placeName(chosen, t) }))
        props.done(answer)
      }}
    >
      <SelectField
        name="role"
        label={t('posts.role')}
        options={roles().map((one) => ({ value: one, title: words.t(`role.${one}`) }))}
        value={role()}
        onChange={changeRole}
      />
      <ChooseOne
        name="organisation"
        label={t(role() === 'supplier' ? 'posts.supplier' : 'posts.place')}
        hint={t('posts.placeHint')}
        queryKey={['places', placesOf(role())]}
        read={(asked, signal) => offices.places(role(), asked, signal)}
        chosen={place()}
        onChoose={choose}
        title={(one) => placeName(one, t)}
        note={(one) => [...one.above.map(({ name }) => name), one.code ?? ''].filter((part) => part !== '').join(' ')}
        none={t('posts.noPlace')}
      />
      <Show when={reaches().length > 0}>
        <SelectField
          name="reach"
          label={t('posts.reach')}
          hint={t('posts.reachHint')}
          options={reaches()}
          value={reach()}
          onChange={setReach}
        />
      </Show>
      <div class="two">
        <AccountField name="from" label={t('from')} type="date" autocomplete="off" value={props.of.today} min={props.of.today} />
        <AccountField
          name="until"
          label={t('until')}
          type="date"
          autocomplete="off"
          hint={t('posts.untilHint')}
          optional={t('optional')}
          min={props.of.today}
        />
      </div>
      <AccountField name="reason" label={t('reason')} hint={t('posts.reasonHint')} autocomplete="off" />
    </AccountForm>
  )
}

/** Roles whose posts are in the same places. */
function placesOf(role: Role): 'supplier' | 'evaluator' | 'office' {
  return role === 'supplier' || role === 'evaluator' ? role : 'office'
}
