import * as z from 'zod'
import type { Fen } from '../policy/money.ts'
import { text } from '../policy/text.ts'
import { fundingSources } from './codes.ts'
import type { EventDraft } from './event.ts'
import { choice, fenField, integer, line } from './field.ts'
import { entriesOf, type Entry, type FundAccount } from './fund-accounts.ts'

/** One source in one fiscal year for one buyer. */
export const fundInput = z.strictObject({
  title: line(text('名称', 'Title')),
  source: choice(text('资金来源', 'Funding source'), fundingSources),
  fiscalYear: integer(text('年度', 'Fiscal year'), 2000, 2100),
  appropriatedFen: fenField(text('指标金额', 'Appropriation')),
})

export type FundInput = z.output<typeof fundInput>

/** What one project holds of a fund, and what of its payments came back. */
export interface Holding {
  readonly reservedFen: Fen
  readonly committedFen: Fen
  readonly paidFen: Fen
  readonly returnedFen: Fen
}

/** A fund as folded from its stream; what is free is never negative. */
export interface FundState extends FundInput, Holding {
  readonly id: string
  readonly holdings: Readonly<Record<string, Holding>>
  readonly events: number
}

/** What can still be reserved, in fen. */
export function freeFen(fund: FundState): Fen {
  return fund.appropriatedFen + fund.returnedFen - fund.reservedFen - fund.committedFen - fund.paidFen
}

/** Folds one event of a fund's stream. @throws Error for an event that cannot stand there: a broken stream. */
export function evolveFund(state: FundState | null, event: EventDraft): FundState {
  if (event.type === 'open-fund') {
    const opened = event.data['fund'] as unknown as FundInput
    return { ...opened, id: event.stream.id, ...nothing, holdings: {}, events: 1 }
  }
  if (state === null) throw new Error(`fund ${event.stream.id}: ${event.type} before open-fund`)
  const { projectId, amountFen } = event.data as { readonly projectId: string; readonly amountFen: Fen }
  const entries = entriesOf(event.type, amountFen)
  const holding = post(state.holdings[projectId] ?? nothing, entries)
  return { ...post(state, entries), holdings: { ...state.holdings, [projectId]: holding }, events: state.events + 1 }
}

const nothing: Holding = { reservedFen: 0, committedFen: 0, paidFen: 0, returnedFen: 0 }

/** Balances as people read them: each above nought, whichever side of its account it stands on. */
function post<T extends Holding>(balances: T, entries: readonly Entry[]): T {
  const change = (account: FundAccount) => entries.reduce((sum, entry) => (entry.account === account ? sum + entry.amountFen : sum), 0)
  return {
    ...balances,
    reservedFen: balances.reservedFen + change('reserved'),
    committedFen: balances.committedFen + change('committed'),
    paidFen: balances.paidFen + change('paid'),
    returnedFen: balances.returnedFen - change('returned'),
  }
}
