import { randomUUID } from 'node:crypto'
import {
  type Actor,
  type CalendarDate,
  type Citation,
  type JsonObject,
  type ResolvedProfile,
  type Text,
  text,
  type TaskView,
  titleAt,
} from '@goufu/engine'
import { checkProject } from './check-project.ts'
import { compareAnswer, type Mismatch, sayIssue } from './compare.ts'
import { resolveInput } from './references.ts'
import { samplePage } from './sample-page.ts'
import { ScenarioError } from './scenario-error.ts'
import type { Scenario, Step, TaskStep } from './schema.ts'
import type { Answer, Entry, Look, World } from './world.ts'

/** One thing that was played, and how it went. */
export interface Played {
  /** Number of the step, from 1; 0 for what is entered before. */
  readonly step: number
  readonly on: CalendarDate
  readonly kind: 'enter' | 'attempt' | 'look'
  readonly by: Actor | null
  /** Address of the task, or what was entered. */
  readonly address: string | null
  readonly title: Text
  /** Where it is written that this is done. */
  readonly citation: Citation | null
  readonly answer: Answer | null
  /** The task's record where it was accepted. */
  readonly record: TaskView['records'][number] | null
  /** The project after it; `null` for what is entered before. */
  readonly look: Look | null
  readonly note: string | null
  readonly mismatches: readonly Mismatch[]
}

export interface PlayOptions {
  /**
   * UUID for the nth thing a scenario asks for. With the same ones it can be played again after it was broken off:
   * what was done before is told again and not done twice. New ones when not given.
   */
  readonly idOf?: (number: number) => string
}

/**
 * Plays a scenario, one thing after the other, and tells of each as it is done. Expectations that are not met are told and
 * do not stop it.
 * @throws ScenarioError when a supplier, a fund or a project of the scenario is not accepted.
 */
export async function* play(
  scenario: Scenario,
  world: World,
  profile: ResolvedProfile,
  options: PlayOptions = {},
): AsyncGenerator<Played, readonly string[]> {
  const idOf = options.idOf ?? (() => randomUUID())
  let asked = 0
  const nextId = () => idOf((asked += 1))
  const names = new Map<string, string>()
  const projects = new Map<string, string>()
  const actorOf = (by: string): Actor => {
    const person = scenario.people[by]
    if (person !== undefined)
      return { id: by, name: person.name, role: person.role, ...(person.as === undefined ? {} : { as: person.as }), organisation: null }
    const organisation = names.get(by.slice(1))
    const name = scenario.suppliers[by.slice(1)]?.['name']
    if (organisation === undefined) throw new ScenarioError(text(`${by} 还没有登记就办理了事项`, `${by} acts before it is entered`))
    return { id: `supplier:${organisation}`, name: typeof name === 'string' ? name : by, role: 'supplier', organisation }
  }
  for (const entry of entriesOf(scenario)) {
    const actor = actorOf(entry.by)
    const input = resolveInput(entry.input, names) as JsonObject // fields of a YAML mapping
    const result = await world.enter({ commandId: nextId(), id: nextId(), kind: entry.kind, input, on: entry.on, actor })
    if (!('id' in result)) throw new ScenarioError(notAccepted(entry, result))
    const ids = entry.kind === 'project' ? projects : names
    ids.set(entry.name, result.id)
    yield {
      ...nothing,
      step: 0,
      on: entry.on,
      kind: 'enter',
      by: actor,
      address: entry.name,
      title: titleOf(entry),
      answer: { ...accepted, replayed: result.replayed },
    }
  }
  const [first = ''] = Object.keys(scenario.projects)
  for (const [index, step] of scenario.steps.entries()) {
    const projectId = projects.get(step.project ?? first) ?? ''
    yield 'do' in step ? await perform(step, index + 1, projectId) : await lookAt(step, index + 1, projectId)
  }
  return [...projects.values()]

  async function perform(step: TaskStep, number: number, projectId: string): Promise<Played> {
    const { on, do: address, because: justifications } = step
    const actor = actorOf(step.by)
    for (const [name, file] of Object.entries(step.uploads)) {
      const upload = { commandId: nextId(), id: nextId(), projectId, name: file, bytes: samplePage(file), on, actor }
      names.set(name, await world.upload(upload))
    }
    const request = { commandId: nextId(), projectId, address, input: resolveInput(step.input, names), justifications, on, actor }
    const before = (await world.look(projectId, on)).version
    const answer = await world.attempt(request)
    const mismatches = [...compareAnswer(answer, step.expect)]
    const after = await world.look(projectId, on)
    const changed = after.version - before
    if (!answer.replayed && (answer.outcome === 'accepted') !== (changed === 1))
      mismatches.push({ about: 'events', expected: answer.outcome === 'accepted' ? '1' : '0', found: String(changed) })
    for (let times = 1; times < step.sent; times += 1) mismatches.push(...(await sendAgain(request, answer, after.version)))
    if (step.check !== undefined) mismatches.push(...(await checkProject(world, { ...after, profile }, step.check, on, names)))
    const task = after.view.tasks.find((candidate) => candidate.address === address)
    return {
      step: number,
      on,
      kind: 'attempt',
      by: actor,
      address,
      title: task?.title ?? titleAt(profile, address),
      citation: task?.citation ?? null,
      answer,
      record: answer.outcome === 'accepted' ? (after.state.records.findLast((record) => record.event === after.version) ?? null) : null,
      look: after,
      note: step.note ?? null,
      mismatches,
    }
  }

  async function sendAgain(request: Parameters<World['attempt']>[0], first: Answer, version: number): Promise<readonly Mismatch[]> {
    const again = await world.attempt(request)
    const now = (await world.look(request.projectId, request.on)).version
    return [
      ...(again.outcome === first.outcome && again.replayed
        ? []
        : [
            {
              about: 'sent again',
              expected: `${first.outcome}, told again`,
              found: again.replayed ? again.outcome : `${again.outcome}, done again`,
            },
          ]),
      ...(now === version ? [] : [{ about: 'version after it was sent again', expected: String(version), found: String(now) }]),
    ]
  }

  async function lookAt(step: Exclude<Step, TaskStep>, number: number, projectId: string): Promise<Played> {
    const look = await world.look(projectId, step.look)
    const mismatches = await checkProject(world, { ...look, profile }, step.check, step.look, names)
    return {
      ...nothing,
      step: number,
      on: step.look,
      kind: 'look',
      title: { zh: '查看', en: 'Look' },
      look,
      note: step.note ?? null,
      mismatches,
    }
  }
}

const accepted: Answer = { outcome: 'accepted', findings: [], issues: [], replayed: false }

const nothing = { by: null, address: null, citation: null, answer: null, record: null, look: null, note: null, mismatches: [] } as const

interface NamedEntry {
  readonly kind: Entry['kind']
  readonly name: string
  readonly on: CalendarDate
  readonly by: string
  readonly input: Readonly<Record<string, unknown>>
}

function entriesOf(scenario: Scenario): readonly NamedEntry[] {
  const section = (kind: Entry['kind'], entered: Scenario['projects']) =>
    Object.entries(entered).map(([name, { on, by, ...input }]): NamedEntry => ({ kind, name, on, by, input }))
  return [...section('supplier', scenario.suppliers), ...section('fund', scenario.funds), ...section('project', scenario.projects)]
}

function titleOf({ kind, input }: NamedEntry): Text {
  const name = [input['name'], input['title']].find((value) => typeof value === 'string') ?? ''
  const what = {
    supplier: { zh: '登记', en: 'Register' },
    fund: { zh: '设立资金', en: 'Open fund' },
    project: { zh: '立项', en: 'Open project' },
  }[kind]
  return { zh: `${what.zh}：${name}`, en: `${what.en}: ${name}` }
}

function notAccepted({ kind, name }: NamedEntry, answer: Answer): Text {
  const said = [...answer.findings.map(({ message }) => message), ...answer.issues.map(sayIssue)]
  const what = { supplier: '单位', fund: '资金', project: '项目' }[kind]
  return text(
    `${what} ${name} 没有被接受：${[answer.outcome, ...said.map(({ zh }) => zh)].join('；')}`,
    `${kind} ${name} is not accepted: ${[answer.outcome, ...said.map(({ en }) => en)].join('; ')}`,
  )
}
