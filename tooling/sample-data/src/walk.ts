import {
  type Actor,
  type CalendarDate,
  type Decision,
  type EventDraft,
  type JsonObject,
  Rehearsal,
  type ResolvedProfile,
} from '@goufu/engine'
import { resolveInput, type Scenario } from '@goufu/scenario'

/** Something that was asked for in a walk, and what came of it. */
export interface Asked {
  readonly kind: 'open-supplier' | 'open-fund' | 'open-project' | 'task'
  /** Name of the project it is about; `null` for what is entered for all. */
  readonly project: string | null
  /** Name of what was entered; address of the task. */
  readonly name: string
  readonly on: CalendarDate
  readonly actor: Actor
  readonly input: JsonObject
  readonly justifications: Readonly<Record<string, string>>
  readonly decision: Decision
}

/** What a scenario's names become while it is walked. */
export interface Naming {
  readonly idOf: (kind: 'supplier' | 'fund' | 'project', name: string) => string
  /** Other fields of what is entered. */
  readonly enter: (kind: 'supplier' | 'fund' | 'project', name: string, input: JsonObject) => JsonObject
}

/**
 * Walks a scenario through the real deciders, without a database. It goes as far as it is let: where the engine refuses what the
 * scenario has accepted, because the days or amounts are others, the purchase stays where it is.
 */
export function walk(profile: ResolvedProfile, scenario: Scenario, { idOf, enter }: Naming): readonly Asked[] {
  const rehearsal = new Rehearsal(profile, { trial: true })
  const names = new Map([
    ...Object.keys(scenario.suppliers).map((name): [string, string] => [name, idOf('supplier', name)]),
    ...Object.keys(scenario.funds).map((name): [string, string] => [name, idOf('fund', name)]),
  ])
  const asked: Asked[] = []
  const stuck = new Set<string>()
  const actorOf = (by: string): Actor => {
    const person = scenario.people[by]
    if (person !== undefined) return { id: by, ...person, organisation: null }
    const id = idOf('supplier', by.slice(1))
    return { id: `supplier:${id}`, name: rehearsal.supplier(id)?.name ?? by, role: 'supplier', organisation: id }
  }
  const sections = { supplier: scenario.suppliers, fund: scenario.funds, project: scenario.projects }
  for (const kind of ['supplier', 'fund', 'project'] as const) {
    for (const [name, { on, by, ...fields }] of Object.entries(sections[kind])) {
      const input = enter(kind, name, resolveInput(fields, names) as JsonObject) // fields of a YAML mapping
      const actor = actorOf(by)
      const decision = enters[kind](rehearsal, idOf(kind, name), input, on, actor)
      if (decision.outcome !== 'accepted') {
        if (kind !== 'project') throw new Error(`${kind} ${name} is not accepted: ${JSON.stringify(decision)}`)
        // Its document is not in force on these days.
        stuck.add(name)
      }
      asked.push({
        kind: `open-${kind}`,
        project: kind === 'project' ? name : null,
        name,
        on,
        actor,
        input,
        justifications: {},
        decision,
      })
    }
  }
  const [first = ''] = Object.keys(scenario.projects)
  for (const step of scenario.steps) {
    if (!('do' in step)) continue
    const project = step.project ?? first
    if (stuck.has(project)) continue
    const actor = actorOf(step.by)
    const input = resolveInput(step.input, names) as JsonObject // fields of a YAML mapping
    const { on, do: name, because: justifications } = step
    const decision = rehearsal.attempt(idOf('project', project), name, { input, justifications }, on, actor)
    if (decision.outcome !== step.expect.outcome) stuck.add(project)
    asked.push({ kind: 'task', project, name, on, actor, input, justifications, decision })
  }
  return asked
}

const enters = {
  supplier: (rehearsal, ...entry) => rehearsal.registerSupplier(...entry),
  fund: (rehearsal, ...entry) => rehearsal.openFund(...entry),
  project: (rehearsal, ...entry) => rehearsal.createProject(...entry),
} as const satisfies Record<string, (rehearsal: Rehearsal, ...entry: Parameters<Rehearsal['openFund']>) => Decision>

/** The events that a request brought about. */
export function eventsOf({ decision }: Asked): readonly EventDraft[] {
  return decision.outcome === 'accepted' ? decision.events : []
}
