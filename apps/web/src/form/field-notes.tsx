import { Index, Show } from 'solid-js'
import { ClauseChip } from '../components/clause-chip/clause-chip.tsx'
import { Icon } from '../components/icon/icon.tsx'
import { useWords } from '../language/language-context.tsx'
import { useForm } from './form-context.ts'
import type { Path } from './path.ts'

/**
 * What is said about a field, under it, with the mend beside it. Lines are kept by place: leaving a field is judged again
 * while the mend is being pressed, and a button that was replaced in between would never be clicked.
 */
export function FieldNotes(props: { readonly path: Path; readonly id: string }) {
  const words = useWords()
  const form = useForm()
  return (
    <div id={props.id}>
      <Index each={form.notes(props.path)}>
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
