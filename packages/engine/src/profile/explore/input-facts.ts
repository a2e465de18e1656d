import { date } from '../../policy/calendar-date.ts'
import type { ResolvedProfile, ResolvedTask } from '../../policy/resolved-profile.ts'
import { vocabulary } from '../../procurement/facts.ts'
import { schemaOf } from '../../procurement/event-types.ts'
import { evolve } from '../../procurement/evolve.ts'
import { parametersOf } from '../../procurement/reading.ts'
import { taskKinds } from '../../procurement/tasks/index.ts'
import { outcomesOf } from './outcomes.ts'

/** What whoever does a task gives with it. */
export interface InputFacts {
  /** Facts that are chosen. What an earlier outcome decides is none of them. */
  readonly chosen: readonly string[]
  /** Facts that say on which day it is done. */
  readonly days: readonly string[]
}

/** What comes with the input of a task. */
export function inputFacts(profile: ResolvedProfile): (task: ResolvedTask) => InputFacts {
  const creation = { stream: { type: 'project', id: '' }, type: 'create' } as const
  const state = evolve.project(null, {
    ...creation,
    schema: schemaOf(creation),
    task: null,
    data: { code: '', title: '', buyer: '', fiscalYear: 0, version: profile.version },
    effectiveOn: SOME_DAY,
    rulesDate: SOME_DAY,
    actor: nobody,
    profile: { id: profile.id, digest: profile.digest },
    citation: null,
  })
  const context = { today: SOME_DAY, actor: { ...nobody, organisation: null }, suppliers: {}, funds: {} }
  return (task) => {
    const kind = taskKinds.get(task.kind)
    if (kind === undefined) return { chosen: [], days: [] }
    const scope = { profile, state, task, instance: null, context, parameter: parametersOf(profile, state) }
    const facts = kind.draft({}).facts(scope)
    const named = Object.keys(facts).filter((path) => !decidedElsewhere(path, task.kind))
    const namesSupplier = kind.draft({ supplierId: 'any' }).supplier !== undefined
    const supplier = namesSupplier || task.kind === 'screen' ? supplierPaths : []
    return {
      chosen: ['today', ...named, ...(computed[task.kind] ?? []), ...supplier, ...(isDivided(task) ? ['period.endsOn'] : [])],
      days: ['today', ...named.filter((path) => facts[path] === SOME_DAY)],
    }
  }
}

/** No input and no profile names this day. */
const SOME_DAY = date('1900-01-02')
const nobody = { id: '', name: '', role: 'preparer' } as const
const supplierPaths = Object.keys(vocabulary.table).filter((path) => path.startsWith('supplier.'))

function isDivided({ repeats }: ResolvedTask): boolean {
  return repeats === 'contract-quarter' || repeats === 'contract-half-year'
}

/** Facts that follow from an input and are not offered while it is empty. */
const points = ['scoring.pricePoints', 'scoring.totalPoints']
const computed: Readonly<Record<string, readonly string[]>> = { notice: points, invite: points }

/** Whether another kind of task decides the fact, and this one only reads it: the rank of an award comes from the review. */
function decidedElsewhere(path: string, kind: string): boolean {
  const decides = (other: string) =>
    outcomesOf({ kind: other, settings: {}, repeats: 'once' }).some(({ gives }) => gives?.[path] !== undefined)
  const deciding = [...taskKinds.keys()].filter(decides)
  return deciding.length > 0 && !deciding.includes(kind)
}
