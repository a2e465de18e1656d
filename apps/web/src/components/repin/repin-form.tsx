import { useRepin, type Impact } from '../../api/repin-endpoints.ts'
import { useRepinWords } from '../../language/repin-words.ts'
import { useSend } from '../../query/use-send.ts'
import { isDefinite } from '../../submit/create-submit.ts'
import { AccountField } from '../account-form/account-field.tsx'
import { AccountForm } from '../account-form/account-form.tsx'

export interface RepinFormProps {
  readonly project: string
  readonly impact: Impact
  /** The day the move takes effect. */
  readonly on: string
  readonly rulesDate: string
  readonly onRulesDate: (day: string) => void
  /** It was refused: what it was decided on may have changed. */
  readonly onRefused: () => void
  readonly onDone: (impact: Impact, rulesDate: string) => void
}

/** Moves a project to the version in use here, for a reason. */
export function RepinForm(props: RepinFormProps) {
  const calls = useRepin()
  const t = useRepinWords()
  const sending = useSend()
  // A definite answer uses a key up: what was refused is asked anew. Silence keeps it, so that a retry acts once.
  let refused = 0
  return (
    <AccountForm
      label={t('form')}
      submit={t('submit', { version: props.impact.offered.version })}
      ways={
        <a class="btn quiet" href={`/projects/${encodeURIComponent(props.project)}`}>
          {t('back')}
        </a>
      }
      send={async (typed) => {
        const { impact } = props
        const move = {
          digest: impact.offered.digest,
          rulesDate: typed('rulesDate'),
          reason: typed('reason').trim(),
          effectiveOn: props.on,
        }
        try {
          await sending([impact.version, refused, move], (key) => calls.repin(props.project, impact.version, move, key))
        } catch (error) {
          if (isDefinite(error)) refused += 1
          props.onRefused()
          throw error
        }
        props.onDone(impact, move.rulesDate)
      }}
    >
      <AccountField
        name="rulesDate"
        label={t('rulesDate')}
        hint={t('dayHint')}
        type="date"
        autocomplete="off"
        value={props.rulesDate}
        max={props.on}
        onInput={(day) => props.onRulesDate(day)}
      />
      <AccountField name="reason" label={t('reason')} hint={t('reasonHint')} autocomplete="off" />
    </AccountForm>
  )
}
