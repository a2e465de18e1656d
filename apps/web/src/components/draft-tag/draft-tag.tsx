import { Show } from 'solid-js'
import type { PolicyDocument } from '@goufu/engine'
import { useWords } from '../../language/language-context.tsx'

/** Says beside the name of a document that it is only a draft; nothing for one that has been issued. */
export function DraftTag(props: { readonly document: Pick<PolicyDocument, 'status'> }) {
  const words = useWords()
  return (
    <Show when={props.document.status === 'draft'}>
      <span class="tag draft">{words.t('policy.notInForce')}</span>
    </Show>
  )
}
