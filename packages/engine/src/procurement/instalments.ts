import { evaluate, type Reading } from '../policy/evaluate.ts'
import { type Fen, portion, type Share } from '../policy/money.ts'
import type { Instalment } from '../policy/payment-plan.ts'
import type { TaskScope } from './task-kind.ts'

/** An instalment with its share and its amount; `null` before there is a contract. The last one takes what rounding left. */
export interface InstalmentAmount extends Pick<Instalment, 'key' | 'title'> {
  readonly share: Share | null
  readonly amountFen: Fen | null
}

/** Every instalment of the payment plan, in order, in fen. */
export function instalmentAmounts(scope: Pick<TaskScope, 'profile' | 'state' | 'parameter'>): readonly InstalmentAmount[] {
  return splitPrice(scope.profile.paymentPlan?.instalments ?? [], scope.state.contract?.priceFen ?? null, scope.parameter)
}

/** Divides a price, in fen, by the shares of a payment plan; the shares are figures or parameters. */
export function splitPrice(
  instalments: readonly Instalment[],
  priceFen: Fen | null,
  parameter: Reading['parameter'],
): readonly InstalmentAmount[] {
  let left = priceFen ?? 0
  return instalments.map((instalment, index) => {
    const result = evaluate(instalment.share, { facts: {}, parameter })
    const share = result.known && isShare(result.value) ? result.value : null
    if (priceFen === null || share === null) return { key: instalment.key, title: instalment.title, share, amountFen: null }
    // Rounding up several times over may not take more than there is.
    const amountFen = index === instalments.length - 1 ? left : Math.min(left, portion(share, priceFen, 'halfUp'))
    left -= amountFen
    return { key: instalment.key, title: instalment.title, share, amountFen }
  })
}

function isShare(value: unknown): value is Share {
  return typeof value === 'object' && value !== null && 'numerator' in value
}
