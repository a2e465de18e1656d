import { Show } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { useSession } from '../../session/session-context.tsx'

export interface LookedAtProps {
  readonly type: 'project' | 'supplier'
  readonly id: string
  /** Of what, where several such links stand on a page. */
  readonly name?: string
}

/** The way to who has looked at something, for those who may know it. */
export function LookedAt(props: LookedAtProps) {
  const words = useWords()
  const { may } = useSession()
  return (
    <Show when={may('readings.read')}>
      <a class="looked-at" href={`/readings?type=${props.type}&id=${encodeURIComponent(props.id)}`}>
        {words.t('looked.at')}
        <Show when={props.name}>{(name) => <span class="vh"> {name()}</span>}</Show>
      </a>
    </Show>
  )
}
