import { Show } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'

export interface FormActionsProps {
  readonly id: string
  readonly missing: readonly string[]
  readonly working: boolean
  /** The task has been done before and may be done again. */
  readonly again: boolean
  /** When the draft was kept, as a time of day. */
  readonly savedAt: string | null
  readonly onDryRun: () => void
  readonly onSave: () => void
  readonly onDiscard: () => void
}

/** What can be done with the form. A submit that cannot act yet says beside it what is missing, and stays focusable. */
export function FormActions(props: FormActionsProps) {
  const words = useWords()
  const stuck = () => props.missing.length > 0 || props.working
  const list = () => {
    const shown = props.missing.slice(0, 3).join(words.t('app.list'))
    return props.missing.length > 3 ? `${shown}…` : shown
  }
  return (
    <div class="acts">
      <button class="btn primary" type="submit" aria-disabled={stuck() ? 'true' : undefined} aria-describedby={`${props.id}-left`}>
        {words.t(props.working ? 'task.working' : props.again ? 'task.again' : 'task.submit')}
      </button>
      <button class="btn" type="button" aria-disabled={props.working ? 'true' : undefined} onClick={() => props.onDryRun()}>
        {words.t('task.dryRun')}
      </button>
      <button class="btn quiet" type="button" onClick={() => props.onSave()}>
        {words.t('task.saveDraft')}
      </button>
      <Show when={props.savedAt !== null}>
        <button class="btn quiet" type="button" onClick={() => props.onDiscard()}>
          {words.t('task.discardDraft')}
        </button>
      </Show>
      <span class="note">
        <span id={`${props.id}-left`}>
          {props.missing.length > 0 ? words.t('task.missing', { count: props.missing.length, list: list() }) : words.t('task.ready')}
        </span>
        <Show when={props.savedAt}>
          {(time) => (
            <>
              {words.language() === 'en' ? '; ' : '。'}
              {words.t('task.draftSaved', { time: time() })}
            </>
          )}
        </Show>
      </span>
    </div>
  )
}
