import type { FundState, ProjectState, ResolvedProfile, SupplierState, TaskView, Text } from '@goufu/engine'
import { yuan } from '../format/money.ts'
import type { Choice, FormField } from '../form/form-field.ts'
import { clauseOf } from './clause-of.ts'

/** What choices can be drawn from. */
export interface ChoiceWorld {
  readonly profile: ResolvedProfile
  readonly state: ProjectState
  readonly suppliers: Readonly<Record<string, SupplierState>>
  readonly funds: Readonly<Record<string, FundState>>
  /** The tasks of the purchase; left out where no field asks for one. */
  readonly tasks?: readonly TaskView[]
  /** What has been typed into the form so far; left out where what was recorded is shown. */
  readonly input?: unknown
}

const same = (value: string): Text => ({ zh: value, en: value })

/** The choices of a field: its own, those of its source, or its own narrowed to its source. */
export function choicesOf(field: FormField, world: ChoiceWorld): readonly Choice[] {
  const drawn = field.source === null ? undefined : draw(field.source, world)
  if (drawn === undefined) return field.choices
  if (field.choices.length === 0) return drawn
  return field.choices.filter((choice) => drawn.some((other) => other.value === choice.value))
}

/** Whoever screens, marks or chooses sees what evaluations of an applicant have come to. */
function withHistory(name: string, evaluations: SupplierState['evaluations']): Text {
  if (evaluations.length === 0) return same(name)
  const passed = evaluations.filter(({ result }) => result === 'passed').length
  const failed = evaluations.length - passed
  return {
    zh: `${name}（以往评价：通过 ${passed} 次，未通过 ${failed} 次）`,
    en: `${name} (past evaluations: ${passed} passed, ${failed} failed)`,
  }
}

function draw(source: string, world: ChoiceWorld): readonly Choice[] | undefined {
  const { profile, state } = world
  const applicants = (applications: ProjectState['applications']) =>
    applications.map(({ supplierId, supplierName }) => ({
      value: supplierId,
      label: withHistory(supplierName, world.suppliers[supplierId]?.evaluations ?? []),
    }))
  const qualified = () => state.applications.filter((one) => one.screening?.result === 'qualified' && one.disqualifiedOn === null)
  const titled = (items: readonly { readonly key: string; readonly title: Text }[]) =>
    items.map(({ key, title }) => ({ value: key, label: title }))
  switch (source) {
    case 'suppliers':
      return Object.values(world.suppliers).map((supplier) => ({ value: supplier.id, label: same(supplier.name) }))
    case 'funds':
      return Object.values(world.funds).map((fund) => ({
        value: fund.id,
        label: same(
          [fund.title, ...(fund.buyer === state.buyer ? [] : [fund.buyer]), fund.fiscalYear, yuan(fund.appropriatedFen)].join(' '),
        ),
      }))
    case 'applications':
      return applicants(state.applications)
    case 'qualified-applications':
      return applicants(qualified())
    case 'shortlist':
      // Where nobody is shown to the public, all that are qualified can be chosen.
      return applicants(qualified().filter((one) => state.publicNotice?.shortlist.includes(one.supplierId) ?? true))
    case 'exceptions':
      return recommended(world).map(({ key }) => {
        // A sentence has gaps for figures; the words for its clause have none.
        const clause = clauseOf(profile, key)
        const path = clause?.citation.clause ?? ''
        return { value: key, label: { zh: `${path} ${clause?.gist.zh ?? key}`, en: `${path} ${clause?.gist.en ?? key}` } }
      })
    case 'held-tasks':
      return (world.tasks ?? [])
        .filter(
          (task) => world.input === undefined || ((task.status !== 'done' || task.repeatable) && recommendedAt(profile, task).length > 0),
        )
        .map(({ address, title }) => ({ value: address, label: title }))
    case 'panel':
      return state.panel.map((member) => ({ value: member.id, label: same(member.name) }))
    case 'criteria':
      return titled(profile.scorecard?.criteria ?? [])
    case 'evaluation-criteria':
      return titled(profile.evaluationScorecard?.criteria ?? [])
    case 'evaluating-parties':
      return markersOf(world)?.map((party) => ({ value: party, label: same(party) }))
    case 'services':
      return titled(profile.services)
    case 'open-parameters':
      return titled(Object.values(profile.parameters).filter((parameter) => parameter.open && parameter.setBy === undefined))
    case 'archive-items':
      return titled(profile.archiveList?.items ?? [])
    case 'sanction-grounds':
      return titled(profile.sanctions.flatMap((sanction) => sanction.grounds))
    case 'sanction-channels':
      return titled(profile.sanctions.flatMap((sanction) => sanction.publishedIn))
    default:
      return undefined
  }
}

/** The recommended rules that speak at a task. */
function recommendedAt({ rules, eligibility }: ResolvedProfile, { task, kind }: Pick<TaskView, 'task' | 'kind'>) {
  return [...rules, ...eligibility].filter(({ severity, on }) => severity === 'should' && (on.includes(kind) || on.includes(task)))
}

/** The recommended rules of the task that is chosen in the form; all of them while none is. */
function recommended({ profile, input, tasks }: ChoiceWorld) {
  const chosen: unknown = typeof input === 'object' && input !== null && 'heldTask' in input ? input.heldTask : undefined
  const task = tasks?.find(({ address }) => address === chosen)
  if (task !== undefined) return recommendedAt(profile, task)
  return [...profile.rules, ...profile.eligibility].filter(({ severity }) => severity === 'should')
}

/** The parties that give marks: those with a weight, else those ticked in the form, of which beneficiaries are heard by a survey. */
function markersOf({ profile, input }: ChoiceWorld): readonly string[] | undefined {
  const weights = profile.evaluationScorecard?.weights ?? []
  if (weights.length > 0) return weights.map(({ party }) => party)
  if (typeof input !== 'object' || input === null) return undefined
  const ticked: unknown = 'parties' in input ? input.parties : []
  return Array.isArray(ticked) ? ticked.filter((party): party is string => typeof party === 'string' && party !== 'beneficiaries') : []
}

/** The sources that a form draws on, rows included. */
export function sourcesOf(fields: readonly FormField[]): readonly string[] {
  return fields.flatMap((field) => [...(field.source === null ? [] : [field.source]), ...sourcesOf(field.fields)])
}
