import { setTimeout as after } from 'node:timers/promises'
import type { ServerProcess } from './server-process.ts'
import { signInAt } from './sign-in-at.ts'

/** A process that takes requests, and how many it is working on. */
interface Backend {
  readonly server: ServerProcess
  readonly address: string
  underWay: number
}

/** What somebody asks for, and goes on asking for until it is answered. */
export interface Asked {
  /** The command's id: the same however often it is sent. */
  readonly key: string
  readonly path: string
  readonly actor: string
  readonly body: object
  readonly version?: number
}

export interface Answered {
  readonly status: number
  readonly body: { readonly id?: string; readonly version?: number }
}

/** How long whoever got no answer waits before they ask another process. */
const AGAIN_MS = 5

/** Gives requests to several processes in turn, as what stands before them does, and notes what was answered and what was not. */
export class Balancer {
  readonly #backends: Backend[] = []
  /** Of those who have signed in, by who they are: a session counts at every process. */
  readonly #cookies = new Map<string, string>()
  #turn = 0
  /** Status by the key of each command that was answered. */
  readonly acknowledged = new Map<string, number>()
  /** Keys of requests that ended without an answer; each was sent again. */
  readonly unanswered: string[] = []

  async add(server: ServerProcess): Promise<void> {
    this.#backends.push({ server, address: await server.started(), underWay: 0 })
  }

  /** Signs people of the sample in, one after the other, at the process that has been there longest. */
  async signIn(usernames: readonly string[]): Promise<void> {
    for (const username of usernames) this.#cookies.set(username, await signInAt(this.#backends[0]?.address ?? '', username))
  }

  /** Kills the process that has been there longest, while it is at work; whoever comes to it finds nobody until it is taken out. */
  async killOldest(): Promise<void> {
    const [oldest] = this.#backends
    if (oldest === undefined) throw new Error('There is none')
    while (oldest.underWay === 0) await after(1)
    await oldest.server.stop('SIGKILL')
  }

  takeOutOldest(): void {
    this.#backends.shift()
  }

  /** Sends a command until it is answered, each time to the next process. */
  async send(asked: Asked): Promise<Answered> {
    for (;;) {
      const answer = await this.#sendOnce(asked)
      if (answer !== undefined) return answer
      this.unanswered.push(asked.key)
      await after(AGAIN_MS)
    }
  }

  async #sendOnce({ key, path, actor, body, version }: Asked): Promise<Answered | undefined> {
    const backend = this.#backends[(this.#turn += 1) % this.#backends.length]
    if (backend === undefined) throw new Error('There is none')
    backend.underWay += 1
    try {
      const response = await fetch(`${backend.address}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          cookie: this.#cookies.get(actor) ?? '',
          'idempotency-key': key,
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        },
        body: JSON.stringify(body),
      })
      const answer = { status: response.status, body: (await response.json()) as Answered['body'] }
      this.acknowledged.set(key, answer.status)
      return answer
    } catch (error) {
      // What `fetch` throws where nobody is there, or no more: TypeError, or SyntaxError for an answer that was cut off.
      if (error instanceof TypeError || error instanceof SyntaxError) return undefined
      throw error
    } finally {
      backend.underWay -= 1
    }
  }

  /** Stops what still runs. @returns what each has printed as an error */
  async stop(): Promise<readonly string[]> {
    const ended = await Promise.all(this.#backends.map(({ server }) => server.stop('SIGTERM')))
    return ended.map(({ err }) => err)
  }
}
