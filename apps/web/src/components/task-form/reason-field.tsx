import { useWords } from '../../language/language-context.tsx'

export interface ReasonFieldProps {
  readonly id: string
  readonly value: string
  readonly onInput: (reason: string) => void
}

/** Where a `should` that is not kept is answered for, right under it. */
export function ReasonField(props: ReasonFieldProps) {
  const words = useWords()
  return (
    <div class="field">
      <label for={props.id}>{words.t('task.reason')}</label>
      <textarea
        class="in"
        id={props.id}
        rows={2}
        aria-describedby={`${props.id}-hint`}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <p class="hint" id={`${props.id}-hint`}>
        {words.t('task.reasonHint')}
      </p>
    </div>
  )
}
