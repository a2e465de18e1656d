import type { Citation, Finding, ResolvedProfile, TraceLine } from '@goufu/engine'
import { byWeight } from '../finding/tone-of.ts'

/** The finding that presses most. */
export function primaryFinding(findings: readonly Finding[]): Finding | null {
  return byWeight(findings)[0] ?? null
}

/** What the panel explains: the finding that presses most, else the clause the task stands in. */
export function basisCitation(primary: Finding | null, own: Citation): Citation {
  return primary === null || primary.effect === 'shown' ? own : primary.citation
}

/** Every condition read, each once: what is unknown or fails first. */
export function traceLines(findings: readonly Finding[]): readonly TraceLine[] {
  const order = ['unknown', 'fails', 'holds']
  const lines = findings.flatMap((finding) => finding.trace)
  const seen = new Set<string>()
  const once = lines.filter((line) => {
    const key = `${line.verdict} ${line.say.zh} ${line.values?.zh ?? ''}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return once.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
}

/** The clause of a citation in the profile, if the profile carries it. */
export function clauseOf(profile: ResolvedProfile, citation: Citation) {
  return profile.clauses.find((clause) => clause.path === citation.clause && clause.citation.document === citation.document)
}

/** The way to a clause with the clauses above it: `六(三)1` → 六, (三), 1. */
export function clauseTrail(path: string): readonly string[] {
  const parts = path.match(/^[一二三四五六七八九十百]+|[(（][^)）]*[)）]|\d+/g)
  return parts === null || parts.join('') !== path ? [path] : parts
}

/** Keys of the parameters an open task reads: those its rules have read, and the share its payment is reckoned by. */
export function readParameters(
  profile: Pick<ResolvedProfile, 'paymentPlan'>,
  findings: readonly Finding[],
  instalment: string | null,
): ReadonlySet<string> {
  const share = profile.paymentPlan?.instalments.find((part) => part.key === instalment)?.share
  const keys = findings.flatMap((finding) => finding.parameters)
  return new Set(share?.op === 'parameter' ? [...keys, share.key] : keys)
}

/** Keys of the parameters to show: those read by the rules, and those that stand in the same clause. */
export function parameterKeys(profile: ResolvedProfile, citation: Citation, findings: readonly Finding[]): readonly string[] {
  const read = findings.flatMap((finding) => finding.parameters)
  const near = Object.values(profile.parameters).filter(
    (parameter) => parameter.citation.clause === citation.clause && parameter.citation.document === citation.document,
  )
  const order = Object.keys(profile.parameters)
  return [...new Set([...near.map((parameter) => parameter.key), ...read])].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
}
