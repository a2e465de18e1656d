import { attempt, dateAt, filesTouched, fundYearRead, signatureOf, streamsTouched } from '@goufu/engine'
import type { Actor, CalendarDate, Context, Decision, FieldIssue, Finding, JsonObject, ResolvedProfile, StreamRef } from '@goufu/engine'
import { conclude } from './conclude.ts'
import type { Concluded } from './conclude.ts'
import { earlierCommand } from './commands.ts'
import type { Command, EarlierCommand } from './commands.ts'
import { filesById } from './files/file-rows.ts'
import { fundsListed, fundsListedAfter, listedFunds, streamOf } from './funds-of-year.ts'
import { loadProject } from './load-project.ts'
import type { Premises } from './premises.ts'
import type { Profiles } from './profiles.ts'
import { distinctStreams, relatedStreams, relatedSuppliers, surroundingsOf } from './related-streams.ts'
import type { Surroundings } from './related-streams.ts'
import type { Store } from './store.ts'
import { streamKey } from './stored-event.ts'
import type { StoredEvent } from './stored-event.ts'
import { loadStreams } from './streams.ts'
import type { StreamHead, StreamHeads } from './streams.ts'
import { unstorableText } from './unstorable-text.ts'
import { writerAt } from './writer-at.ts'

/** Other processes may keep moving a fund or a supplier that a task needs; after so many times something else is wrong. */
export const MOST_ATTEMPTS = 50

/** One attempt at one task of a project. */
export interface TaskRequest {
  /** A UUID the asker chose: sending the request again with it acts once. */
  readonly commandId: string
  readonly projectId: string
  /** `quarterly-report@2025Q4` */
  readonly address: string
  /** The version of the project that the asker has seen. */
  readonly expectedVersion: number
  readonly input: unknown
  /** The reason for each `should` rule that does not hold, by rule key. */
  readonly justifications: Readonly<Record<string, string>>
  /** The day it takes effect, in Asia/Shanghai. */
  readonly effectiveOn: CalendarDate
  readonly actor: Actor
  /** The server's clock. */
  readonly now: Date
  /** Whether suppliers, members of a panel and the public act on the day of the clock alone; offices enter what was done before as well. */
  readonly ownDays?: boolean
}

/** A project with everything around it that rules read and screens show. */
export interface ProjectPicture extends Surroundings {
  /** Every fund of its fiscal year, where a rule of a task asks for the total of the year. */
  readonly fundsOfYear: NonNullable<Context['fundsOfYear']>
  readonly project: StreamHead<'project'>
  readonly profile: ResolvedProfile
}

export type TaskResult =
  | {
      readonly kind: 'accepted'
      readonly version: number
      readonly findings: readonly Finding[]
      readonly events: readonly StoredEvent[]
      /** The project as it now stands. */
      readonly after: ProjectPicture
    }
  | { readonly kind: 'refused' | 'needs-facts' | 'wrong-role'; readonly findings: readonly Finding[] }
  | { readonly kind: 'invalid-input'; readonly issues: readonly FieldIssue[] }
  | { readonly kind: 'unknown-project' }
  | { readonly kind: 'unknown-task' }
  /** The day it is to take effect lies after the server's today. */
  | { readonly kind: 'effective-in-future'; readonly today: CalendarDate }
  | { readonly kind: 'stale-version'; readonly version: number }
  | EarlierCommand

/** What a task would come to, judged and not recorded. */
export type TaskRehearsal =
  | { readonly kind: 'decided'; readonly version: number; readonly decision: Decision; readonly picture: ProjectPicture }
  | Extract<TaskResult, { readonly kind: 'invalid-input' | 'unknown-project' | 'effective-in-future' | 'stale-version' }>

/**
 * Attempts a task: loads the project and what it touches, lets the engine decide under the profile that the project has
 * pinned, and records what came of it. Expected refusals are results; what is thrown is a bug or a lost database.
 */
export async function performTask(store: Store, profiles: Profiles, request: TaskRequest): Promise<TaskResult> {
  const command = commandOf(request)
  for (let attempts = 1; ; attempts += 1) {
    const found = await find(store, profiles, request)
    if (found.kind !== 'found') {
      // A repeated request still names the version it was first sent with, which has moved on because of it.
      const earlier = found.kind === 'stale-version' ? await earlierCommand(writerAt(store, null), command) : undefined
      return earlier ?? found
    }
    const writer = writerAt(store, found.project.state.organisation)
    const result = await store.turns.take(found.turns.map(streamKey), async () => {
      const decided = await decide(writer, found, request)
      // Found again, it is one that was repeated, or one on a version that has passed.
      if (decided.kind === 'stale-version') return { kind: 'stale-surroundings', what: streamKey(found.project.stream) } as const
      const { picture, decision, heads, premises } = decided
      const recordedAt = request.now.toISOString()
      const concluded = await conclude(writer, { command, decision, profile: found.profile, heads, premises, recordedAt })
      return resultOf(concluded, picture)
    })
    if (result.kind !== 'stale-surroundings') return result
    if (attempts === MOST_ATTEMPTS) throw new Error(`${result.what} moved on ${MOST_ATTEMPTS} times in a row.`)
  }
}

/** Judges a task as `performTask` would, and records nothing. */
export async function rehearseTask(store: Store, profiles: Profiles, request: Omit<TaskRequest, 'commandId'>): Promise<TaskRehearsal> {
  const found = await find(store, profiles, request)
  if (found.kind !== 'found') return found
  const decided = await decide(writerAt(store, found.project.state.organisation), found, request)
  if (decided.kind === 'stale-version') return decided
  const { picture, decision } = decided
  return { kind: 'decided', version: found.project.version, decision, picture }
}

type Attempt = Omit<TaskRequest, 'commandId'>

interface Found {
  readonly kind: 'found'
  readonly project: StreamHead<'project'>
  readonly profile: ResolvedProfile
  /** The project's and those around it. */
  readonly heads: StreamHeads
  /** Streams besides the project that the task reads or writes, and that its rules read as a whole. */
  readonly decidedOn: readonly StreamRef[]
  /** The fiscal year of whose funds a rule of the task asks for the total; else `null`. */
  readonly fundYear: number | null
  /** Funds are shared by the projects of a year, so whoever needs one waits for its turn; what else a task needs is seldom written: those among the streams, and those of the year. */
  readonly turns: readonly StreamRef[]
}

async function find(
  store: Store,
  profiles: Profiles,
  request: Attempt,
): Promise<Found | Exclude<TaskRehearsal, { readonly kind: 'decided' }>> {
  const { projectId, address, expectedVersion, input, justifications, effectiveOn } = request
  const issues = unstorableText({ input, justifications })
  if (issues.length > 0) return { kind: 'invalid-input', issues }
  const today = dateAt(request.now.toISOString())
  if (effectiveOn > today) return { kind: 'effective-in-future', today }
  const heads = await loadProject(store, projectId)
  const project = heads.get('project', projectId)
  if (project === undefined) return { kind: 'unknown-project' }
  if (project.version !== expectedVersion) return { kind: 'stale-version', version: project.version }
  const profile = await profiles.get(project.state.profile.digest)
  const { state } = project
  const fundYear = fundYearRead(profile, state, address)
  const decidedOn = distinctStreams([...streamsTouched(profile, state, address, input), ...relatedSuppliers(state)])
  const ofYear = fundYear === null ? [] : (await listedFunds(writerAt(store, null), profile, state)).funds.map(streamOf)
  const turns = distinctStreams([...decidedOn.filter(({ type }) => type === 'fund'), ...ofYear])
  return { kind: 'found', project, profile, heads, decidedOn, fundYear, turns }
}

/** Decides on one moment: what is around a project is read together with its version, since a newer fund may hold what the project just did. */
async function decide(
  store: Store,
  { project, profile, heads, decidedOn, fundYear, turns }: Found,
  request: Attempt,
): Promise<Decided | Extract<TaskRehearsal, { readonly kind: 'stale-version' }>> {
  // Without a fund nobody's turn was waited for, and all that is known is of one moment already.
  const isKnown = turns.length === 0 && decidedOn.every(({ type, id }) => heads.get(type, id) !== undefined)
  const around = isKnown
    ? heads
    : await loadStreams(store, distinctStreams([project.stream, ...relatedStreams(project.state), ...decidedOn]))
  const { version } = around.get('project', project.stream.id) ?? project
  if (version !== project.version) return { kind: 'stale-version', version }
  const surroundings = surroundingsOf(around)
  // Read after the rest: what is recorded meanwhile is seen when this is, and everything is decided again.
  const listed = await listedFunds(store, profile, project.state)
  const fundsOfYear = fundsListed(around, listed)
  const { address, actor, effectiveOn } = request
  const named = filesTouched(profile, project.state, address, request.input)
  const files = await filesById(store, project.stream, named, actor)
  const own = request.ownDays === true ? { recordedOn: dateAt(request.now.toISOString()) } : {}
  const context: Context = { today: effectiveOn, actor, ...surroundings, fundsOfYear, files, ...own }
  return {
    kind: 'decided',
    picture: { project, profile, ...surroundings, fundsOfYear },
    decision: attempt(profile, project.state, address, request, context),
    heads: around,
    premises: {
      heads: [
        ...decidedOn.flatMap(({ type, id }) => around.get(type, id) ?? []),
        ...(fundYear === null ? [] : listed.funds)
          .filter(({ id }) => !decidedOn.some((stream) => stream.type === 'fund' && stream.id === id))
          .map((fund) => ({ stream: streamOf(fund), version: fund.version })),
      ],
      fundYear,
      files: Object.keys(files),
    },
  }
}

interface Decided {
  readonly kind: 'decided'
  readonly picture: ProjectPicture
  readonly decision: Decision
  readonly heads: StreamHeads
  readonly premises: Premises
}

function commandOf(request: TaskRequest): Command {
  const { commandId, projectId, address, effectiveOn, actor } = request
  return {
    id: commandId,
    kind: 'task',
    stream: { type: 'project', id: projectId },
    actor: signatureOf(actor),
    // The version is left out: a person who looked again and sends the same asks for the same.
    request: { projectId, address, effectiveOn, input: request.input, justifications: request.justifications } as JsonObject,
  }
}

/** What was decided on is no longer so; it is decided again. */
type StaleSurroundings = { readonly kind: 'stale-surroundings'; readonly what: string }

function resultOf(concluded: Concluded, before: ProjectPicture): TaskResult | StaleSurroundings {
  switch (concluded.kind) {
    case 'accepted': {
      const { version, findings, events, heads } = concluded
      const project = heads.get('project', before.project.stream.id) ?? before.project
      const fundsOfYear = fundsListedAfter(before.fundsOfYear, heads)
      return {
        kind: 'accepted',
        version,
        findings,
        events,
        after: { project, profile: before.profile, ...surroundingsOf(heads), fundsOfYear },
      }
    }
    case 'stale-version':
      return concluded.stream.type === 'project'
        ? { kind: 'stale-version', version: concluded.version }
        : { kind: 'stale-surroundings', what: streamKey(concluded.stream) }
    case 'file-gone':
      return { kind: 'stale-surroundings', what: 'a file' }
    default:
      return concluded
  }
}
