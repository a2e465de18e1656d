import { type Actor, date, Rehearsal, resolveProfile, type ResolvedProfile } from '@goufu/engine'
import { shapotouAnnualProject } from '@goufu/shapotou-annual-project'
import { afterContract, fundInput, people, projectInput, type Step, type Suppliers, supplierInputs, untilContract } from './purchase.ts'

/** Ids of what a purchase touches. */
export interface PurchaseIds {
  readonly project: string
  readonly fund: string
  readonly suppliers: Suppliers
}

/** Ids that are the names of the story: nothing else is in a rehearsal. */
const names: PurchaseIds = {
  project: 'project',
  fund: 'fund',
  suppliers: { winner: 'winner', second: 'second', company: 'company', failed: 'failed' },
}

/** The sample purchase from its plan to its summary. */
export const steps = stepsOf(names)

/** One attempt, with all the engine is given for it. */
export interface Rehearsed {
  readonly rehearsal: Rehearsal
  readonly profile: ResolvedProfile
  readonly step: Step
  readonly actor: Actor
}

/** The purchase as it stands when the turn of a task has come (the first time, where it is done more than once). @throws Error for a task of no step. */
export function before(task: string): Rehearsed {
  const index = steps.findIndex((step) => step.task === task)
  const step = steps[index]
  if (step === undefined) throw new Error(`The sample purchase has no ${task}`)
  const rehearsal = rehearse(names, 'BENCH-00001', steps.slice(0, index))
  return { rehearsal, profile: rehearsal.profile, step, actor: actorOf(step.actor) }
}

/** The whole purchase with these ids, done. */
export function done(ids: PurchaseIds, code: string): Rehearsal {
  return rehearse(ids, code, stepsOf(ids))
}

function stepsOf({ fund, suppliers }: PurchaseIds): readonly Step[] {
  return [...untilContract(fund, suppliers), ...afterContract(suppliers)]
}

function rehearse({ project, fund, suppliers }: PurchaseIds, code: string, some: readonly Step[]): Rehearsal {
  const rehearsal = new Rehearsal(resolveProfile(shapotouAnnualProject))
  const enter = (input: { readonly effectiveOn?: unknown }) => {
    const { effectiveOn, ...rest } = input
    return [rest, date(String(effectiveOn))] as const
  }
  const [fundIn, opened] = enter(fundInput())
  must(rehearsal.openFund(fund, fundIn, opened, actorOf(people.finance)))
  for (const key of ['winner', 'second', 'company', 'failed'] as const)
    must(rehearsal.registerSupplier(suppliers[key], ...enter(supplierInputs[key]), actorOf(people.preparer)))
  must(rehearsal.createProject(project, ...enter(projectInput(code)), actorOf(people.preparer)))
  for (const { task: address, actor, on, input } of some)
    must(rehearsal.attempt(project, address, { input, justifications: {} }, date(on), actorOf(actor)))
  return rehearsal
}

const roles = ['preparer', 'approver', 'finance', 'reviewer', 'evaluator', 'supplier', 'auditor'] as const

/** `finance-wang` works in finance, `supplier:winner` for the winner. */
function actorOf(id: string): Actor {
  const [name, organisation = null] = id.split(':')
  const role = roles.find((candidate) => name?.startsWith(candidate) === true)
  if (role === undefined) throw new Error(`${id} has no role`)
  return { id, name: id, role, organisation }
}

function must(decision: { readonly outcome: string }): void {
  if (decision.outcome !== 'accepted') throw new Error(`The sample purchase is not accepted: ${JSON.stringify(decision)}`)
}
