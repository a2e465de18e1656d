import { randomUUID } from 'node:crypto'
import type { CalendarDate, EventDraft, JsonObject, StateOf, StreamRef, StreamType } from '@goufu/engine'
import type { Commit, StreamWrite } from '../commit.ts'
import type { Fold } from '../fold.ts'
import { mergeProjections, NO_PROJECTIONS } from '../projections.ts'
import type { Projections } from '../projections.ts'
import type { DueItemTable, ProjectListTable } from '../schema.ts'
import { BEFORE_FIRST_EVENT } from '../streams.ts'

// A world without policy, for tests of the store's own promises: a state counts its events and adds up their amounts.

export const NOON = '2025-07-01T04:00:00.000Z'
const DAY = '2025-07-01' as CalendarDate
const ACTOR = { id: 'preparer-1', name: '王经办', role: 'preparer' } as const

export interface Tally {
  readonly events: number
  readonly totalFen: number
}

export function sampleEvent(stream: StreamRef, data: JsonObject = { amountFen: 100 }, effectiveOn = DAY): EventDraft {
  return {
    stream,
    type: 'add',
    schema: 1,
    task: 'add',
    data,
    effectiveOn,
    rulesDate: DAY,
    actor: ACTOR,
    profile: { id: 'sample', digest: 'a'.repeat(64) },
    citation: null,
  }
}

function tally(state: unknown, event: EventDraft): Tally {
  const { events, totalFen } = (state ?? { events: 0, totalFen: 0 }) as Tally
  const amount = event.data['amountFen']
  if (typeof amount !== 'number') throw new Error('An event of the sample world carries an amount.')
  return { events: events + 1, totalFen: totalFen + amount }
}

export const sampleFold: Fold = {
  evolve: tally,
  project: ({ stream, version, state, updatedAt }) =>
    Promise.resolve(stream.type === 'project' ? projectRow(stream.id, version, state as Tally, updatedAt) : NO_PROJECTIONS),
}

/** Four sums that the walls around money let through, each of them told by the state. */
function projectRow(id: string, version: number, { totalFen }: Tally, updatedAt: string): Projections {
  const money = { budgetFen: totalFen * 4, awardFen: totalFen * 3, contractFen: totalFen * 2, paidFen: totalFen }
  const parties = [{ projectId: id, organisation: 'root', parties: ['', 'supplier-1'] }]
  const due = [{ stream: { type: 'project', id } as const, items: [dueRow({ streamId: id })] }]
  return { ...NO_PROJECTIONS, projects: [listRow({ id, version, updatedAt, ...money })], parties, due }
}

export function listRow(row: Partial<ProjectListTable> & { readonly id: string }): ProjectListTable {
  return {
    code: row.id,
    title: '示例项目',
    fiscalYear: 2025,
    profileDigest: 'a'.repeat(64),
    supplierName: null,
    outcome: 'open',
    stage: { zh: '申报', en: 'Application' },
    budgetFen: null,
    awardFen: null,
    contractFen: null,
    addedFen: 0,
    paidFen: 0,
    nextDueTitle: null,
    nextDueOn: null,
    version: 1,
    updatedOn: DAY,
    updatedAt: NOON,
    related: { supplier: [], fund: [] },
    search: row.id,
    organisation: 'root',
    ...row,
  }
}

export function dueRow(row: Partial<DueItemTable> & { readonly streamId: string }): DueItemTable {
  return {
    streamType: 'project',
    key: 'plan',
    kind: 'task',
    role: 'preparer',
    holder: null,
    organisation: 'root',
    awaitedBy: ['approver', 'finance'],
    dueOn: '2025-07-31',
    binding: true,
    turn: true,
    opensOn: null,
    readyFrom: DAY,
    readyUntil: null,
    shown: {
      title: { zh: '购买计划', en: 'Plan' },
      roles: ['preparer'],
      roleTitle: { zh: '经办人', en: 'preparer' },
      why: null,
      citation: { profile: 'sample', document: '示例〔2025〕1号', clause: '一', kind: 'policy', verified: false },
    },
    ...row,
  }
}

/** A write that adds one event with an amount to a stream whose head is known. */
export function sampleWrite(
  stream: StreamRef,
  head: { readonly version: number; readonly hash: string; readonly state?: unknown } = BEFORE_FIRST_EVENT,
  amounts: readonly number[] = [100],
): StreamWrite {
  const events = amounts.map((amountFen) => sampleEvent(stream, { amountFen }))
  return { stream, head, events, state: asState(events.reduce<unknown>(tally, head.state ?? null)) }
}

/** An accepted command with these writes, and the rows they give. */
export function sampleCommit(writes: readonly StreamWrite[], changes: Partial<Commit> = {}): Commit {
  return {
    command: sampleCommand(writes[0]?.stream ?? { type: 'project', id: 'nothing' }),
    outcome: 'accepted',
    answer: { version: 1 },
    findings: [],
    recordedAt: NOON,
    writes,
    projections: projectionsOf(writes),
    ...changes,
  }
}

export function sampleCommand(
  stream: StreamRef,
  id: string = randomUUID(),
  request: JsonObject = { stream: stream.id },
): Commit['command'] {
  return { id, kind: 'task', stream, actor: ACTOR, request }
}

export function projectId(): StreamRef & { readonly type: 'project' } {
  return { type: 'project', id: randomUUID() }
}

function projectionsOf(writes: readonly StreamWrite[]): Projections {
  const rows = writes
    .filter((write) => write.stream.type === 'project')
    .map((write) => projectRow(write.stream.id, write.head.version + write.events.length, write.state as unknown as Tally, NOON))
  return mergeProjections(rows)
}

/** The store does not look into states, so the sample world may have its own. */
function asState(state: unknown): StateOf[StreamType] {
  return state as StateOf[StreamType]
}
