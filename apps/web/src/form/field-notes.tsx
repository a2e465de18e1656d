import { Index, Show } from 'solid-js'
import { ClauseChip } from '../components/clause-chip/clause-chip.tsx'
import { Icon } from '../components/icon/icon.tsx'
import { useWords } from '../language/language-context.tsx'
import { useForm } from './form-context.ts'
import type { Path } from './path.ts'

export interface FieldNotesProps {
  readonly path: Path
  readonly id: string
  /** What the control itself says of what was typed. */
  readonly fault?: string | null | undefined
}

/**
 * What is said about a field, under it, with the mend beside it. Lines are kept by place: leaving a field is judged again
 * while the mend is being pressed, and a button that was replaced in between would never be clicked.
 */
export function FieldNotes(props: FieldNotesProps) {
  const words = useWords()
  const form = useForm()
  // The control has said what is wrong with the form of its value; what a clause says stands beside it.
  const notes = () => form.notes(props.path).filter((note) => !props.fault || note.citation !== null)
  return (
    <div id={props.id}>
      <Show when={props.fault}>
        {(fault) => (
          <div class="err" data-s="blocked">
            <Icon name="fails" />
            <span>{fault()}</span>
          </div>
        )}
      </Show>
      <Index each={notes()}>
        {(note) => (
          <div class="err" data-s={note().tone}>
            <Icon name={note().tone === 'waiting' ? 'unknown' : 'fails'} />
            <span>
              {words.say(note().message)} <Show when={note().citation}>{(citation) => <ClauseChip citation={citation()} />}</Show>
            </span>
            <Show when={note().repair}>
              {(repair) => (
                <button class="btn sm" type="button" onClick={() => form.model.set(repair().field.split('.'), repair().value)}>
                  {words.say(repair().label)}
                </button>
              )}
            </Show>
          </div>
        )}
      </Index>
    </div>
  )
}
