import { evolve, type JsonObject, type ProjectState, type ResolvedProfile, type StreamRef, type StreamType } from '@goufu/engine'
import type { Scenario } from '@goufu/scenario'
import { chainEvents, listRows, NO_PREDECESSOR, requestText } from '@goufu/store/tooling'
import { type ListRow, rowsOf } from './list-rows.ts'
import { type Shift, shiftScenario } from './scenario-shift.ts'
import { textIn } from './text-in.ts'
import { slot, type Template, templateOf } from './template.ts'
import { type Asked, eventsOf, walk } from './walk.ts'

/** What a purchase of a scenario needs to have been entered before. */
export interface Needed {
  readonly name: string
  readonly asked: Asked
}

export interface NeededSupplier extends Needed {
  /** What the scenario calls it. */
  readonly called: string
  /** After how many commands the purchase has written to its stream, so that no other one can share it; infinite where it never does. */
  readonly ownAfter: number
}

/** An event with slots for everything that copies of it have of their own. */
export interface EventModel {
  readonly stream: { readonly type: StreamType; readonly id: Template }
  readonly type: string
  readonly schema: number
  readonly on: string
  readonly body: Template
}

/** A command and its outcome, with slots. */
export interface CommandModel {
  readonly stream: { readonly type: StreamType; readonly id: Template }
  readonly kind: string
  readonly on: string
  readonly outcome: string
  /** What its digest is made of. */
  readonly request: Template
  readonly actor: Template
  readonly answer: Template
  readonly findings: Template
  readonly events: readonly EventModel[]
}

/** A project after its first so many commands. */
export interface HeadModel {
  readonly state: Template
  readonly events: number
  readonly rows: readonly ListRow[]
}

/** One purchase that the engine has let be done, to be cut off after any of its commands and copied under other names. */
export interface Model {
  readonly profile: ResolvedProfile
  /** Name of its project in the scenario. */
  readonly project: string
  readonly fiscalYear: number
  readonly suppliers: readonly NeededSupplier[]
  readonly funds: readonly Needed[]
  readonly commands: readonly CommandModel[]
  headAfter(commands: number): HeadModel
}

/** Outcomes that the store records. */
const RECORDED = new Set(['accepted', 'refused', 'needs-facts', 'wrong-role'])

/** The purchases of a scenario on other days and with other amounts; those that cannot even be opened then are left out. */
export function modelsOf(profile: ResolvedProfile, original: Scenario, shift: Shift): readonly Model[] {
  const scenario = shiftScenario(original, shift)
  const called = new Map<string, string>()
  const credit: [name: string, code: string][] = []
  const asked = walk(profile, scenario, {
    idOf: (kind, name) => slot(`${kind}:${name}`),
    enter: (kind, name, input) => {
      if (kind === 'supplier') {
        called.set(name, textIn(input, 'name'))
        credit.push([name, textIn(input, 'creditCode')])
      }
      return { ...input, ...NAMES[kind](name, input) }
    },
  })
  const cut: Cut = (text) => templateOf(credit.reduce((cutUp, [name, code]) => cutUp.replaceAll(code, slot(`credit:${name}`)), text))
  const projects = asked.filter(({ kind, decision }) => kind === 'open-project' && decision.outcome === 'accepted')
  const entered = asked.filter(({ kind }) => kind === 'open-supplier')
  const funds = asked.filter(({ kind }) => kind === 'open-fund').map((one) => ({ name: one.name, asked: one }))
  return projects.map((opened) => {
    const own = asked.filter(({ project, decision }) => project === opened.name && RECORDED.has(decision.outcome))
    const id = slot(`project:${opened.name}`)
    const stream = { type: 'project', id } as const
    return {
      profile,
      project: opened.name,
      fiscalYear: Number(opened.input['fiscalYear']),
      suppliers: entered.map((one) => ({
        name: one.name,
        called: called.get(one.name) ?? one.name,
        asked: one,
        ownAfter: firstWrite(own, slot(`supplier:${one.name}`)),
      })),
      funds,
      commands: own.map((one, index) => commandModel(profile, one, stream, eventsBefore(own, index, id), cut)),
      headAfter: rememberingHeads(profile, own, id, cut),
    }
  })
}

/** How many commands there are up to the first that writes to a stream. */
function firstWrite(asked: readonly Asked[], id: string): number {
  const index = asked.findIndex((one) => eventsOf(one).some(({ stream }) => stream.id === id))
  return index === -1 ? Number.POSITIVE_INFINITY : index + 1
}

type Cut = (text: string) => Template

const NAMES = {
  supplier: (name) => ({ name: slot(`name:${name}`) }),
  fund: (_, input) => ({ title: `${slot('county')}${textIn(input, 'title')}`, buyer: officeOf(input) }),
  project: (_, input) => ({
    code: slot('code'),
    title: `${slot('county')}${textIn(input, 'title')}第${slot('serial')}号`,
    buyer: officeOf(input),
  }),
} as const satisfies Record<string, (name: string, input: Asked['input']) => Asked['input']>

/** The same office, of the county that the copy is in. */
function officeOf(input: Asked['input']): string {
  return `${slot('county')}${textIn(input, 'buyer').replace('示例县', '')}`
}

function eventsBefore(asked: readonly Asked[], index: number, id: string): number {
  return projectEvents(asked.slice(0, index), id).length
}

function projectEvents(asked: readonly Asked[], id: string) {
  return asked.flatMap(eventsOf).filter(({ stream }) => stream.id === id)
}

/**
 * A command as the store records it, with slots for itself, its time and the places of its events.
 * @param stream what it is about
 * @param version of that stream before it
 */
export function commandModel(
  profile: ResolvedProfile,
  asked: Asked,
  stream: StreamRef,
  version: number,
  cut: Cut = templateOf,
): CommandModel {
  const { kind, on, decision, actor, input, justifications, name } = asked
  const { outcome } = decision
  const events = eventsOf(asked)
  const request: JsonObject =
    kind === 'task'
      ? { projectId: stream.id, address: name, effectiveOn: on, input, justifications }
      : { input, effectiveOn: on, profile: profile.digest }
  const { id: actorId, name: actorName, role } = actor
  const who = { id: actorId, name: actorName, role }
  const after = version + events.filter((event) => event.stream.id === stream.id).length
  return {
    stream: { type: stream.type, id: cut(stream.id) },
    kind,
    on,
    outcome,
    request: cut(requestText({ id: slot('command'), kind, stream, actor: who, request })),
    actor: cut(JSON.stringify(who)),
    answer: cut(JSON.stringify(outcome === 'accepted' ? { version: after, stream } : { version })),
    findings: cut(JSON.stringify('findings' in decision ? decision.findings : [])),
    events: events.map((draft): EventModel => {
      const recording = { commandId: slot('command'), recordedAt: slot('recorded') }
      const [chained] = chainEvents({ version: 0, hash: NO_PREDECESSOR }, [draft], recording, 'sha256')
      return {
        stream: { type: draft.stream.type, id: cut(draft.stream.id) },
        type: draft.type,
        schema: draft.schema,
        on: draft.effectiveOn,
        body: cut(withPlace(chained?.body ?? '')),
      }
    }),
  }
}

/** Its number and the hash before it depend on what else is in the stream. */
function withPlace(body: string): string {
  const end = `"number":1,"previousHash":"${NO_PREDECESSOR}"}`
  if (!body.endsWith(end)) throw new Error(`The store writes the end of an event otherwise than expected: ${body.slice(-200)}`)
  return `${body.slice(0, -end.length)}"number":${slot('number')},"previousHash":"${slot('previous')}"}`
}

function rememberingHeads(profile: ResolvedProfile, asked: readonly Asked[], id: string, cut: Cut): (commands: number) => HeadModel {
  const known = new Map<number, HeadModel>()
  const states: ProjectState[] = []
  for (const event of projectEvents(asked, id)) states.push(evolve.project(states.at(-1) ?? null, event))
  return (commands) => {
    const events = eventsBefore(asked, commands, id)
    const remembered = known.get(events)
    if (remembered !== undefined) return remembered
    const state = states[events - 1]
    if (state === undefined) throw new Error('A project has an event at least')
    const rows = rowsOf(listRows('project', state, profile, { version: events, updatedAt: slot('updated') }), cut)
    const head = { state: cut(JSON.stringify(state)), events, rows }
    known.set(events, head)
    return head
  }
}
