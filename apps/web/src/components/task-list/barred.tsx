import type { TaskView } from '@goufu/engine'
import { Show } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'

/** Says in a row that it is another person's: who may do it, and on pointing at it why it is not for whoever looks. */
export function Barred(props: { readonly barred: NonNullable<TaskView['barred']> }) {
  const words = useWords()
  const why = () => `${words.say(props.barred.message)}（${props.barred.citation.document} ${props.barred.citation.clause}）`
  return (
    <span class="soft" title={why()}>
      <Show when={props.barred.next} fallback={words.say(props.barred.message)}>
        {(next) => words.say(next())}
      </Show>
      <span class="vh">{why()}</span>
    </span>
  )
}
