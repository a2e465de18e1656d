import { readFile } from 'node:fs/promises'
import { scryptPasswords } from '@goufu/api'
import { createPeople, openStore } from '@goufu/store'
import { freshDatabase, startPostgres } from '@goufu/test-postgres'
import { startApi } from '../http/api-process.ts'
import type { Limit, Reading } from '../limit.ts'
import { megabytes } from '../http/api-memory.ts'
import { percentile } from '../percentile.ts'

/** In milliseconds. */
const LONGEST = 400
/** Of the API without the embedded database, with what signs people in. */
const LARGEST_MB = 250
const SIGN_INS = 24
const PASSWORD = 'korrekt pferd batterie'

/**
 * How long somebody waits who signs in with a password, on the real server with a PostgreSQL server beside it: from the request until the
 * answer with the cookie. Most of it is the hash, which is meant to take that long for whoever guesses. People sign in one after the other,
 * each for the first time, as in an office in the morning; with a wrong password it has to take as long.
 *
 * The first one of a process waits longer, since what signs people in is loaded when it is needed.
 */
export const signIn: Limit = { name: 'sign-in', unit: 'ms', read: readTimes }

async function readTimes(): Promise<readonly Reading[]> {
  await using stack = new AsyncDisposableStack()
  const server = await startPostgres()
  stack.defer(server.stop)
  const database = await freshDatabase(server.url)
  stack.defer(database.drop)
  await enterPeople(database.url)
  const api = await startApi(database.url)
  stack.defer(api.stop)
  const timeOf = async (person: number, password: string, status: number): Promise<number> => {
    const began = performance.now()
    const answer = await fetch(`http://${api.host}:${api.port}/api/v1/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: usernameOf(person), password }),
    })
    await answer.arrayBuffer()
    if (answer.status !== status) throw new Error(`Signing in was answered with ${answer.status}`)
    return performance.now() - began
  }
  const before = megabytes(await readFile(`/proc/${api.pid}/status`, 'utf8'), 'VmRSS')
  const first = await timeOf(0, PASSWORD, 200)
  const right: number[] = []
  const wrong: number[] = []
  for (let person = 1; person <= SIGN_INS; person += 1) {
    right.push(await timeOf(person, PASSWORD, 200))
    wrong.push(await timeOf(person, `${PASSWORD}x`, 401))
  }
  const after = megabytes(await readFile(`/proc/${api.pid}/status`, 'utf8'), 'VmRSS')
  return [
    { subject: 'longest', value: percentile(right, 1), atMost: LONGEST },
    { subject: 'half', value: percentile(right, 0.5), atMost: null },
    { subject: 'wrong password: half', value: percentile(wrong, 0.5), atMost: null },
    { subject: 'the first of a process', value: first, atMost: null },
    { subject: 'API before the first', value: before, unit: 'MB', atMost: null },
    { subject: 'API after the last', value: after, unit: 'MB', atMost: LARGEST_MB },
  ]
}

async function enterPeople(databaseUrl: string): Promise<void> {
  const store = await openStore({ databaseUrl })
  try {
    // One hash for all: it takes as long to look at as one of each person's own.
    const passwordHash = await scryptPasswords.hash(PASSWORD)
    const people = Array.from({ length: SIGN_INS + 1 }, (_, person) => ({
      id: usernameOf(person),
      username: usernameOf(person),
      name: '示例',
      passwordHash,
    }))
    await createPeople(store.pool, people, { byPersonId: null, address: null, addressHash: null, at: new Date() })
  } finally {
    await store.close()
  }
}

function usernameOf(person: number): string {
  return `clerk-${person}`
}
