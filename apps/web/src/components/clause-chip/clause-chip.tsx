import type { Citation } from '@goufu/engine'
import { clauseHref } from './clause-href.ts'
import { useWords } from '../../language/language-context.tsx'

/** The one shape a citation ever has; it leads to the clause on the policy page. */
export function ClauseChip(props: { readonly citation: Citation }) {
  const words = useWords()
  return (
    <a class="clause" href={clauseHref(props.citation)} title={`${props.citation.document} ${words.t(`kind.${props.citation.kind}`)}`}>
      {props.citation.clause}
    </a>
  )
}
