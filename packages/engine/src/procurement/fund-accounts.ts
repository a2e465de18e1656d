import { lookUp } from '../policy/look-up.ts'
import type { Fen } from '../policy/money.ts'
import { text } from '../policy/text.ts'
import type { CodeList } from './codes.ts'

/**
 * The accounts of a fund. Where money came from stands in credit: `appropriation`, `carried-in` from the year before, and what was paid and
 * came back (`returned`). Where it is now stands in debit: `free`, held for projects (`reserved`, `committed`), `paid`, or `carried-out`
 * into the year after. A payment is never unmade: what comes back of it is entered beside it.
 */
export const fundAccounts = {
  appropriation: text('指标', 'appropriation'),
  'carried-in': text('上年结转', 'carried in'),
  returned: text('退回', 'returned'),
  free: text('可用', 'free'),
  reserved: text('预留', 'reserved'),
  committed: text('已签约', 'committed'),
  paid: text('已付', 'paid'),
  'carried-out': text('结转下年', 'carried out'),
} as const satisfies CodeList

export type FundAccount = keyof typeof fundAccounts

/** One line of the double-entry ledger: a debit is above nought, a credit below, in fen. */
export interface Entry {
  readonly account: FundAccount
  readonly amountFen: Fen
}

interface Posting {
  readonly debit: FundAccount
  readonly credit: FundAccount
}

/** What each movement of money inside a fund debits and credits. */
const postings = {
  reserve: { debit: 'reserved', credit: 'free' },
  release: { debit: 'free', credit: 'reserved' },
  commit: { debit: 'committed', credit: 'reserved' },
  uncommit: { debit: 'free', credit: 'committed' },
  pay: { debit: 'paid', credit: 'committed' },
  return: { debit: 'free', credit: 'returned' },
  appropriate: { debit: 'free', credit: 'appropriation' },
  reduce: { debit: 'appropriation', credit: 'free' },
  'carry-in': { debit: 'free', credit: 'carried-in' },
  'carry-out': { debit: 'carried-out', credit: 'free' },
} as const satisfies Readonly<Record<string, Posting>>

/** Every type of event in a fund's stream but the first. */
export const movements: readonly string[] = Object.keys(postings)

/** The two entries of an event of a fund, which add up to nought. @throws Error for an event that moves no money: a broken stream. */
export function entriesOf(type: string, amountFen: Fen): readonly [debit: Entry, credit: Entry] {
  const posting = type === 'open-fund' ? postings.appropriate : lookUp<Posting>(postings, type)
  if (posting === undefined) throw new Error(`fund: unknown movement ${type}`)
  return [
    { account: posting.debit, amountFen },
    { account: posting.credit, amountFen: -amountFen },
  ]
}
