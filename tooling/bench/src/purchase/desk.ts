import { createApp } from '@goufu/api'
import { resolveProfile } from '@goufu/engine'
import type { JsonObject } from '@goufu/engine'
import { shapotouAnnualProject } from '@goufu/shapotou-annual-project'
import { saveProfile } from '@goufu/store'
import type { Store } from '@goufu/store'
import { cookiesIn, newSecret } from '../http/staff.ts'
import { TODAY } from './purchase.ts'
import { commandHeaders } from './task-request.ts'
import type { TaskRequest } from './task-request.ts'

const NOW = new Date(`${TODAY}T04:00:00.000Z`)

/** The program's own routes on a store, without a socket. */
export interface Desk {
  /** Asks for a task. @returns the new version of its project. @throws Error for anything but a 200. */
  perform(request: TaskRequest): Promise<number>
  /** Signs somebody in, so that nothing of it is seen when they first ask. */
  admit(actor: string): Promise<void>
  /** Begins a stream. @returns its id. @throws Error for anything but a 201. */
  open(collection: 'projects' | 'suppliers' | 'funds', actor: string, input: JsonObject): Promise<string>
}

/** Keeps the profile of the sample purchase in a store and answers under it. */
export async function openDesk(store: Store): Promise<Desk> {
  const profile = resolveProfile(shapotouAnnualProject)
  await saveProfile(store, profile, NOW.toISOString())
  const secret = newSecret()
  const app = createApp({ store, profile, clock: () => NOW, accounts: { secret } })
  const cookies = cookiesIn(store, secret)
  const post = async (status: number, { path, actor, headers, body }: TaskRequest): Promise<unknown> => {
    const answer = await app.request(path, { method: 'POST', headers: { ...headers, cookie: await cookies.of(actor) }, body })
    if (answer.status !== status) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  return {
    async admit(actor) {
      await cookies.of(actor)
    },
    async perform(request) {
      return ((await post(200, request)) as { readonly version: number }).version
    },
    async open(collection, actor, input) {
      const request = { path: `/api/v1/${collection}`, actor, headers: commandHeaders(), body: JSON.stringify(input) }
      return ((await post(201, request)) as { readonly id: string }).id
    },
  }
}
