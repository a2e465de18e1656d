import { createMemo, type Accessor } from 'solid-js'
import type { CalendarDate, Context } from '@goufu/engine'
import { useSession } from '../../session/session-context.tsx'

/** Who enters something into a register, and on which day. `null` until that is known. */
export function useEntryContext(): Accessor<Context | null> {
  const session = useSession()
  return createMemo(() => {
    const actor = session.actor()
    const today = session.businessDate()
    // The business date was checked as a day where it was entered.
    if (actor === null || today === null) return null
    return { actor, today: today as CalendarDate, suppliers: {}, funds: {}, trial: session.session()?.trial ?? false }
  })
}
