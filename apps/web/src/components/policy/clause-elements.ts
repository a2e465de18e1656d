import type { Citation, ResolvedProfile, Text } from '@goufu/engine'

export interface ClauseTask {
  readonly key: string
  readonly title: Text
  readonly stage: Text | null
}

type Profile = ResolvedProfile

/** Everything a clause carries, by sort. */
export interface ClauseElements {
  readonly parameters: readonly Profile['parameters'][string][]
  readonly rules: Profile['rules']
  readonly conditions: Profile['eligibility']
  readonly services: Profile['services']
  readonly readings: Profile['readings']
  readonly notExecutable: Profile['notExecutable']
  readonly sanctions: Profile['sanctions']
  readonly scorecard: Profile['scorecard']
  readonly paymentPlan: Profile['paymentPlan']
  readonly archiveList: Profile['archiveList']
  readonly tasks: readonly ClauseTask[]
}

type ResolvedClause = Profile['clauses'][number]

/** Collects what stands in a clause. Tasks are those the process hangs on it. */
export function elementsOf(profile: Profile, clause: ResolvedClause): ClauseElements {
  const here = <T extends { readonly citation: Citation }>(items: readonly T[]) =>
    items.filter((item) => sameClause(item.citation, clause.citation))
  const only = <T extends { readonly citation: Citation }>(item: T | null) =>
    item !== null && sameClause(item.citation, clause.citation) ? item : null
  const { stages, anytime } = profile.process
  const tasks = [
    ...stages.flatMap((stage) => here(stage.tasks).map((task) => ({ key: task.key, title: task.title, stage: stage.title }))),
    ...here(anytime).map((task) => ({ key: task.key, title: task.title, stage: null })),
  ]
  return {
    parameters: here(Object.values(profile.parameters)),
    rules: here(profile.rules),
    conditions: here(profile.eligibility),
    services: here(profile.services),
    readings: here(profile.readings),
    notExecutable: here(profile.notExecutable),
    sanctions: here(profile.sanctions),
    scorecard: only(profile.scorecard),
    paymentPlan: only(profile.paymentPlan),
    archiveList: only(profile.archiveList),
    tasks,
  }
}

/** How many elements a clause carries. */
export function countOf(elements: ClauseElements): number {
  const single = [elements.scorecard, elements.paymentPlan, elements.archiveList].filter((one) => one !== null).length
  return (
    single +
    elements.parameters.length +
    elements.rules.length +
    elements.conditions.length +
    elements.services.length +
    elements.sanctions.length +
    elements.tasks.length
  )
}

/** Clauses by the document they stand in, in document order, the profile's own document first. */
export function clausesByDocument(
  profile: Profile,
): readonly { readonly document: string; readonly kind: Citation['kind']; readonly clauses: readonly ResolvedClause[] }[] {
  const groups = new Map<string, { document: string; kind: Citation['kind']; clauses: ResolvedClause[] }>()
  for (const clause of profile.clauses) {
    const { document, kind } = clause.citation
    const group = groups.get(document) ?? { document, kind, clauses: [] }
    group.clauses.push(clause)
    groups.set(document, group)
  }
  const own = profile.document.number
  return [...groups.values()].toSorted((a, b) => Number(b.document === own) - Number(a.document === own))
}

function sameClause(a: Citation, b: Citation): boolean {
  return a.clause === b.clause && a.document === b.document
}
