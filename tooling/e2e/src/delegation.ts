import { cookieHeader, type Sessions } from './sessions.ts'

/** Lets somebody of the sample fill another's post, from today on. */
export async function letFill(
  url: string,
  sessions: Sessions,
  { post: holder, deputy }: { readonly post: string; readonly deputy: string },
): Promise<void> {
  const headers = { ...cookieHeader(await sessions.of(holder)), 'content-type': 'application/json' }
  const session = await fetch(`${url}/api/v1/session`, { headers })
  const { today, post } = (await session.json()) as { readonly today: string; readonly post: string } // what the API's own schema promises
  const made = await fetch(`${url}/api/v1/delegations`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ post, deputy, from: today, until: today, reason: '示例：出差' }),
  })
  if (made.status !== 201) throw new Error(`${deputy} does not fill the post of ${holder}: ${await made.text()}`)
}
