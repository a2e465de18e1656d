import { randomUUID } from 'node:crypto'
import { date } from '@goufu/engine'
import type { Actor, JsonObject } from '@goufu/engine'
import { performTask } from '../perform-task.ts'
import type { TaskRequest, TaskResult } from '../perform-task.ts'
import { createProfiles } from '../profiles.ts'
import type { Profiles } from '../profiles.ts'
import { enterFund, openProject } from '../register.ts'
import type { RegisterRequest } from '../register.ts'
import type { Store } from '../store.ts'
import { people, planInput, samplePolicy } from './policy.ts'

export const MORNING = new Date('2025-06-30T01:00:00.000Z')
export const OPENED = date('2025-02-01')

/** Asks the services as an application would, with everything filled in that a test is not about. */
export interface Desk {
  readonly profiles: Profiles
  register(input: JsonObject, changes?: Partial<RegisterRequest>): RegisterRequest
  task(projectId: string, address: string, version: number, input: JsonObject, changes?: Partial<TaskRequest>): TaskRequest
  perform(request: TaskRequest): Promise<TaskResult>
  /** A new project at version 1. */
  project(): Promise<string>
  /** A new project with a plan of this total, at version 2. */
  planned(totalFen: number): Promise<string>
  fund(appropriatedFen: number): Promise<string>
}

export function createDesk(store: () => Store): Desk {
  let serial = 0
  let known: Profiles | undefined
  const profiles: Profiles = { get: (digest) => (known ??= createProfiles(store())).get(digest) }
  const desk: Desk = {
    profiles,
    register: (input, changes) => ({
      commandId: randomUUID(),
      id: randomUUID(),
      input,
      profile: samplePolicy,
      effectiveOn: OPENED,
      actor: people.preparer,
      now: MORNING,
      ...changes,
    }),
    task: (projectId, address, expectedVersion, input, changes) => ({
      commandId: randomUUID(),
      projectId,
      address,
      expectedVersion,
      input,
      justifications: {},
      effectiveOn: OPENED,
      actor: actorFor(address),
      now: MORNING,
      ...changes,
    }),
    perform: (request) => performTask(store(), profiles, request),
    async project() {
      serial += 1
      const request = desk.register({ code: `示例-${serial}`, title: `示例项目${serial}`, buyer: '示例县民政局', fiscalYear: 2025 })
      return accepted(await openProject(store(), request))
    },
    async planned(totalFen) {
      const id = await desk.project()
      const result = await desk.perform(desk.task(id, 'plan', 1, planInput(totalFen)))
      if (result.kind !== 'accepted') throw new Error(`The plan was not accepted: ${JSON.stringify(result)}`)
      return id
    },
    async fund(appropriatedFen) {
      const input = { title: '示例资金', source: 'hardship-relief', buyer: '示例县民政局', fiscalYear: 2025, appropriatedFen }
      return accepted(await enterFund(store(), desk.register(input, { actor: people.finance })))
    },
  }
  return desk
}

function actorFor(address: string): Actor {
  return address === 'budget' ? people.finance : people.preparer
}

function accepted(result: Awaited<ReturnType<typeof openProject>>): string {
  if (result.kind !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(result)}`)
  return result.id
}
