import { Show } from 'solid-js'
import { Icon } from '../icon/icon.tsx'

export interface FieldNotesProps {
  /** Of the field they belong to. */
  readonly id: string
  readonly fault: string | null
  readonly hint: string | undefined
}

/** What a field says below itself: what is wrong with it, and what helps to fill it in. */
export function FieldNotes(props: FieldNotesProps) {
  return (
    <>
      <Show when={props.fault}>
        {(said) => (
          <p class="err" id={`${props.id}-fault`} role="alert">
            <Icon name="blocked" />
            {said()}
          </p>
        )}
      </Show>
      <Show when={props.hint}>
        {(said) => (
          <p class="hint" id={`${props.id}-hint`}>
            {said()}
          </p>
        )}
      </Show>
    </>
  )
}

/** The ids of the notes that stand below a field, as it names them; `undefined` where there are none. */
export function describedBy({ id, fault, hint }: FieldNotesProps): string | undefined {
  const notes = [...(fault === null ? [] : [`${id}-fault`]), ...(hint === undefined ? [] : [`${id}-hint`])]
  return notes.length === 0 ? undefined : notes.join(' ')
}
