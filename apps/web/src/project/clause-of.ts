import type { Citation, ResolvedProfile, Text } from '@goufu/engine'

/** The clause that a rule or condition of a profile stands in, in the words for it; `undefined` where the profile has no such rule. */
export function clauseOf(
  { rules, eligibility, clauses }: Pick<ResolvedProfile, 'rules' | 'eligibility' | 'clauses'>,
  rule: string,
): { readonly citation: Citation; readonly gist: Text } | undefined {
  const citation = [...rules, ...eligibility].find(({ key }) => key === rule)?.citation
  if (citation === undefined) return undefined
  const { profile, document, clause: path } = citation
  const clause = clauses.find(({ citation: own }) => own.profile === profile && own.document === document && own.clause === path)
  return { citation, gist: clause?.gist ?? { zh: rule, en: rule } }
}
