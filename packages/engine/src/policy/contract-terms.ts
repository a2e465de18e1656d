import type { Expression } from './expression.ts'
import { type Condition, nodeOf, type Quantity } from './handle.ts'
import { builtFrom } from './stray-keys.ts'
import type { Text } from './text.ts'

/** An article of a contract template. Blanks are filled from facts, or by the purchaser where a blank names none. */
export interface Article {
  readonly key: string
  readonly title: Text
  readonly gist: Text
  /** The published text lacks it, or leaves it to the purchaser: it must be completed before signing. */
  readonly toComplete: boolean
  readonly blanks: readonly { readonly key: string; readonly title: Text; readonly fact: string | null }[]
}

/** A model contract. Its terms are offers: a purchaser may change them unless the body of the document binds. */
export interface ContractTemplateElement {
  readonly element: 'contract-template'
  readonly key: string
  readonly title: Text
  readonly articles: readonly Article[]
}

/**
 * What a breach costs. `elective` is a right of the buyer (有权), not a consequence that follows by itself;
 * `default` stands in a template and may be changed in the contract. Amounts are fen.
 */
export interface PenaltyElement {
  readonly element: 'penalty'
  readonly key: string
  readonly title: Text
  readonly elective: boolean
  readonly default: boolean
  readonly when: Expression
  readonly amount: Expression | null
  /** The amount is money that was paid and goes back, no damages. */
  readonly refund: boolean
  /** Keys of penalties for the same breach that it takes the place of, where both would be owed. */
  readonly insteadOf: readonly string[]
  /** What comes with it besides money. */
  readonly also: readonly ('terminate' | 'refund-all' | 'refuse-payment' | 'demand-correction')[]
}

/** Declares an article. */
export function article(key: string, title: Text, gist: Text, spec: Partial<Pick<Article, 'toComplete' | 'blanks'>> = {}): Article {
  return builtFrom(spec, ({ toComplete, blanks }) => ({ key, title, gist, toComplete: toComplete ?? false, blanks: blanks ?? [] }))
}

/** Declares a model contract. */
export function contractTemplate(key: string, title: Text, articles: readonly Article[]): ContractTemplateElement {
  return { element: 'contract-template', key, title, articles }
}

/** Declares a penalty with the facts that trigger it and its formula. */
export function penalty(
  key: string,
  spec: {
    readonly title: Text
    readonly elective?: boolean
    readonly default?: boolean
    readonly when: Condition
    readonly amount?: Quantity<'fen'>
    readonly refund?: boolean
    readonly insteadOf?: readonly string[]
    readonly also?: PenaltyElement['also']
  },
): PenaltyElement {
  return builtFrom(spec, ({ title, elective, default: inTemplate, when, amount, refund, insteadOf, also }) => ({
    element: 'penalty',
    key,
    title,
    elective: elective ?? false,
    default: inTemplate ?? false,
    when: nodeOf(when),
    amount: amount?.node ?? null,
    refund: refund ?? false,
    insteadOf: insteadOf ?? [],
    also: also ?? [],
  }))
}
