import * as z from 'zod'
import { lookUp } from '../policy/look-up.ts'
import type { Fen } from '../policy/money.ts'
import { text } from '../policy/text.ts'
import { fundingSources } from './codes.ts'
import type { EventDraft } from './event.ts'
import { choice, fenField, integer, line } from './field.ts'

/** One source in one fiscal year for one buyer. */
export const fundInput = z.strictObject({
  title: line(text('名称', 'Title')),
  source: choice(text('资金来源', 'Funding source'), fundingSources),
  fiscalYear: integer(text('年度', 'Fiscal year'), 2000, 2100),
  appropriatedFen: fenField(text('指标金额', 'Appropriation')),
})

export type FundInput = z.output<typeof fundInput>

/** What one project holds of a fund. */
export interface Holding {
  readonly reservedFen: Fen
  readonly committedFen: Fen
  readonly paidFen: Fen
}

/** A fund as folded from its stream: free = appropriated − reserved − committed − paid, and is never negative. */
export interface FundState extends FundInput {
  readonly id: string
  readonly reservedFen: Fen
  readonly committedFen: Fen
  readonly paidFen: Fen
  readonly holdings: Readonly<Record<string, Holding>>
  readonly events: number
}

/** A movement of money inside a fund: event types of the fund stream. */
type Movement = 'reserve' | 'release' | 'commit' | 'uncommit' | 'pay'

/** What can still be reserved, in fen. */
export function freeFen(fund: FundState): Fen {
  return fund.appropriatedFen - fund.reservedFen - fund.committedFen - fund.paidFen
}

/** Folds one event of a fund's stream. @throws Error for an event that cannot stand there: a broken stream. */
export function evolveFund(state: FundState | null, event: EventDraft): FundState {
  if (event.type === 'open-fund') {
    const opened = event.data['fund'] as unknown as FundInput
    return { ...opened, id: event.stream.id, reservedFen: 0, committedFen: 0, paidFen: 0, holdings: {}, events: 1 }
  }
  if (state === null) throw new Error(`fund ${event.stream.id}: ${event.type} before open-fund`)
  const { projectId, amountFen } = event.data as { readonly projectId: string; readonly amountFen: Fen }
  return move(state, event.type, projectId, amountFen)
}

const nothing: Holding = { reservedFen: 0, committedFen: 0, paidFen: 0 }

function move(state: FundState, type: string, projectId: string, amountFen: Fen): FundState {
  const change = changeOf(type, amountFen)
  const holding = state.holdings[projectId] ?? nothing
  const add = <T extends Holding>(to: T): T => ({
    ...to,
    reservedFen: to.reservedFen + change.reservedFen,
    committedFen: to.committedFen + change.committedFen,
    paidFen: to.paidFen + change.paidFen,
  })
  return { ...add(state), holdings: { ...state.holdings, [projectId]: add(holding) }, events: state.events + 1 }
}

const changes: Readonly<Record<Movement, (amountFen: Fen) => Holding>> = {
  reserve: (amountFen) => ({ ...nothing, reservedFen: amountFen }),
  release: (amountFen) => ({ ...nothing, reservedFen: -amountFen }),
  commit: (amountFen) => ({ ...nothing, reservedFen: -amountFen, committedFen: amountFen }),
  uncommit: (amountFen) => ({ ...nothing, committedFen: -amountFen }),
  pay: (amountFen) => ({ ...nothing, committedFen: -amountFen, paidFen: amountFen }),
}

/** Every type of event in a fund's stream but the first. */
export const movements: readonly string[] = Object.keys(changes)

function changeOf(type: string, amountFen: Fen): Holding {
  const change = lookUp<(amountFen: Fen) => Holding>(changes, type)
  if (change === undefined) throw new Error(`fund: unknown movement ${type}`)
  return change(amountFen)
}
