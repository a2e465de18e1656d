import { type CalendarDate, projectView, type ResolvedProfile, text } from '@goufu/engine'
import {
  enterFund,
  enterSupplier,
  type FileStorage,
  openProject,
  performTask,
  type Profiles,
  readFund,
  readProject,
  readSupplier,
  type RecordedCommand,
  type RegisterResult,
  type Store,
  type TaskResult,
  uploadFile,
} from '@goufu/store'
import { ScenarioError } from './scenario-error.ts'
import type { Answer, Entry, World } from './world.ts'

const MINUTE_MS = 60_000

/**
 * A world on the real store. Its clock follows the scenario: a step is recorded in the morning of its own day, each a minute
 * after the one before, so that what happened in the past or will happen in years can be played today.
 * With `trial`, a draft can be played; with `files`, one that uploads some.
 */
export function storeWorld(
  store: Store,
  profiles: Profiles,
  profile: ResolvedProfile,
  { trial = false, files = null }: { readonly trial?: boolean; readonly files?: FileStorage | null } = {},
): World {
  let steps = 0
  const nowOn = (on: CalendarDate): Date => {
    steps += 1
    return new Date(Date.parse(`${on}T09:00:00+08:00`) + (steps % 480) * MINUTE_MS)
  }
  const projectOn = async (id: string, on: CalendarDate) => {
    const picture = await readProject(store, profiles, id)
    if (picture === undefined) throw new Error(`There is no project ${id}.`)
    // A step on a day before the last one is looked at as things stand, and refused for its day.
    return on < picture.project.state.lastEffectiveOn ? picture : ((await readProject(store, profiles, id, on)) ?? picture)
  }
  return {
    async enter(entry) {
      const request = {
        commandId: entry.commandId,
        id: entry.id,
        input: entry.input,
        profile,
        effectiveOn: entry.on,
        actor: entry.actor,
        now: nowOn(entry.on),
        trial,
      }
      const result = await enters[entry.kind](store, request)
      if (result.kind === 'accepted') return { id: result.id, replayed: false }
      // A command that was recorded before names the same id: whoever plays again gives the same ones.
      if (result.kind === 'replayed' && result.command.outcome === 'accepted') return { id: entry.id, replayed: true }
      return answerOf(result)
    },
    async attempt({ commandId, projectId, address, input, justifications, on, actor }) {
      const picture = await readProject(store, profiles, projectId)
      const expectedVersion = picture?.project.version ?? 0
      const request = { commandId, projectId, address, expectedVersion, input, justifications, effectiveOn: on, actor, now: nowOn(on) }
      return answerOf(await performTask(store, profiles, request))
    },
    async upload({ commandId, id, projectId, name, bytes, on, actor }) {
      if (files === null)
        throw new ScenarioError(text('这里不收文件，场景却要上传', 'No files are taken here, and the scenario uploads some'))
      const now = nowOn(on)
      const stream = new Blob([bytes.slice()]).stream()
      const result = await uploadFile(store, files, {
        commandId,
        id,
        of: { type: 'project', id: projectId },
        name,
        bytes: stream,
        most: bytes.length,
        actor,
        now: () => now,
      })
      if (result.kind !== 'uploaded')
        throw new ScenarioError(text(`文件 ${name} 没有被接受：${result.kind}`, `the file ${name} is not taken: ${result.kind}`))
      return result.file.id
    },
    async look(projectId, on) {
      const { project, profile: pinned, suppliers, funds } = await projectOn(projectId, on)
      const context = { today: on, actor: onlooker, suppliers, funds }
      return { version: project.version, state: project.state, view: projectView(pinned, project.state, context) }
    },
    async supplier(id) {
      const head = await readSupplier(store, id)
      if (head === undefined) throw new Error(`There is no supplier ${id}.`)
      return head.state
    },
    async fund(id) {
      const head = await readFund(store, id)
      if (head === undefined) throw new Error(`There is no fund ${id}.`)
      return head.state
    },
  }
}

const enters = { supplier: enterSupplier, fund: enterFund, project: openProject } as const satisfies Record<Entry['kind'], unknown>

const onlooker = { id: 'onlooker', name: '', role: 'public', organisation: null } as const

const plain: Omit<Answer, 'outcome'> = { findings: [], issues: [], replayed: false }

function answerOf(result: TaskResult | Exclude<RegisterResult, { readonly kind: 'accepted' }>): Answer {
  switch (result.kind) {
    case 'accepted':
    case 'refused':
    case 'needs-facts':
    case 'wrong-role':
      return { ...plain, outcome: result.kind, findings: result.findings }
    case 'invalid-input':
      return { ...plain, outcome: 'invalid-input', issues: result.issues }
    case 'unknown-task':
      return { ...plain, outcome: 'unknown-task' }
    case 'replayed':
      return { ...plain, outcome: outcomeOf(result.command), findings: result.command.findings, replayed: true }
    case 'taken':
      throw new ScenarioError(
        text(
          `库里已经有 ${result.field} 相同的记录；换一个空的库来走这个场景。`,
          `The store holds something with this ${result.field} already; play the scenario in a store of its own.`,
        ),
      )
    case 'effective-in-future':
    case 'stale-version':
    case 'command-reused':
    case 'unknown-project':
      throw new Error(`A scenario cannot come to ${result.kind}.`)
  }
}

function outcomeOf(command: RecordedCommand): Answer['outcome'] {
  return command.outcome
}
