import type { ExceptionStanding } from '@goufu/engine'
import { createMemo, createSignal, Show } from 'solid-js'
import { useApi } from '../../api/api-context.tsx'
import type { SentAttempt } from '../../draft/attempt-key.ts'
import { readForm } from '../../form/read-form.ts'
import { addDays } from '../../format/calendar-days.ts'
import { useWords } from '../../language/language-context.tsx'
import { useProject } from '../../project/project-context.tsx'
import { AnswerBlock } from '../../submit/answer-block.tsx'
import { createSubmit } from '../../submit/create-submit.ts'
import { useAnnounce } from '../announcer/announcer-context.tsx'

/** How many days ahead an answer is wanted where nothing else is said. */
const DAYS_TO_ANSWER = 3

export interface AskConsentProps {
  readonly id: string
  /** Address of the task that is to be done. */
  readonly heldTask: string
  /** Key of the rule. */
  readonly rule: string
  readonly reason: string
  readonly standing: ExceptionStanding
  readonly today: string
}

/** Asks an approver to agree, right where a rule asks for it, with the reason that was typed. Nothing while an answer is to come or agrees. */
export function AskConsent(props: AskConsentProps) {
  const words = useWords()
  const api = useApi()
  const project = useProject()
  const announce = useAnnounce()
  const [neededBy, setNeededBy] = createSignal(addDays(props.today, DAYS_TO_ANSWER))
  const [pending, setPending] = createSignal<SentAttempt | null>(null)
  const request = () => props.standing.request
  const mayAsk = () => request() === null || request()?.answer?.result === 'declined'
  const fields = createMemo(() => readForm(project.descriptor()?.forms[props.standing.askIn] ?? {}))
  const submit = createSubmit(
    { pending, setPending },
    {
      body: () => ({
        input: { heldTask: props.heldTask, exceptionTo: props.rule, reason: props.reason.trim(), neededBy: neededBy() },
        effectiveOn: props.today,
        justifications: {},
      }),
      version: () => project.answer().version,
      send: (body, sent, dryRun) =>
        api.attempt({
          ...body,
          project: project.id(),
          address: props.standing.askIn,
          version: sent.version ?? project.answer().version,
          key: sent.key,
          dryRun,
        }),
    },
  )
  const stuck = () => submit.working() || props.reason.trim() === '' || neededBy() === ''
  const ask = async () => {
    if (stuck()) return
    const outcome = await submit.send(false)
    await project.refresh()
    if (outcome !== null) announce(words.t('consent.asked'))
  }
  return (
    <Show when={mayAsk()}>
      <div class="field ask-consent">
        <label for={`${props.id}-by`}>{words.t('consent.neededBy')}</label>
        <div class="acts">
          <input
            class="in"
            type="date"
            id={`${props.id}-by`}
            min={props.today}
            value={neededBy()}
            onInput={(event) => setNeededBy(event.currentTarget.value)}
          />
          <button
            class="btn"
            type="button"
            aria-disabled={stuck() ? 'true' : undefined}
            aria-describedby={`${props.id}-left`}
            onClick={() => void ask()}
          >
            {words.t(submit.working() ? 'task.working' : request() === null ? 'consent.ask' : 'consent.askAgain')}
          </button>
          <span class="note" id={`${props.id}-left`}>
            {props.reason.trim() === '' ? words.t('consent.reasonFirst') : ''}
          </span>
        </div>
        <AnswerBlock heading="h4" answer={submit.answer()} fields={fields()} said={[]} />
      </div>
    </Show>
  )
}
