import type { Expression } from './expression.ts'
import { type Condition, type Handle, nodeOf, type Quantity } from './handle.ts'
import { builtFrom } from './stray-keys.ts'
import type { Text } from './text.ts'

/** What a blank can be filled with that is no single fact: names of the purchase and its parties, the table of what is bought, the instalments. */
export const contractParts = ['project-title', 'buyer', 'supplier', 'services', 'services-totals-in-10000-yuan', 'instalments'] as const

export type ContractPart = (typeof contractParts)[number]

/** A place of a contract that is filled from a fact or a part of the purchase, or by the purchaser where it names neither. */
export interface Blank {
  readonly key: string
  readonly title: Text
  readonly fact: string | null
  readonly part: ContractPart | null
}

/** An article of a contract template. */
export interface Article {
  readonly key: string
  readonly title: Text
  readonly gist: Text
  /** The published text lacks it, or leaves it to the purchaser: it must be completed before signing. */
  readonly toComplete: boolean
  readonly blanks: readonly Blank[]
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

/** Declares a blank. */
export function blank(key: string, title: Text, from: { readonly fact: Handle } | { readonly part: ContractPart } | null = null): Blank {
  const fact = from !== null && 'fact' in from ? pathOf(from.fact) : null
  return { key, title, fact, part: from !== null && 'part' in from ? from.part : null }
}

function pathOf({ node }: Handle): string {
  if (node.op !== 'fact') throw new Error('a blank is filled from a fact, not from another expression')
  return node.path
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
