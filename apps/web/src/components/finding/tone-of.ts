import type { Finding } from '@goufu/engine'

/** The state a finding is shown in: refusing is blocked, asking for a reason is amber, not knowing is grey. */
export function toneOf(finding: Pick<Finding, 'effect' | 'verdict'>): 'blocked' | 'overdue' | 'waiting' | 'done' {
  switch (finding.effect) {
    case 'refuses':
      return 'blocked'
    case 'asks-reason':
      return 'overdue'
    case 'asks-facts':
      return 'waiting'
    default:
      return finding.verdict === 'holds' ? 'done' : 'waiting'
  }
}

const effects: readonly Finding['effect'][] = ['refuses', 'asks-reason', 'asks-facts', 'shown']

/** The strongest first: refusing before asking, asking before showing; of equals, what a document says before a rule of our own. */
export function byWeight(findings: readonly Finding[]): readonly Finding[] {
  const weight = ({ effect, citation }: Finding) => 2 * effects.indexOf(effect) + (citation.kind === 'practice' ? 1 : 0)
  return findings.toSorted((a, b) => weight(a) - weight(b))
}

/** Findings that somebody must act on, the strongest first. */
export function pressing(findings: readonly Finding[]): readonly Finding[] {
  return byWeight(findings.filter((finding) => finding.effect !== 'shown'))
}
