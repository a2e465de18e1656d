import type { Condition, Handle } from './handle.ts'
import type { Text } from './text.ts'

/** Something that may not be bought. */
export interface ExclusionElement {
  readonly element: 'exclusion'
  readonly key: string
  readonly title: Text
}

/** Something that must be made public, after which task, and where: in each of the channels, in any one where none is named. */
export interface DisclosureElement {
  readonly element: 'disclosure'
  readonly key: string
  readonly title: Text
  readonly after: string | null
  readonly channels: readonly string[]
}

/** A document that must be at hand, and for which task. */
export interface EvidenceListElement {
  readonly element: 'evidence-list'
  readonly key: string
  readonly title: Text
  readonly task: string
  readonly items: readonly { readonly key: string; readonly title: Text }[]
}

/** Facts the document itself asserts: rules read them as given. */
export interface DeemElement {
  readonly element: 'deem'
  readonly key: string
  readonly facts: readonly string[]
}

/** What puts offers in order: the mean of the marks, the lowest price, the points of the criteria that are technical. */
export type RankedBy = 'score' | 'price' | 'technical'

/** How the offers of some methods are put in order: by the first of `by`, and among equals by the next. What is equal in all of them is a tie. */
export interface RankingElement {
  readonly element: 'ranking'
  readonly key: string
  readonly title: Text
  /** Codes of the methods of procurement. */
  readonly methods: readonly string[]
  readonly by: readonly RankedBy[]
}

export type PurchaseTermElement = ExclusionElement | DisclosureElement | EvidenceListElement | DeemElement | RankingElement

/** Declares how the offers of some methods of procurement are put in order. */
export function rankingOrder(key: string, title: Text, methods: RankingElement['methods'], by: RankingElement['by']): RankingElement {
  return { element: 'ranking', key, title, methods, by }
}

/** Declares something that may not be bought. */
export function exclusion(key: string, title: Text): ExclusionElement {
  return { element: 'exclusion', key, title }
}

/** Declares something that must be made public. */
export function disclosure(
  key: string,
  title: Text,
  after: string | null = null,
  channels: DisclosureElement['channels'] = [],
): DisclosureElement {
  return { element: 'disclosure', key, title, after, channels }
}

/** Declares the documents a task needs. */
export function evidenceList(key: string, title: Text, task: string, items: EvidenceListElement['items']): EvidenceListElement {
  return { element: 'evidence-list', key, title, task, items }
}

/** Says that the document asserts yes/no facts. @throws Error for a handle that is no fact: a bug of the author. */
export function deem(key: string, ...facts: readonly (Condition & Handle)[]): DeemElement {
  return {
    element: 'deem',
    key,
    facts: facts.map(({ node }) => {
      if (node.op !== 'fact') throw new Error(`deem ${key}: only facts can be asserted`)
      return node.path
    }),
  }
}
