import { lotsOf } from './lots.ts'
import type { ProjectState } from './project.ts'

/** Everybody, among those who take part. */
export const EVERYBODY = ''

/**
 * Who takes part in a purchase, beside the offices that run it: suppliers that were invited, have offered in any round, won or step in, and
 * members of the panel, each by their id. {@link EVERYBODY} is among them once it has been made public: by an open call, by the notice of
 * who is to win, or by its award.
 */
export function partiesOf(state: ProjectState): readonly string[] {
  const parties = [state, ...lotsOf(state)].flatMap((lot) => [
    ...(lot.call?.invited ?? []),
    ...[lot, ...lot.rounds.map(({ was }) => was)].flatMap(offered),
    ...(lot.award === null ? [] : [lot.award.supplierId]),
    ...(lot.contract === null ? [] : [lot.contract.supplierId]),
    ...(lot.takeoverPlan === null ? [] : [lot.takeoverPlan.successor]),
    ...lot.takeovers.map(({ successor }) => successor),
    ...lot.panel.map(({ id }) => id),
    ...lot.recusals.map(({ member }) => member.id),
    ...(isPublic(lot) ? [EVERYBODY] : []),
  ])
  return [...new Set(parties)].toSorted()
}

/** Who has offered, be it in a round that is over: what came of it is told them. */
function offered({ applications = [], withdrawals = [] }: Partial<ProjectState>): readonly string[] {
  return [...applications, ...withdrawals.map(({ application }) => application)].map(({ supplierId }) => supplierId)
}

function isPublic({ call, publicNotice, award }: ProjectState): boolean {
  return (call !== null && call.invited === undefined) || publicNotice !== null || award !== null
}
