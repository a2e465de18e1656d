import type { CalendarDate } from '../policy/calendar-date.ts'
import type { Finding } from '../policy/finding.ts'
import { isOutsideForce } from '../policy/in-force.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { text } from '../policy/text.ts'
import { refusal } from './refusal.ts'
import { workingRule } from './working-rules.ts'

/**
 * A document that is not in force on the day its rules are read stands against a purchase, and so does one above it: its rules would have
 * no figures. A draft stands against every purchase but those of a trial.
 */
export function outOfForce(profile: ResolvedProfile, on: CalendarDate, trial: boolean, field?: string): readonly Finding[] {
  const { document } = profile
  const at = field === undefined ? {} : { field }
  const citation = workingRule('force')
  if (document.status === 'draft') {
    if (trial) return []
    const message = text(`${document.number}是送审稿，没有施行，只能试用`, `${document.number} is a draft, not in force: for trials only`)
    return [refusal('document-draft', { citation, message, ...at })]
  }
  return profile.lineage
    .filter((member) => isOutsideForce(member.document, on))
    .map(({ document: { number } }) =>
      refusal('document-in-force', { citation, message: text(`${number}在${on}没有施行`, `${number} is not in force on ${on}`), ...at }),
    )
}
