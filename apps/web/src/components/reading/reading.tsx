import { For } from 'solid-js'
import type { ResolvedProfile } from '@goufu/engine'
import { useWords } from '../../language/language-context.tsx'
import { Icon } from '../icon/icon.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'

/** A passage that can be read in more than one way: both readings, the chosen one, and why. */
export function Reading(props: { readonly reading: ResolvedProfile['readings'][number] }) {
  const words = useWords()
  return (
    <div class="reading">
      <StateMark state="unclear">{words.t('basis.ambiguous')}</StateMark>
      <ul>
        <For each={props.reading.readings}>
          {(text, index) => (
            <li>
              <Icon name={index() === props.reading.chosen ? 'holds' : 'none'} />
              <span>
                {words.t(index() === props.reading.chosen ? 'basis.chosen' : 'basis.otherReading')} {words.say(text)}
              </span>
            </li>
          )}
        </For>
      </ul>
      <p>{words.t('basis.because', { reason: words.say(props.reading.because) })}</p>
    </div>
  )
}
