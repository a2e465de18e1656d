import * as z from 'zod'
import type { Fen } from '../policy/money.ts'
import { text } from '../policy/text.ts'
import { fundingSources } from './codes.ts'
import { buyer } from './buyer.ts'
import type { EventDraft } from './event.ts'
import { choice, fenField, integer, line } from './field.ts'
import { entriesOf, type Entry, type FundAccount } from './fund-accounts.ts'

/** One source in one fiscal year for one buyer. */
export const fundInput = z.strictObject({
  title: line(text('名称', 'Title')),
  source: choice(text('资金来源', 'Funding source'), fundingSources),
  fiscalYear: integer(text('年度', 'Fiscal year'), 2000, 2100),
  buyer,
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
  /** The organisation that the buyer is. */
  readonly organisation: string
  /** What came from the fund of the year before, and what went on to the one of the year after. */
  readonly carriedInFen: Fen
  readonly carriedOutFen: Fen
  readonly holdings: Readonly<Record<string, Holding>>
  readonly events: number
}

/** What a total of a year reads of a fund; of the holdings only those of the project that asks. */
export type YearFund = Pick<FundState, 'id' | 'fiscalYear' | 'reservedFen' | 'committedFen' | 'paidFen' | 'holdings'>

/** What can still be reserved, in fen. */
export function freeFen(fund: FundState): Fen {
  const came = fund.appropriatedFen + fund.carriedInFen + fund.returnedFen
  return came - fund.reservedFen - fund.committedFen - fund.paidFen - fund.carriedOutFen
}

/**
 * What stands on each account: the sum of its entries, in fen, a debit above nought and a credit below; accounts on which nothing stands
 * are left out. From the balances that the fold keeps, so that a fund with many movements says it as soon as one with few.
 */
export function accountsOf(fund: FundState): Readonly<Partial<Record<FundAccount, Fen>>> {
  const { appropriatedFen, carriedInFen, returnedFen, reservedFen, committedFen, paidFen, carriedOutFen } = fund
  const balances = {
    appropriation: -appropriatedFen,
    'carried-in': -carriedInFen,
    returned: -returnedFen,
    free: freeFen(fund),
    reserved: reservedFen,
    committed: committedFen,
    paid: paidFen,
    'carried-out': carriedOutFen,
  } satisfies Record<FundAccount, Fen>
  return Object.fromEntries(Object.entries(balances).filter(([, balance]) => balance !== 0))
}

/** What an event of a fund moves. */
export interface FundMovement {
  /** Whose money it is; `null` where it is the fund's own. */
  readonly projectId: string | null
  readonly amountFen: Fen
  readonly entries: readonly [debit: Entry, credit: Entry]
}

/** What an event of a fund, in its newest shape, moves. @throws Error for an event that cannot stand there: a broken stream. */
export function movementOf(event: Pick<EventDraft, 'type' | 'data'>): FundMovement {
  const { projectId, amountFen } =
    event.type === 'open-fund'
      ? { projectId: undefined, amountFen: openedWith(event).appropriatedFen }
      : (event.data as { readonly projectId?: string; readonly amountFen: Fen }) // as every movement writes it
  return { projectId: projectId ?? null, amountFen, entries: entriesOf(event.type, amountFen) }
}

/** Folds one event of a fund's stream. @throws Error for an event that cannot stand there: a broken stream. */
export function evolveFund(state: FundState | null, event: EventDraft): FundState {
  const { projectId, entries } = movementOf(event)
  if (event.type === 'open-fund') return post({ ...empty, ...openedWith(event), id: event.stream.id, appropriatedFen: 0 }, entries)
  if (state === null) throw new Error(`fund ${event.stream.id}: ${event.type} before open-fund`)
  const posted = post(state, entries)
  if (projectId === null) return posted
  return { ...posted, holdings: { ...state.holdings, [projectId]: hold(state.holdings[projectId] ?? nothing, entries) } }
}

function openedWith(event: Pick<EventDraft, 'data'>): FundInput & Pick<FundState, 'organisation'> {
  return event.data['fund'] as unknown as FundInput & Pick<FundState, 'organisation'> // as `openFund` writes it
}

const nothing: Holding = { reservedFen: 0, committedFen: 0, paidFen: 0, returnedFen: 0 }
const empty = { ...nothing, carriedInFen: 0, carriedOutFen: 0, holdings: {}, events: 0 }

// Balances as people read them: above nought, whichever side of its account each stands on.

function hold<T extends Holding>(balances: T, entries: readonly Entry[]): T {
  return {
    ...balances,
    reservedFen: balances.reservedFen + change(entries, 'reserved'),
    committedFen: balances.committedFen + change(entries, 'committed'),
    paidFen: balances.paidFen + change(entries, 'paid'),
    returnedFen: balances.returnedFen - change(entries, 'returned'),
  }
}

function post(state: FundState, entries: readonly Entry[]): FundState {
  return {
    ...hold(state, entries),
    appropriatedFen: state.appropriatedFen - change(entries, 'appropriation'),
    carriedInFen: state.carriedInFen - change(entries, 'carried-in'),
    carriedOutFen: state.carriedOutFen + change(entries, 'carried-out'),
    events: state.events + 1,
  }
}

function change(entries: readonly Entry[], account: FundAccount): Fen {
  return entries.reduce((sum, entry) => (entry.account === account ? sum + entry.amountFen : sum), 0)
}
