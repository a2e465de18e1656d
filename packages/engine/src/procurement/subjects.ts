import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Finding } from '../policy/finding.ts'
import { judge } from '../policy/judge.ts'
import { valueOn } from '../policy/parameter.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import type { Facts } from '../policy/value.ts'
import { isInForce } from './norms.ts'
import { deemedFacts, speakerOf } from './reading.ts'

/** What rules may be about besides tasks: `on: 'worker'`. */
export const subjects = ['buyer', 'place', 'worker', 'incident', 'breach'] as const

export type Subject = (typeof subjects)[number]

/** Judges every rule about a subject on its facts and the day the rules are read. */
export function judgeSubject(profile: ResolvedProfile, subject: Subject, facts: Facts, rulesDate: CalendarDate): readonly Finding[] {
  const reading = {
    facts: { ...facts, ...deemedFacts(profile) },
    parameter: (key: string) => {
      const parameter = profile.parameters[key]
      return parameter === undefined ? undefined : valueOn(parameter, rulesDate)
    },
    calendar: profile.calendar?.years ?? [],
  }
  return profile.rules
    .filter((rule) => rule.on.includes(subject) && isInForce(rule, profile, rulesDate))
    .map((rule) => judge(rule, reading, speakerOf(profile)))
    .filter((finding) => finding !== null)
}
