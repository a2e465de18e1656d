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

/** Findings that somebody must act on, the strongest first. */
export function pressing(findings: readonly Finding[]): readonly Finding[] {
  const order = ['refuses', 'asks-reason', 'asks-facts']
  return findings.filter((finding) => finding.effect !== 'shown').toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect))
}
