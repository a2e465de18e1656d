import { nearDay } from '../../format/dates.ts'
import { useWords } from '../../language/language-context.tsx'
import { useSession } from '../../session/session-context.tsx'

/** A day near the business date, short where the year is the same. */
export function Day(props: { readonly on: string }) {
  const words = useWords()
  const session = useSession()
  return <time dateTime={props.on}>{nearDay(props.on, session.businessDate() ?? props.on, words.language())}</time>
}
