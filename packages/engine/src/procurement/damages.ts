import { type CalendarDate, daysBetween } from '../policy/calendar-date.ts'
import type { PenaltyElement } from '../policy/contract-terms.ts'
import { readsOf } from '../policy/expression.ts'
import type { Fen } from '../policy/money.ts'
import type { Cited } from '../policy/resolved-profile.ts'
import type { Facts } from '../policy/value.ts'
import { penaltyOn } from './penalties.ts'
import type { Breach, Penalty } from './project.ts'
import { factsOfTheDay, readingOf, stateFacts } from './reading.ts'
import type { TaskScope } from './task-kind.ts'

/** A penalty that is owed, for one breach or for none in particular. */
interface Owed extends Penalty {
  readonly penalty: Cited<PenaltyElement>
}

/**
 * Damages by the formulas of the profile, to the fen, on the breaches that are on record. What a breach is still owed on is counted up to
 * the day of the task.
 *
 * Penalties that the buyer may choose (有权) are chosen by ending the contract, as it provides: then the highest of them is owed, once,
 * because a contract ends once; it takes the place of those that it names. All others are owed by themselves.
 */
export function damages(scope: TaskScope, ended: 'as the contract provides' | 'otherwise' | null): readonly Penalty[] {
  const owed = owedOn(scope).filter(({ penalty }) => !penalty.refund)
  const ending = ended === 'as the contract provides' ? owed.filter(({ penalty }) => penalty.elective && endsContract(penalty)) : []
  const chosen = ending.toSorted((a, b) => b.amountFen - a.amountFen).slice(0, 1)
  const replaced = ({ key, breach }: Owed) => chosen.some((one) => one.breach === breach && one.penalty.insteadOf.includes(key))
  return [...owed.filter((one) => !one.penalty.elective && !replaced(one)), ...chosen]
    .filter(({ amountFen }) => amountFen > 0)
    .map(({ key, breach, amountFen }) => ({ key, breach, amountFen }))
}

/** What the profile has go back of what was paid, whatever the buyer chooses, in fen; never more than was paid is owed back. */
export function owedBackFen(scope: TaskScope): Fen {
  return backFen(scope, () => true)
}

/** What of it is owed on every day to come, too, unless something is done. */
export function standingOwedBackFen(scope: TaskScope): Fen {
  return backFen(scope, ({ penalty }) => !readsOn(penalty, (path) => path.startsWith(OF_BREACH) || factsOfTheDay.has(path)))
}

function backFen(scope: TaskScope, counts: (owed: Owed) => boolean): Fen {
  return owedOn(scope)
    .filter((owed) => owed.penalty.refund && !owed.penalty.elective && counts(owed))
    .reduce((sum, { amountFen }) => sum + amountFen, 0)
}

/** Whether some term of the profile lets the contract be ended on what is known; `null` where no term speaks of it. */
export function mayEnd(scope: TaskScope): boolean | null {
  const spoken = scope.profile.terms.some((term) => term.element === 'penalty' && endsContract(term))
  return spoken ? owedOn(scope).some(({ penalty }) => endsContract(penalty)) : null
}

/** Facts of one breach on a day. */
export function breachFacts(breach: Breach, today: CalendarDate): Facts {
  const over = Math.max(0, daysBetween(breach.dueOn, breach.metOn ?? today))
  const late = breach.kind === 'late'
  return {
    'breach.kind': breach.kind,
    'breach.daysLate': late ? over : 0,
    'breach.daysUncorrected': late ? 0 : over,
    'breach.correctionDemanded': breach.demandedOn !== null,
    'breach.corrected': breach.metOn !== null && over === 0,
  }
}

function owedOn(scope: TaskScope): readonly Owed[] {
  const { profile, state, context } = scope
  const known = stateFacts(state, context)
  return profile.terms.flatMap((term): readonly Owed[] => {
    if (term.element !== 'penalty') return []
    const subjects = ofBreach(term)
      ? state.breaches.map((breach) => ({ breach: breach.instance, facts: { ...known, ...breachFacts(breach, context.today) } }))
      : [{ breach: null, facts: known }]
    return subjects.flatMap(({ breach, facts }) => {
      const found = penaltyOn(term, readingOf(scope, facts))
      return found.owed === true ? [{ key: term.key, breach, amountFen: found.amountFen ?? 0, penalty: term }] : []
    })
  })
}

const OF_BREACH = 'breach.'

function ofBreach(penalty: PenaltyElement): boolean {
  return readsOn(penalty, (path) => path.startsWith(OF_BREACH))
}

/** Whether a penalty reads such a fact. */
function readsOn({ when, amount }: PenaltyElement, isSuch: (path: string) => boolean): boolean {
  return [when, ...(amount === null ? [] : [amount])].some((node) => readsOf(node).facts.some(isSuch))
}

function endsContract({ also }: PenaltyElement): boolean {
  return also.includes('terminate')
}
