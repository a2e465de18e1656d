import { evaluate, type Reading } from '../policy/evaluate.ts'
import { type Fen, portion, type Share } from '../policy/money.ts'
import type { Instalment } from '../policy/payment-plan.ts'
import type { TaskScope } from './task-kind.ts'

/** An instalment with its share and its amount; `null` before there is a contract. */
export interface InstalmentAmount extends Pick<Instalment, 'key' | 'title'> {
  readonly share: Share | null
  readonly amountFen: Fen | null
  readonly paid: boolean
}

/** What has been paid of a price, in fen, by the key of the instalment. */
export type PaidInstalments = ReadonlyMap<string, Fen>

/** Every instalment of the payment plan, in order, in fen of the present price. */
export function instalmentAmounts({
  profile,
  state,
  parameter,
}: Pick<TaskScope, 'profile' | 'state' | 'parameter'>): readonly InstalmentAmount[] {
  const paid = new Map<string, Fen>()
  for (const { instalment, amountFen } of state.payments) paid.set(instalment, (paid.get(instalment) ?? 0) + amountFen)
  return splitPrice(profile.paymentPlan?.instalments ?? [], state.contract?.priceFen ?? null, parameter, paid)
}

/**
 * Divides a price, in fen, by the shares of a payment plan; the shares are figures or parameters. What is paid stays as it was paid; of the
 * others each is its share of the price, and the last one that has a share takes what is left: what rounding left, and what an amendment
 * added after instalments before it were paid.
 */
export function splitPrice(
  instalments: readonly Instalment[],
  priceFen: Fen | null,
  parameter: Reading['parameter'],
  paid: PaidInstalments = new Map(),
): readonly InstalmentAmount[] {
  let left = (priceFen ?? 0) - [...paid.values()].reduce((sum, amountFen) => sum + amountFen, 0)
  const parts = instalments.map(({ key, title, share }) => ({ key, title, share: shareOf(share, parameter), paid: paid.has(key) }))
  const last = parts.findLast((part) => !part.paid && !isNought(part.share))
  return parts.map((part) => {
    if (priceFen === null || part.share === null) return { ...part, amountFen: null }
    const already = paid.get(part.key)
    if (already !== undefined) return { ...part, amountFen: already }
    // Rounding up several times over may not take more than there is.
    const amountFen = part === last ? left : Math.min(left, portion(part.share, priceFen, 'halfUp'))
    left -= amountFen
    return { ...part, amountFen }
  })
}

/** Whether a share is known to be nothing: such an instalment is not part of the contract. */
export function isNought(share: Share | null): boolean {
  return share?.numerator === 0
}

function shareOf(node: Instalment['share'], parameter: Reading['parameter']): Share | null {
  const result = evaluate(node, { facts: {}, parameter })
  return result.known && isShare(result.value) ? result.value : null
}

function isShare(value: unknown): value is Share {
  return typeof value === 'object' && value !== null && 'numerator' in value
}
