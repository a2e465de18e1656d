import { randomUUID } from 'node:crypto'
import { openStore, type Store } from '@goufu/store'
import { openDesk } from '../purchase/desk.ts'
import type { Project } from '../purchase/prepare.ts'
import type { Step } from '../purchase/purchase.ts'
import { taskRequest } from '../purchase/task-request.ts'
import { createListener } from './statements.ts'
import type { Statement } from './statements.ts'

/** What one accepted task sent to the database. */
export interface RecordedTask {
  readonly commandId: string
  readonly statements: readonly Statement[]
}

/** How every statement is called that finds out who asks, by a session that the copies of a database do not have. It belongs to the way through HTTP. */
const WHO_ASKS = 'read-session'

/**
 * Does the steps of a project through the program's own routes and writes down what they send to the database.
 * @param before another project, for what a server does once: it reads the profile and keeps it, and notes each new shape of event.
 */
export async function recordTasks(
  databaseUrl: string,
  before: Project,
  project: Project,
  stepsOf: (project: Project) => readonly Step[],
): Promise<readonly RecordedTask[]> {
  const listener = createListener()
  const store = await openStore({ databaseUrl }, { onConnection: listener.onConnection })
  try {
    // Without walls: a bare client stands at none, and is told everything.
    const bare: Store = { ...store, at: () => bare }
    const desk = await openDesk(bare)
    for (const { actor } of [...stepsOf(before), ...stepsOf(project)]) await desk.admit(actor)
    let done = before.version
    for (const step of stepsOf(before)) done = await desk.perform(taskRequest(before.id, done, step))
    listener.take()
    const recorded: RecordedTask[] = []
    let at = project.version
    for (const step of stepsOf(project)) {
      const commandId = randomUUID()
      at = await desk.perform(taskRequest(project.id, at, step, commandId))
      recorded.push({ commandId, statements: listener.take().filter(({ name }) => name?.startsWith(WHO_ASKS) !== true) })
    }
    return recorded
  } finally {
    await store.close()
  }
}
