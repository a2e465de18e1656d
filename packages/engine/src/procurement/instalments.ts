import { evaluate } from '../policy/evaluate.ts'
import { type Fen, portion, type Share } from '../policy/money.ts'
import type { Instalment } from '../policy/payment-plan.ts'
import { stateFacts } from './reading.ts'
import type { TaskScope } from './task-kind.ts'

/** An instalment with its share and its amount; `null` before there is a contract. The last one takes what rounding left. */
export interface InstalmentAmount extends Pick<Instalment, 'key' | 'title'> {
  readonly share: Share | null
  readonly amountFen: Fen | null
}

/** Every instalment of the payment plan, in order, in fen. */
export function instalmentAmounts(scope: Pick<TaskScope, 'profile' | 'state' | 'context' | 'parameter'>): readonly InstalmentAmount[] {
  const instalments = scope.profile.paymentPlan?.instalments ?? []
  const reading = { facts: stateFacts(scope.state, scope.context), parameter: scope.parameter }
  const price = scope.state.contract?.priceFen ?? null
  let left = price ?? 0
  return instalments.map((instalment, index) => {
    const result = evaluate(instalment.share, reading)
    const share = result.known && isShare(result.value) ? result.value : null
    if (price === null || share === null) return { key: instalment.key, title: instalment.title, share, amountFen: null }
    const amountFen = index === instalments.length - 1 ? left : portion(share, price, 'halfUp')
    left -= amountFen
    return { key: instalment.key, title: instalment.title, share, amountFen }
  })
}

function isShare(value: unknown): value is Share {
  return typeof value === 'object' && value !== null && 'numerator' in value
}
