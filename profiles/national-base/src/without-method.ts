import { disable, type Text } from '@goufu/engine'
import { contractClauses } from './law-contract.ts'
import { methodClauses } from './law-methods.ts'
import { lowPriceClauses } from './low-price.ts'
import { methodPractice } from './practice.ts'
import { priceClauses } from './price-and-quality.ts'
import { regulationClauses } from './regulation.ts'

/**
 * Takes out what belongs to the methods of government procurement: how each is called, reviewed and decided, bid bonds, the review of
 * low prices, queries and complaints. For a document that runs a call of its own and names no method; it says why.
 */
export function withoutMethod(because: Text): readonly ReturnType<typeof disable>[] {
  return [...methodClauses, ...contractClauses, ...regulationClauses, ...priceClauses, ...lowPriceClauses, methodPractice].flatMap(
    ({ elements }) => elements.flatMap((element) => (element.element === 'rule' && element.delegated ? [disable(element, because)] : [])),
  )
}
