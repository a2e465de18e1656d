import { createSignal, Show, type JSX } from 'solid-js'
import { useOffices } from '../../api/office-endpoints.ts'
import type { Organisation, OrganisationPage } from '../../api/office-types.ts'
import { type OfficeKey, useOfficeWords } from '../../language/office-words.ts'
import { useSend } from '../../query/use-send.ts'
import { useSession } from '../../session/session-context.tsx'
import { AccountField } from '../account-form/account-field.tsx'
import { AccountForm } from '../account-form/account-form.tsx'
import { FieldFault } from '../account-form/field-fault.ts'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { ChooseOne } from '../choose-one/choose-one.tsx'
import { CancelButton } from '../own-account/cancel-button.tsx'
import { OpenForm } from '../own-account/open-form.tsx'
import { useTreeChanged } from './use-tree-changed.ts'

/** What can be changed about an organisation: its name, the code it has from a day on, where it stands, and that it is. */
export function ChangeOrganisation(props: { readonly of: OrganisationPage }) {
  const offices = useOffices()
  const t = useOfficeWords()
  const { session } = useSession()
  const [parent, setParent] = createSignal<Organisation | null>(null)
  const hasCode = () => props.of.kind !== 'office' && props.of.kind !== 'evaluator'
  const today = () => session()?.today ?? ''
  return (
    <div class="changes">
      <Change
        of={props.of}
        change="name"
        title="tree.rename"
        to={(typed) => ({ name: typed('name').trim() })}
        done={(after) => t('tree.renamed', { name: after.name })}
      >
        <AccountField name="name" label={t('tree.name')} autocomplete="off" value={props.of.name} autofocus />
      </Change>
      <Show when={hasCode()}>
        <Change
          of={props.of}
          change="code"
          title="tree.recode"
          hint="tree.recodeHint"
          to={(typed) => ({ code: typed('code').trim(), from: typed('from') })}
          done={(after) => {
            const [latest] = after.codes
            return t('tree.recoded', { name: after.name, code: latest?.code ?? '', date: latest?.validFrom ?? '' })
          }}
        >
          <AccountField name="code" label={t('tree.code')} hint={t('tree.codeHint')} autocomplete="off" inputmode="numeric" autofocus />
          <AccountField name="from" label={t('tree.codeFrom')} type="date" autocomplete="off" value={today()} />
        </Change>
      </Show>
      <Change
        of={props.of}
        change="parent"
        title="tree.move"
        hint="tree.moveHint"
        to={() => {
          const chosen = parent()
          if (chosen === null) throw new FieldFault('parent', t('pickFromList'))
          return { parent: chosen.id }
        }}
        done={(after) => t('tree.moved', { name: after.name, parent: after.path.at(-1)?.name ?? t('tree.top') })}
      >
        <ChooseOne
          name="parent"
          label={t('tree.moveTo')}
          hint={t('posts.placeHint')}
          queryKey={['organisations', 'named']}
          read={(asked, signal) => offices.organisations({ q: asked, after: null, limit: 24 }, signal)}
          chosen={parent()}
          onChoose={setParent}
          title={({ name }) => name}
          note={({ kind, code }) => `${t(`kind.${kind}`)} ${code ?? ''}`}
          none={t('posts.noPlace')}
        />
      </Change>
      <Change
        of={props.of}
        change="end"
        title="tree.end"
        hint="tree.endHint"
        to={(typed) => ({ on: typed('on') })}
        done={(after) => t('tree.endDone', { name: after.name })}
      >
        <AccountField name="on" label={t('tree.endOn')} type="date" autocomplete="off" value={today()} autofocus />
      </Change>
    </div>
  )
}

interface ChangeProps {
  readonly of: OrganisationPage
  readonly change: 'name' | 'code' | 'parent' | 'end'
  readonly title: OfficeKey
  readonly hint?: OfficeKey
  /** What is asked for, by what is typed. */
  readonly to: (typed: (name: string) => string) => object
  readonly done: (after: OrganisationPage) => string
  readonly children: JSX.Element
}

function Change(props: ChangeProps) {
  const offices = useOffices()
  const t = useOfficeWords()
  const announce = useAnnounce()
  const sending = useSend()
  const changed = useTreeChanged()
  return (
    <OpenForm label={t(props.title)} {...(props.hint === undefined ? {} : { hint: t(props.hint) })}>
      {(close) => (
        <AccountForm
          label={t(props.title)}
          submit={t(props.title)}
          ways={<CancelButton onClick={close} />}
          send={async (typed) => {
            const to = props.to(typed)
            const after = await sending([props.of.id, to], (key) => offices.changeOrganisation(props.of.id, props.change, to, key))
            close()
            announce(props.done(after))
            await changed(after)
          }}
        >
          {props.children}
        </AccountForm>
      )}
    </OpenForm>
  )
}
