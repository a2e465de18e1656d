import type { Citation } from './citation.ts'
import type { Element } from './extension.ts'
import type { Carried } from './parameter.ts'
import type { Text } from './text.ts'

/** One clause of the document, in document order, with everything that carries it. */
export interface Clause {
  readonly path: string
  /** Our own short words for the clause, not its sentence. */
  readonly gist: Text
  /** Document the clause stands in, when it is not the profile's own (national law). */
  readonly document: string | null
  readonly kind: Citation['kind']
  /** A `norm` binds or permits and must be carried; a `statement` (heading, aim, reason, contact) needs nothing to carry it. */
  readonly sort: 'norm' | 'statement'
  readonly verified: boolean
  readonly elements: readonly Element[]
}

/** Declares a clause of the profile's own document. */
export function clause(path: string, gist: Text, ...elements: readonly (Element | Carried)[]): Clause {
  return { path, gist, document: null, kind: 'policy', sort: 'norm', verified: true, elements: elements.map(carriedElement) }
}

/** Declares a passage of the profile's own document that binds nobody: a heading, an aim, a reason, a contact. */
export function statement(path: string, gist: Text, ...elements: readonly (Element | Carried)[]): Clause {
  return { path, gist, document: null, kind: 'policy', sort: 'statement', verified: true, elements: elements.map(carriedElement) }
}

/** Declares an article of national law. `verified: false` for facts taken from secondary sources. */
export function lawClause(
  source: { readonly document: string; readonly verified: boolean },
  path: string,
  gist: Text,
  ...elements: readonly (Element | Carried)[]
): Clause {
  return {
    path,
    gist,
    document: source.document,
    kind: 'law',
    sort: 'norm',
    verified: source.verified,
    elements: elements.map(carriedElement),
  }
}

/** Declares a working rule of Goufu itself, where documents and law are silent. */
export function practice(path: string, gist: Text, ...elements: readonly (Element | Carried)[]): Clause {
  return { path, gist, document: null, kind: 'practice', sort: 'statement', verified: true, elements: elements.map(carriedElement) }
}

function carriedElement(item: Element | Carried): Element {
  return 'carried' in item ? item.carried : item
}
