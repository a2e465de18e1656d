import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Actor } from './actor.ts'
import type { Context } from './context.ts'
import type { ProjectState } from './project.ts'

/** Lists are nobody's view: what depends on who looks, or on other streams, is found out when the task is opened. */
const NOBODY: Actor = { id: 'nobody', name: '', role: 'public', organisation: null }

/** What is known to nobody in particular on a day. One context a day: facts are remembered for the context they were derived in. */
export function nobodyOn(state: ProjectState, today: CalendarDate): Context {
  let known = contexts.get(state)
  if (known === undefined) contexts.set(state, (known = new Map<CalendarDate, Context>()))
  let context = known.get(today)
  if (context === undefined) known.set(today, (context = { today, actor: NOBODY, suppliers: {}, funds: {} }))
  return context
}

const contexts = new WeakMap<ProjectState, Map<CalendarDate, Context>>()
