import type { CalendarDate } from './calendar-date.ts'
import type { PolicyDocument } from './resolved-profile.ts'

/**
 * Whether a day lies before a document's first day in force or after its last, both of which count as in force. A draft has no such days
 * and so none outside them: whether it may be used is for the deployment to say.
 */
export function isOutsideForce(
  { inForceFrom, inForceUntil }: Pick<PolicyDocument, 'inForceFrom' | 'inForceUntil'>,
  on: CalendarDate,
): boolean {
  return (inForceFrom !== null && on < inForceFrom) || (inForceUntil !== null && inForceUntil < on)
}
