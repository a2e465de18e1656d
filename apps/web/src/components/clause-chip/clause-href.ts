import type { Citation } from '@goufu/engine'

/** Id of a clause on the policy page; the document keeps clauses of several sources apart. */
export function clauseId(document: string | null, path: string): string {
  return document === null ? `c-${path}` : `c-${document}-${path}`
}

/** Address of the cited clause on the policy page. */
export function clauseHref(citation: Citation): string {
  return `/policy?clause=${encodeURIComponent(citation.clause)}&source=${encodeURIComponent(citation.document)}`
}
