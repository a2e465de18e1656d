import type { Client } from './account-events.ts'

/** Longer than a code of an authenticator counts, with the steps before and after its own. */
const REMEMBERED_MS = 180_000

/**
 * Takes a code of an authenticator for one use, before it is looked at.
 * @param codeHash a keyed hash: the code itself is kept nowhere
 * @returns whether it had not been taken within the time that it counts
 */
export async function takeCode(client: Client, personId: string, codeHash: string, now: Date): Promise<boolean> {
  await client.query({
    name: 'forget-codes',
    text: 'delete from used_code where person_id = $1 and until <= $2',
    values: [personId, now.toISOString()],
  })
  const { rowCount } = await client.query({
    name: 'take-code',
    text: 'insert into used_code (person_id, code_hash, until) values ($1, $2, $3) on conflict do nothing',
    values: [personId, codeHash, new Date(now.getTime() + REMEMBERED_MS).toISOString()],
  })
  return rowCount === 1
}
