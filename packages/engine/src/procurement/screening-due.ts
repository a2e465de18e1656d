import { addDays } from '../policy/calendar-date.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { text } from '../policy/text.ts'
import { addressOf } from './address.ts'
import { type DueItem, NEWS_STANDS_DAYS, TO_BE_KNOWN } from './due-item.ts'
import { excerpt } from './excerpt.ts'
import { lotsOf } from './lots.ts'
import { tasksOf, titleOfLot } from './occurrence.ts'
import type { Application, ProjectState, TaskRecord } from './project.ts'
import { roleTitle } from './role-of.ts'
import { roundsOf } from './rounds.ts'

/** What was applied and screened the same time. */
interface Call {
  /** Which time, counted from 1. */
  readonly round: number
  readonly applications: readonly Application[]
  readonly records: readonly TaskRecord[]
}

/**
 * The refusals at screening, each for the applicant that it is about: the reason is sent to it, and to nobody else. One stays whatever comes of
 * the purchase, a new round or its end, and is left out once something has been done after its week.
 */
export function screeningDueItems(profile: ResolvedProfile, state: ProjectState): readonly DueItem[] {
  const applying = tasksOf(profile).find(({ kind }) => kind === 'apply')
  const screening = tasksOf(profile).find(({ kind }) => kind === 'screen')
  if (applying === undefined || screening === undefined) return []
  return lotsOf(state).flatMap((seen) =>
    callsOf(seen, applying.key).flatMap(({ round, applications, records }) => {
      const screened = records.findLast(({ kind }) => kind === 'screen')
      if (screened === undefined) return []
      const due = addDays(screened.on, NEWS_STANDS_DAYS)
      if (due < state.lastEffectiveOn) return []
      return applications.flatMap(({ supplierId, supplierName, screening: result }): readonly DueItem[] =>
        result?.result !== 'refused'
          ? []
          : [
              {
                ...TO_BE_KNOWN,
                key: addressOf('screening-result', supplierId, round, seen.lot),
                kind: 'screening-result',
                task: addressOf(applying.key, null, round, seen.lot),
                title: titleOfLot(text(`初审不符合要求：${supplierName}`, `Refused at screening: ${supplierName}`), seen.lot),
                roles: ['supplier'],
                roleTitle: roleTitle(profile, 'supplier'),
                holder: supplierId,
                due,
                readyFrom: null,
                why: excerpt(result.reason ?? ''),
                citation: result.norms[0]?.citation ?? screening.citation,
              },
            ],
      )
    }),
  )
}

/** Every call that was answered, with the round it was in; the present one last. */
function callsOf(state: ProjectState, applying: string): readonly Call[] {
  const over = roundsOf(state, applying)
  return [
    ...over.map(({ was, records }, index) => ({ round: index + 1, applications: was.applications ?? [], records })),
    { round: over.length + 1, applications: state.applications, records: state.records },
  ]
}
