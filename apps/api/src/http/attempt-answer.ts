import { type Actor, type CalendarDate, text } from '@goufu/engine'
import { readProject, type TaskRehearsal, type TaskResult } from '@goufu/store'
import type { Context } from 'hono'
import { decisionProblem, type Replay, replayOf } from './decision-problem.ts'
import type { ApiEnv, RouteServices } from './env.ts'
import { tagOf } from './preconditions.ts'
import { type ProblemCode, problem } from './problem.ts'
import { tasksAnswer } from './project-answer.ts'
import { unknownProject } from './unknown-project.ts'

/** What an answer must know of what was asked. */
interface Asked {
  readonly projectId: string
  readonly effectiveOn: CalendarDate
  /** The day on which it is asked. */
  readonly today: CalendarDate
  readonly actor: Actor
}

/** Problems of a request that changes a project somebody has seen. */
export const attemptProblems: readonly ProblemCode[] = [
  'malformed-json',
  'too-deep',
  'invalid-input',
  'invalid-query',
  'unknown-field',
  'impossible-date',
  'future-date',
  'invalid-version',
  'command-id-missing',
  'command-id-malformed',
  'unknown-post',
  'wrong-role',
  'unknown-project',
  'stale-version',
  'body-too-large',
  'unsupported-media-type',
  'refused',
  'needs-facts',
  'command-reused',
  'version-missing',
]

/** Answers what would come of an attempt; nothing was stored. */
export function rehearsalAnswer(c: Context<ApiEnv>, rehearsal: TaskRehearsal, asked: Asked): Response {
  switch (rehearsal.kind) {
    case 'unknown-project':
      return unknownProject(c)
    case 'stale-version':
      return stale(c, rehearsal.version)
    case 'decided': {
      const { decision, version, picture } = rehearsal
      if (decision.outcome === 'unknown-task') return unknownTask(c)
      if (decision.outcome === 'invalid-input') return decisionProblem(c, { kind: 'invalid-input', issues: decision.issues })
      if (decision.outcome !== 'accepted') return decisionProblem(c, { kind: decision.outcome, findings: decision.findings })
      const tasks = tasksAnswer(picture, asked.actor, asked.effectiveOn, asked.today)
      return c.json({ outcome: 'accepted' as const, version, findings: decision.findings, ...tasks }, 200, { etag: tagOf(version) })
    }
    default:
      return decisionProblem(c, rehearsal)
  }
}

/** Answers what came of an attempt. */
export async function attemptAnswer(c: Context<ApiEnv>, services: RouteServices, result: TaskResult, asked: Asked): Promise<Response> {
  switch (result.kind) {
    case 'accepted':
      return c.json(
        {
          outcome: 'accepted' as const,
          version: result.version,
          findings: result.findings,
          ...tasksAnswer(result.after, asked.actor, asked.effectiveOn, asked.today),
        },
        200,
        { etag: tagOf(result.version) },
      )
    case 'unknown-project':
      return unknownProject(c)
    case 'unknown-task':
      return unknownTask(c)
    case 'stale-version':
      return stale(c, result.version)
    case 'replayed':
      return replayed(c, services, replayOf(result.command), asked)
    default:
      return decisionProblem(c, result)
  }
}

/** A command that was recorded before is answered as it was then; the task list is today's. */
async function replayed(c: Context<ApiEnv>, { profiles }: RouteServices, replay: Replay, asked: Asked): Promise<Response> {
  if (replay.outcome !== 'accepted') return decisionProblem(c, { kind: replay.outcome, findings: replay.findings }, replay.headers)
  const picture = await readProject(c.var.store, profiles, asked.projectId)
  if (picture === undefined) return unknownProject(c)
  const { lastEffectiveOn } = picture.project.state
  const asOf = asked.effectiveOn < lastEffectiveOn ? lastEffectiveOn : asked.effectiveOn
  return c.json(
    {
      outcome: 'accepted' as const,
      version: replay.version,
      findings: replay.findings,
      ...tasksAnswer(picture, asked.actor, asOf, asked.today),
    },
    200,
    { ...replay.headers, etag: tagOf(replay.version) },
  )
}

function unknownTask(c: Context): Response {
  return problem(c, 'unknown-task', { detail: text('本项目没有这项任务', 'This project has no such task') })
}

function stale(c: Context, version: number): Response {
  return problem(c, 'stale-version', {
    detail: text(
      `项目已到第 ${version} 版，请看过变化后再办理`,
      `The project is at version ${version} now; look at what changed and try again`,
    ),
    version,
    headers: { etag: tagOf(version) },
  })
}
