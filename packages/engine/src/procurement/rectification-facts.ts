import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Facts } from '../policy/value.ts'
import type { ProjectState, Rectification } from './project.ts'

/**
 * What the folded project knows of faults that are to be put right.
 *
 * Repeated failure is that of one matter that is not put right: a check that finds it in order closes it, and what it took till then
 * counts no more. A refusal stands until a later check of the same matter.
 */
export function rectificationFacts(state: ProjectState, today: CalendarDate): Facts {
  const open = openRectifications(state)
  const unanswered = open.filter(({ answeredOn }) => answeredOn === null)
  return {
    'rectification.open': open.length,
    'rectification.overdue': unanswered.filter(({ dueOn }) => dueOn < today).length,
    'rectification.failures': Math.max(0, ...open.map(({ failures }) => failures)),
    'rectification.refused': open.some(({ refused }) => refused),
    'rectification.calledForOn': calledForOn(state),
  }
}

function openRectifications({ rectifications }: ProjectState): readonly Rectification[] {
  return rectifications.filter(({ closedOn }) => closedOn === null)
}

/** Faults found since the last inspection that found none, without those that a notice has had put right since. */
export function openFaults({ inspections, rectifications }: ProjectState): number {
  const lastSound = inspections.findLastIndex((inspection) => inspection.result === 'sound')
  const putRight = (on: CalendarDate) => rectifications.some(({ servedOn, closedOn }) => closedOn !== null && servedOn >= on)
  return inspections.slice(lastSound + 1).filter(({ on }) => !putRight(on)).length
}

/** The last day that something came up that is to be put right and no notice has followed: a fault, or an evaluation that stands as failed. */
function calledForOn({ inspections, evaluations, rectifications }: ProjectState): CalendarDate | null {
  const faults = inspections.filter(({ result }) => result === 'fault')
  const failures = Object.values(evaluations).filter(({ result }) => result === 'failed')
  const days = [...faults, ...failures].map(({ on }) => on)
  return (
    days
      .filter((day) => !rectifications.some(({ servedOn }) => servedOn >= day))
      .toSorted()
      .at(-1) ?? null
  )
}
