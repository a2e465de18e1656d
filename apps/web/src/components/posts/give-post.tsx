import type { Role } from '@goufu/engine'
import { createSignal, Show } from 'solid-js'
import { useOffices } from '../../api/office-endpoints.ts'
import type { OfferedRole, PersonPosts, PostPlace } from '../../api/office-types.ts'
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

/** Gives somebody a post: which role, where, how far it reaches, from when to when, and why. */
export function GivePost(props: GivePostProps) {
  const offices = useOffices()
  const words = useWords()
  const t = useOfficeWords()
  const announce = useAnnounce()
  const sending = useSend()
  const { session } = useSession()
  const [offer, setOffer] = createSignal<OfferedRole | undefined>(props.of.offers[0])
  const role = (): Role => offer()?.role ?? 'preparer'
  const [place, setPlace] = createSignal<PostPlace | null>(null)
  const [reach, setReach] = createSignal('')
  const administersAll = () => session()?.posts?.some((post) => post.role === 'administrator' && post.reach === 'root') === true
  const as = () => {
    const part = offer()?.as ?? null
    return part === null ? {} : { as: part }
  }
  const roleName = () => {
    const title = offer()?.title
    return title === undefined ? '' : words.say(title)
  }
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
  const changeRole = (to: string) => {
    const before = placesOf(role())
    setOffer(props.of.offers.find((one) => idOf(one) === to))
    if (placesOf(role()) !== before) choose(null)
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
          ...as(),
          organisation: chosen.id,
          reach: role() === 'supplier' ? chosen.id : reach(),
          from: typed('from'),
          until: until === '' ? null : until,
          reason: typed('reason').trim(),
        }
        const answer = await sending(post, (key) => offices.givePost(person.id, post, key))
        announce(t('posts.given', { name: person.name, role: roleName(), place: placeName(chosen, t) }))
        props.done(answer)
      }}
    >
      <SelectField
        name="role"
        label={t('posts.role')}
        options={props.of.offers.map((one) => ({ value: idOf(one), title: words.say(one.title) }))}
        value={idOf(offer())}
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

/** Tells a part of a role from the role itself. */
function idOf(offer: OfferedRole | undefined): string {
  return offer?.as ?? offer?.role ?? ''
}

/** Roles whose posts are in the same places. */
function placesOf(role: Role): 'supplier' | 'evaluator' | 'office' {
  return role === 'supplier' || role === 'evaluator' ? role : 'office'
}
