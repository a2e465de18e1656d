import { date } from '../policy/calendar-date.ts'
import type { Decision } from '../procurement/attempt.ts'
import type { EventDraft } from '../procurement/event.ts'
import { repinProject, type Versions } from '../procurement/repin.ts'
import { resolveProfile } from '../profile/resolve-profile.ts'
import { sample, sampleProfile } from './sample-profile.ts'
import { people, played, type Step, toContract } from './sample-purchase.ts'

/** The sample policy as it might be amended: a plan has no limit any more. */
export const newerSample = resolveProfile({
  ...sampleProfile,
  version: '1.1.0',
  clauses: sampleProfile.clauses.map((each) => ({
    ...each,
    elements: each.elements.filter((element) => !('key' in element) || element.key !== 'plan-within-cap'),
  })),
})

export const repinning = { digest: newerSample.digest, rulesDate: '2025-04-01', reason: '示例：文件修订后双方同意按新版本办理' }

/** What an approver's wish to go by the newer sample comes to after the steps. */
export function repinAfter(
  steps: readonly Step[],
  {
    input = repinning,
    on = '2025-04-10',
    by = people.approver,
    after = newerSample,
  }: {
    readonly input?: unknown
    readonly on?: string
    readonly by?: (typeof people)[keyof typeof people]
    readonly after?: Versions['after']
  } = {},
): Decision {
  const rehearsal = played(steps)
  return repinProject({ before: sample, after }, rehearsal.project('p'), input, rehearsal.context(date(on), by))
}

/** Everything recorded of a purchase that moved to the newer sample after its contract. */
export function moved(): readonly EventDraft[] {
  const decision = repinAfter(toContract)
  if (decision.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(decision)}`)
  return [...played(toContract).events, ...decision.events]
}
