import { randomUUID } from 'node:crypto'
import type { Client } from './account-events.ts'

/** So long somebody has to answer a challenge. */
export const CHALLENGE_MS = 300_000

/** Keeps what was asked of whoever is to show a passkey, for one answer; what was asked under the same key before counts no more. */
export async function keepChallenge(client: Client, key: string, challenge: string, now: Date): Promise<void> {
  const at = now.toISOString()
  await client.query({
    name: 'forget-challenges',
    text: `delete from verification where identifier = $1 or (identifier like 'passkey:%' and expires_at <= $2)`,
    values: [`passkey:${key}`, at],
  })
  await client.query({
    name: 'keep-challenge',
    text: 'insert into verification (id, identifier, value, expires_at, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)',
    values: [randomUUID(), `passkey:${key}`, challenge, new Date(now.getTime() + CHALLENGE_MS).toISOString(), at],
  })
}

/** What was asked under a key; asked again there is nothing. */
export async function takeChallenge(client: Client, key: string, now: Date): Promise<string | undefined> {
  const { rows } = await client.query<{ value: string }>({
    name: 'take-challenge',
    text: 'with taken as (delete from verification where identifier = $1 returning value, expires_at) select value from taken where expires_at > $2',
    values: [`passkey:${key}`, now.toISOString()],
  })
  return rows[0]?.value
}
