import type { Element } from '../policy/element.ts'
import { type Expression, readsOf } from '../policy/expression.ts'
import { sharesSumToOne, type Share } from '../policy/money.ts'
import type { TaskElement } from '../policy/process.ts'
import { vocabulary } from '../procurement/facts.ts'
import { taskKinds } from '../procurement/tasks/index.ts'
import { clauseAt, lineageOf, processOf } from './lineage.ts'
import { coverageOf } from './coverage.ts'
import type { Profile } from './profile.ts'
import { profileSchema } from './profile-schema.ts'

/** A fault of a profile: where it is, what is wrong, how to mend it. */
export interface ProfileFault {
  readonly profile: string
  /** Clause path, or the place in the data. */
  readonly clause: string
  readonly key: string
  readonly message: string
}

/** Everything that is wrong with a profile, all at once; empty when it can run. Ancestors are checked with it. */
export function checkProfile(profile: Profile): readonly ProfileFault[] {
  const form = lineageOf(profile).flatMap(formFaults)
  if (form.length > 0) return form
  return [
    ...duplicateKeys(profile),
    ...lineageOf(profile).flatMap((member) => [...openNorms(member), ...outlineFaults(member)]),
    ...lineageOf(profile).flatMap(elementFaults),
    ...processFaults(profile),
  ]
}

/** One line a fault, for people. */
export function sayFaults(profile: Profile, faults: readonly ProfileFault[]): string {
  const lines = faults.map((fault) => `  ${fault.profile} ${fault.clause} ${fault.key}: ${fault.message}`)
  return [`profile ${String(profile.id)} has ${faults.length} fault${faults.length === 1 ? '' : 's'}:`, ...lines].join('\n')
}

function formFaults(profile: Profile): readonly ProfileFault[] {
  const { extends: _parent, ...own } = profile
  const parsed = profileSchema.safeParse(own)
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => ({
    profile: String(profile.id),
    clause: '-',
    key: issue.path.join('.'),
    message: issue.message,
  }))
}

function openNorms(profile: Profile): readonly ProfileFault[] {
  return coverageOf(profile).open.map((clause) => ({
    profile: profile.id,
    clause,
    key: '-',
    message: 'nothing carries this norm; give it an element, or say notExecutable with the reason',
  }))
}

/** The profile's clauses are the official text's clauses, in its order. */
function outlineFaults(profile: Profile): readonly ProfileFault[] {
  if (profile.outline.length === 0) return []
  const written = profile.clauses.filter((clause) => clause.kind === 'policy').map((clause) => clause.path)
  const official = profile.outline.map((entry) => entry.path)
  const fault = (clause: string, message: string): ProfileFault => ({ profile: profile.id, clause, key: '-', message })
  return [
    ...official.filter((path) => !written.includes(path)).map((path) => fault(path, 'stands in the official text and not in the profile')),
    ...written.filter((path) => !official.includes(path)).map((path) => fault(path, 'stands in the profile and not in the official text')),
    ...written
      .filter((path, index) => official.indexOf(path) < official.indexOf(written[index - 1] ?? ''))
      .map((path) => fault(path, 'stands out of the order of the official text')),
  ]
}

interface Placed {
  readonly profile: Profile
  readonly clause: string
  readonly element: Element
}

function placedElements(profile: Profile): readonly Placed[] {
  return lineageOf(profile).flatMap((member) =>
    member.clauses.flatMap((clause) => clause.elements.map((element) => ({ profile: member, clause: clause.path, element }))),
  )
}

function duplicateKeys(profile: Profile): readonly ProfileFault[] {
  const placed = placedElements(profile).filter(({ element }) => element.element !== 'carried-by')
  return placed.flatMap(({ profile: owner, clause, element }, index) => {
    const first = placed.findIndex((other) => other.element.key === element.key)
    return first === index
      ? []
      : [
          {
            profile: owner.id,
            clause,
            key: element.key,
            message: `the key stands already in ${placed[first]?.clause ?? ''}; give this one its own`,
          },
        ]
  })
}

function elementFaults(profile: Profile): readonly ProfileFault[] {
  const parameters = new Map(
    placedElements(profile).flatMap(({ element }) => (element.element === 'parameter' ? [[element.key, element] as const] : [])),
  )
  const tasks = allTasks(profile)
  return profile.clauses.flatMap((clause) =>
    clause.elements.flatMap((element) => {
      const fault = (message: string): ProfileFault => ({ profile: profile.id, clause: clause.path, key: element.key, message })
      return [
        ...expressionsOf(element).flatMap((node) => readFaults(node, parameters, fault)),
        ...ownFaults(element, profile, parameters, tasks, fault),
      ]
    }),
  )
}

type Fault = (message: string) => ProfileFault
type Parameters = ReadonlyMap<string, Extract<Element, { element: 'parameter' }>>

function expressionsOf(element: Element): readonly Expression[] {
  switch (element.element) {
    case 'rule':
      return element.when === null ? [element.require] : [element.when, element.require]
    case 'eligibility':
      return [element.require]
    case 'scorecard':
      return element.criteria.map((criterion) => criterion.points)
    case 'payment-plan':
      return element.instalments.flatMap((instalment) => [instalment.share, instalment.gate])
    default:
      return []
  }
}

function readFaults(node: Expression, parameters: Parameters, fault: Fault): readonly ProfileFault[] {
  const reads = readsOf(node)
  return [
    ...reads.facts.filter((path) => vocabulary.table[path] === undefined).map((path) => fault(`there is no fact ${path}`)),
    ...reads.parameters
      .filter((key) => !parameters.has(key))
      .map((key) => fault(`the parameter ${key} stands in no clause; place it in the clause that gives it`)),
  ]
}

function ownFaults(
  element: Element,
  profile: Profile,
  parameters: Parameters,
  tasks: readonly TaskElement[],
  fault: Fault,
): readonly ProfileFault[] {
  switch (element.element) {
    case 'parameter':
      return parameterFaults(element, fault)
    case 'rule':
    case 'eligibility':
      return element.on
        .filter((on) => !taskKinds.has(on) && !tasks.some((task) => task.key === on))
        .map((on) => fault(`there is no task or kind ${on}`))
    case 'payment-plan':
      return planFaults(element, parameters, fault)
    case 'scorecard':
      return element.criteria
        .filter((criterion) => clauseAt(profile, criterion.clause) === undefined)
        .map((criterion) => fault(`criterion ${criterion.key} cites ${criterion.clause}, which is no clause of the document`))
    case 'sanction':
      return parameters.has(element.years) ? [] : [fault(`the parameter ${element.years} stands in no clause`)]
    case 'archive-list':
      return element.items
        .filter((item) => !tasks.some((task) => task.key === item.task))
        .map((item) => fault(`${item.key} waits for ${item.task}, which is no task`))
    case 'reading':
      return element.chosen < element.readings.length ? [] : [fault(`reading ${element.chosen} is chosen of ${element.readings.length}`)]
    case 'carried-by':
      return element.tasks.filter((key) => !tasks.some((task) => task.key === key)).map((key) => fault(`there is no task ${key}`))
    case 'service':
    case 'not-executable':
    case 'calendar':
      return []
  }
}

function parameterFaults(parameter: Extract<Element, { element: 'parameter' }>, fault: Fault): readonly ProfileFault[] {
  const values = parameter.values.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return [
    ...(parameter.open === (values.length === 0)
      ? []
      : [
          fault(
            parameter.open
              ? 'an open parameter has no value of its own'
              : 'a parameter needs a value; declare it open where the document gives none',
          ),
        ]),
    ...values.flatMap((value, index) => {
      const next = values[index + 1]
      return [
        ...(value.until !== undefined && value.until < value.from
          ? [fault(`ends on ${value.until} before it begins on ${value.from}`)]
          : []),
        ...(next !== undefined && (value.until ?? next.from) >= next.from && (value.until !== undefined || value.from === next.from)
          ? [fault(`values overlap on ${next.from}`)]
          : []),
        ...(isShare(value.value) && value.value.numerator > value.value.denominator ? [fault('a share above one')] : []),
      ]
    }),
  ]
}

function planFaults(plan: Extract<Element, { element: 'payment-plan' }>, parameters: Parameters, fault: Fault): readonly ProfileFault[] {
  const shares = plan.instalments.flatMap(({ share }) => {
    const value =
      share.op === 'parameter' ? parameters.get(share.key)?.values.at(-1)?.value : share.op === 'value' ? share.value : undefined
    return isShare(value) ? [value] : []
  })
  if (shares.length !== plan.instalments.length) return [fault('every instalment needs a share that is a parameter or a figure')]
  return sharesSumToOne(shares) ? [] : [fault('the instalments do not add up to the whole price')]
}

function isShare(value: unknown): value is Share {
  return typeof value === 'object' && value !== null && 'numerator' in value
}

function allTasks(profile: Profile): readonly TaskElement[] {
  return lineageOf(profile).flatMap(({ process }) =>
    process === null ? [] : [...process.stages.flatMap((stage) => stage.tasks), ...process.anytime],
  )
}

function processFaults(profile: Profile): readonly ProfileFault[] {
  const found = processOf(profile)
  if (found === null)
    return [{ profile: profile.id, clause: '-', key: 'process', message: 'neither the profile nor an ancestor has a process' }]
  const { owner, process } = found
  const tasks = [...process.stages.flatMap((stage) => stage.tasks), ...process.anytime]
  const at = (clause: string, key: string, message: string): ProfileFault => ({ profile: owner.id, clause, key, message })
  const cited = [{ key: 'process', clause: process.clause }, ...process.stages, ...tasks]
  const parameters: Parameters = new Map(
    placedElements(profile).flatMap(({ element }) => (element.element === 'parameter' ? [[element.key, element] as const] : [])),
  )
  return [
    ...cited
      .filter(({ clause }) => clauseAt(owner, clause) === undefined)
      .map(({ key, clause }) => at(clause, key, 'cites a clause that does not exist')),
    ...tasks.flatMap((task, index) => [
      ...(taskKinds.has(task.kind) ? [] : [at(task.clause, task.key, `there is no task kind ${task.kind}`)]),
      ...(tasks.findIndex((other) => other.key === task.key) === index ? [] : [at(task.clause, task.key, 'two tasks have this key')]),
      ...task.after
        .filter((key) => !tasks.some((other) => other.key === key))
        .map((key) => at(task.clause, task.key, `waits for ${key}, which is no task`)),
      ...(waitsForItself(task.key, tasks) ? [at(task.clause, task.key, 'waits for itself')] : []),
      ...[task.when, task.opens, task.due].flatMap((node) =>
        node === null ? [] : readFaults(node, parameters, (message) => at(task.clause, task.key, message)),
      ),
    ]),
  ]
}

function waitsForItself(key: string, tasks: readonly TaskElement[]): boolean {
  const seen = new Set<string>()
  const queue = [...(tasks.find((task) => task.key === key)?.after ?? [])]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === key) return true
    if (!seen.has(next)) {
      seen.add(next)
      queue.push(...(tasks.find((task) => task.key === next)?.after ?? []))
    }
  }
  return false
}
