import type { OrganisationKind } from '@goufu/engine'
import { createSignal, Show } from 'solid-js'
import { useOffices } from '../../api/office-endpoints.ts'
import type { Division, OrganisationPage } from '../../api/office-types.ts'
import { useOfficeWords } from '../../language/office-words.ts'
import { useSend } from '../../query/use-send.ts'
import { useSession } from '../../session/session-context.tsx'
import { AccountField } from '../account-form/account-field.tsx'
import { AccountForm } from '../account-form/account-form.tsx'
import { SelectField } from '../account-form/select-field.tsx'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { ChooseOne } from '../choose-one/choose-one.tsx'
import { CancelButton } from '../own-account/cancel-button.tsx'
import { OpenForm } from '../own-account/open-form.tsx'
import { useTreeChanged } from './use-tree-changed.ts'

/** Everything may stand at the top. */
const KINDS: readonly OrganisationKind[] = ['province', 'city', 'county', 'township', 'village', 'office', 'evaluator']
/** Sorts that the state gives a code, and those of which it publishes a list here. */
const CODED: readonly OrganisationKind[] = ['province', 'city', 'county', 'township', 'village']
const LISTED: readonly OrganisationKind[] = ['province', 'city', 'county']

/** Puts an organisation beneath another, or at the top. */
export function AddOrganisation(props: { readonly above: OrganisationPage | null }) {
  const t = useOfficeWords()
  return (
    <OpenForm
      label={t(props.above === null ? 'tree.addTop' : 'tree.add')}
      hint={props.above === null ? t('tree.addAtTop') : t('tree.addBeneath', { name: props.above.name })}
    >
      {(close) => <Form above={props.above} close={close} />}
    </OpenForm>
  )
}

function Form(props: { readonly above: OrganisationPage | null; readonly close: () => void }) {
  const offices = useOffices()
  const t = useOfficeWords()
  const announce = useAnnounce()
  const sending = useSend()
  const changed = useTreeChanged()
  const { session } = useSession()
  const kinds = () => props.above?.takes ?? KINDS
  const [kind, setKind] = createSignal<OrganisationKind>(
    kinds().includes('office') && props.above !== null ? 'office' : (kinds()[0] ?? 'office'),
  )
  const [division, setDivision] = createSignal<(Division & { readonly id: string }) | null>(null)
  /** Divisions of this sort, beneath the one above where that has a code. */
  const divisions = async (asked: string, signal: AbortSignal) => {
    const beneath = props.above?.code?.slice(0, 6)
    const { items } = await offices.divisions({ ...(beneath === undefined ? {} : { beneath }), q: asked }, signal)
    return { items: items.filter((one) => one.kind === kind()).map((one) => ({ ...one, id: one.code })) }
  }
  return (
    <AccountForm
      label={t(props.above === null ? 'tree.addTop' : 'tree.add')}
      submit={t('tree.submit')}
      ways={<CancelButton onClick={props.close} />}
      send={async (typed) => {
        const code = typed('code').trim()
        const added = {
          parent: props.above?.id ?? null,
          kind: kind(),
          name: typed('name').trim(),
          code: code === '' ? null : { code, from: typed('from') },
        }
        const organisation = await sending(added, (key) => offices.addOrganisation(added, key))
        props.close()
        announce(t('tree.added', { name: organisation.name }))
        await changed(organisation)
      }}
    >
      <SelectField
        name="kind"
        label={t('tree.kind')}
        options={kinds().map((one) => ({ value: one, title: t(`kind.${one}`) }))}
        value={kind()}
        onChange={(to) => {
          setKind(to)
          setDivision(null)
        }}
      />
      <Show when={LISTED.includes(kind())}>
        <ChooseOne
          name="division"
          label={t('tree.division')}
          hint={t('tree.divisionHint')}
          optional={t('optional')}
          queryKey={['divisions', props.above?.code, kind()]}
          read={divisions}
          chosen={division()}
          onChoose={setDivision}
          title={({ name }) => name}
          note={({ code }) => code}
          none={t('tree.noDivision')}
        />
      </Show>
      <AccountField name="name" label={t('tree.name')} autocomplete="off" value={division()?.name ?? ''} />
      <Show when={CODED.includes(kind())}>
        <AccountField
          name="code"
          label={t('tree.code')}
          hint={t('tree.codeHint')}
          optional={t('optional')}
          autocomplete="off"
          inputmode="numeric"
          value={division()?.code ?? ''}
        />
        <AccountField
          name="from"
          label={t('tree.codeFrom')}
          type="date"
          autocomplete="off"
          optional={t('optional')}
          value={session()?.today ?? ''}
        />
      </Show>
    </AccountForm>
  )
}
