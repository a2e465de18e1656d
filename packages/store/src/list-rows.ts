import { addedFen, awardFen, budgetFen, contractFen, nobodyOn, paidFen, projectSummary, suppliersOf } from '@goufu/engine'
import type { FundState, ProjectState, ResolvedProfile, StreamRef, StreamType, SupplierState } from '@goufu/engine'
import { relatedStreams } from './related-streams.ts'
import { searchText } from './search-text.ts'
import type { FundBalanceTable, ProjectListTable, SupplierListTable } from './schema.ts'

// Rows of the lists across streams. Each depends on nothing but the folded state and its profile, so that `verify` can
// make it again.

export interface Recorded {
  readonly version: number
  /** When the last event was recorded, ISO 8601. */
  readonly updatedAt: string
}

export function projectRow(profile: ResolvedProfile, state: ProjectState, recorded: Recorded): ProjectListTable {
  const { stage, urgent } = projectSummary(profile, state, nobodyOn(state, state.lastEffectiveOn))
  const names = suppliersOf(state).map(({ name }) => name)
  const supplierName = names.length === 0 ? null : names.join('、')
  const related = relatedStreams(state)
  return {
    id: state.id,
    code: state.code,
    title: state.title,
    fiscalYear: state.fiscalYear,
    profileDigest: state.profile.digest,
    supplierName,
    outcome: state.outcome.kind,
    stage,
    budgetFen: state.budget === null ? null : budgetFen(state),
    awardFen: awardFen(state),
    contractFen: contractFen(state),
    addedFen: addedFen(state),
    paidFen: paidFen(state),
    nextDueTitle: urgent?.title ?? null,
    nextDueOn: urgent?.due ?? null,
    updatedOn: state.lastEffectiveOn,
    related: { supplier: idsOf('supplier', related), fund: idsOf('fund', related) },
    search: searchText(state.code, state.title, supplierName),
    organisation: state.organisation,
    ...recorded,
  }
}

/** Each once, in the order in which the project came to have to do with them. */
function idsOf(type: StreamType, related: readonly StreamRef[]): readonly string[] {
  return [...new Set(related.flatMap((stream) => (stream.type === type ? [stream.id] : [])))]
}

export function fundRow(state: FundState, recorded: Recorded): FundBalanceTable {
  const { id, title, source, fiscalYear, buyer, organisation, appropriatedFen, reservedFen, committedFen, paidFen } = state
  const { returnedFen, carriedInFen, carriedOutFen } = state
  const balances = { appropriatedFen, reservedFen, committedFen, paidFen, returnedFen, carriedInFen, carriedOutFen }
  return { id, title, source, fiscalYear, buyer, organisation, ...balances, ...recorded }
}

export function supplierRow(state: SupplierState, recorded: Recorded): SupplierListTable {
  const { id, name, creditCode, kind } = state
  const debarredUntil =
    state.debarments
      .filter(({ struck }) => struck === undefined)
      .map((debarment) => debarment.until)
      .toSorted()
      .at(-1) ?? null
  return { id, name, creditCode, kind, debarredUntil, search: searchText(name, creditCode), ...recorded }
}
