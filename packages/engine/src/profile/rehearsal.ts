import type { CalendarDate } from '../policy/calendar-date.ts'
import type { ResolvedProfile } from '../policy/resolved-profile.ts'
import { attempt, type Decision, type TaskCommand } from '../procurement/attempt.ts'
import { changeFund } from '../procurement/change-fund.ts'
import { changeSupplier } from '../procurement/change-supplier.ts'
import type { Actor } from '../procurement/actor.ts'
import type { Context } from '../procurement/context.ts'
import type { EventDraft } from '../procurement/event.ts'
import { evolve } from '../procurement/evolve.ts'
import type { FileFacts } from '../procurement/file.ts'
import { maySeeFile } from '../procurement/file-rights.ts'
import type { FundState } from '../procurement/fund.ts'
import type { ProjectState } from '../procurement/project.ts'
import { projectView, type ProjectView } from '../procurement/project-view.ts'
import { createProject, openFund, registerSupplier } from '../procurement/registry.ts'
import { strikeOut } from '../procurement/strike-out.ts'
import type { SupplierState } from '../procurement/supplier.ts'
import { fundsByYear } from '../procurement/year-funds.ts'

/**
 * A purchase played in memory with the real deciders: for tests of profiles and for authors who try a case.
 * It holds every event it accepted, so that a test can fold them again.
 */
export class Rehearsal {
  readonly profile: ResolvedProfile
  #projects: Readonly<Record<string, ProjectState>> = {}
  #suppliers: Readonly<Record<string, SupplierState>> = {}
  #funds: Readonly<Record<string, FundState>> = {}
  #files: Readonly<Record<string, readonly FileFacts[]>> = {}
  #events: readonly EventDraft[] = []
  readonly #trial: boolean
  readonly #decide: typeof attempt

  /** With `trial`, a draft can be rehearsed. Another decider than the real one shows whether a test would notice that it errs. */
  constructor(profile: ResolvedProfile, options: { readonly trial?: boolean; readonly decide?: typeof attempt } = {}) {
    this.profile = profile
    this.#trial = options.trial ?? false
    this.#decide = options.decide ?? attempt
  }

  get events(): readonly EventDraft[] {
    return this.#events
  }

  /** The folded state. @throws Error when there is no such project. */
  project(id: string): ProjectState {
    const state = this.#projects[id]
    if (state === undefined) throw new Error(`rehearsal: no project ${id}`)
    return state
  }

  supplier(id: string): SupplierState | undefined {
    return this.#suppliers[id]
  }

  fund(id: string): FundState | undefined {
    return this.#funds[id]
  }

  context(today: CalendarDate, actor: Actor): Context {
    return {
      today,
      actor,
      suppliers: this.#suppliers,
      funds: this.#funds,
      fundsOfYear: fundsByYear(Object.values(this.#funds)),
      trial: this.#trial,
    }
  }

  /** Enters a file in a project or the record of a supplier, unless the same bytes are there for the same organisation. @returns its id */
  upload(of: string, file: FileFacts): string {
    const before = this.#files[of] ?? []
    const same = before.find(({ sha256, organisation }) => sha256 === file.sha256 && organisation === file.organisation)
    if (same === undefined) this.#files = { ...this.#files, [of]: [...before, file] }
    return (same ?? file).id
  }

  openFund(id: string, input: unknown, today: CalendarDate, actor: Actor): Decision {
    return this.#keep(openFund(this.profile, id, input, this.context(today, actor)))
  }

  /** @throws Error when there is no such fund. */
  changeFund(id: string, input: unknown, today: CalendarDate, actor: Actor): Decision {
    const fund = this.fund(id)
    if (fund === undefined) throw new Error(`rehearsal: no fund ${id}`)
    return this.#keep(changeFund(this.profile, fund, input, this.context(today, actor)))
  }

  registerSupplier(id: string, input: unknown, today: CalendarDate, actor: Actor): Decision {
    return this.#keep(registerSupplier(this.profile, id, input, this.context(today, actor)))
  }

  /** Enters what has changed in the record of a supplier. @throws Error when there is no such supplier. */
  changeSupplier(id: string, input: unknown, today: CalendarDate, actor: Actor): Decision {
    return this.#keep(changeSupplier(this.profile, this.#knownSupplier(id), input, this.#withFiles(id, today, actor)))
  }

  /** Strikes something out of the record of a supplier. @throws Error when there is no such supplier. */
  strikeOut(id: string, input: unknown, today: CalendarDate, actor: Actor): Decision {
    return this.#keep(strikeOut(this.profile, this.#knownSupplier(id), input, this.#withFiles(id, today, actor)))
  }

  createProject(id: string, input: unknown, today: CalendarDate, actor: Actor): Decision {
    return this.#keep(createProject(this.profile, id, input, this.context(today, actor)))
  }

  /** Attempts a task; an accepted one is folded in at once. */
  attempt(projectId: string, address: string, command: TaskCommand, today: CalendarDate, actor: Actor): Decision {
    return this.#keep(this.#decide(this.profile, this.project(projectId), address, command, this.#withFiles(projectId, today, actor)))
  }

  /** The project as it stands on a day. */
  view(projectId: string, today: CalendarDate, actor: Actor): ProjectView {
    return projectView(this.profile, this.project(projectId), this.context(today, actor))
  }

  #withFiles(id: string, today: CalendarDate, actor: Actor): Context {
    const seen = (this.#files[id] ?? []).filter((file) => maySeeFile(actor, file))
    return { ...this.context(today, actor), files: Object.fromEntries(seen.map((file) => [file.id, file])) }
  }

  #knownSupplier(id: string): SupplierState {
    const supplier = this.#suppliers[id]
    if (supplier === undefined) throw new Error(`rehearsal: no supplier ${id}`)
    return supplier
  }

  #keep(decision: Decision): Decision {
    if (decision.outcome !== 'accepted') return decision
    for (const event of decision.events) this.#fold(event)
    this.#events = [...this.#events, ...decision.events]
    return decision
  }

  #fold(event: EventDraft): void {
    const { type, id } = event.stream
    switch (type) {
      case 'project':
        this.#projects = { ...this.#projects, [id]: evolve.project(this.#projects[id] ?? null, event) }
        return
      case 'supplier':
        this.#suppliers = { ...this.#suppliers, [id]: evolve.supplier(this.#suppliers[id] ?? null, event) }
        return
      case 'fund':
        this.#funds = { ...this.#funds, [id]: evolve.fund(this.#funds[id] ?? null, event) }
    }
  }
}
