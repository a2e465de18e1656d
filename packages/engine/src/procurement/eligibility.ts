import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Finding } from '../policy/finding.ts'
import { judge } from '../policy/judge.ts'
import { lookUp } from '../policy/look-up.ts'
import { valueOn } from '../policy/parameter.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import type { Text } from '../policy/text.ts'
import { isInForce, supplierNorm } from './norms.ts'
import { deemedFacts, speakerOf } from './reading.ts'
import { supplierFacts, type SupplierState } from './supplier.ts'

/** One condition of a document, judged for a supplier outside any purchase. */
export interface JudgedCondition extends Finding {
  /** The kinds and keys of tasks it is judged at. */
  readonly on: readonly string[]
  /** What the document has it shown by. */
  readonly evidence: readonly Text[]
}

/** Whether a supplier may be bought from on a day, and why. */
export interface Eligibility {
  /** `no` where a `must` fails; `unknown` where one cannot be told from the record, or waits for a figure that a purchase sets. */
  readonly eligible: 'yes' | 'no' | 'unknown'
  readonly conditions: readonly JudgedCondition[]
}

/** Judges every supplier condition of a profile on the record of a supplier, as it stands and on the rules of the day. */
export function eligibilityOf(profile: ResolvedProfile, supplier: SupplierState, on: CalendarDate): Eligibility {
  const reading = {
    facts: { today: on, ...supplierFacts(supplier, on), ...deemedFacts(profile) },
    parameter: (key: string) => {
      const parameter = lookUp(profile.parameters, key)
      return parameter === undefined ? undefined : valueOn(parameter, on)
    },
    calendar: profile.calendar?.years ?? [],
  }
  const conditions = profile.eligibility.flatMap((condition): readonly JudgedCondition[] => {
    const norm = supplierNorm(condition)
    const finding = isInForce(norm, profile, on) ? judge(norm, reading, speakerOf(profile)) : null
    return finding === null ? [] : [{ ...finding, on: condition.on, evidence: condition.evidence }]
  })
  const musts = conditions.filter(({ severity }) => severity === 'must').map(({ verdict }) => verdict)
  return { eligible: musts.includes('fails') ? 'no' : musts.includes('unknown') ? 'unknown' : 'yes', conditions }
}
