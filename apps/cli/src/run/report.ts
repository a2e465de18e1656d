import type { ResolvedProfile } from '@goufu/engine'
import type { Played, Scenario } from '@goufu/scenario'

/** What `--json` prints of a scenario that was played. Money in fen. */
export function reportOf(scenario: Scenario, profile: ResolvedProfile, played: readonly Played[], sound: boolean) {
  return {
    title: scenario.title,
    profile: { id: profile.id, version: profile.version, digest: profile.digest },
    ok: sound && played.every((step) => step.mismatches.length === 0),
    sound,
    steps: played.map(({ step, on, kind, by, address, title, citation, answer, record, look, note, mismatches }) => ({
      step,
      on,
      kind,
      by: by === null ? null : { id: by.id, name: by.name, role: by.role },
      address,
      title,
      outcome: answer?.outcome ?? null,
      basis: citation,
      amountFen: record?.amountFen ?? null,
      findings: (answer?.findings ?? []).map(({ rule, severity, verdict, effect, message, citation: basis }) => ({
        rule,
        severity,
        verdict,
        effect,
        message,
        basis,
      })),
      issues: answer?.issues ?? [],
      money: look?.view.money ?? null,
      nextDue: look?.view.nextDue ?? null,
      overdue: look?.view.overdue ?? [],
      note,
      mismatches,
    })),
  }
}
