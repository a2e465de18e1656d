import type { PoolClient } from 'pg'

/** Whether a connection sends what it is asked without waiting for the answer to what it was asked before. */
function isPipelined(client: PoolClient): boolean {
  return 'pipeline' in client && client.pipeline
}

/**
 * Takes several steps on a connection, in their order. Where it does not wait for answers, the first question of each goes out before
 * any is answered, all in one piece: a round trip for all of them instead of one each. In a transaction that is as safe as one after the
 * other: once one is refused, so are those behind it.
 * @returns what each came to
 * @throws what the first that failed failed with
 */
export async function together<T extends readonly unknown[]>(
  client: PoolClient,
  ...steps: { readonly [K in keyof T]: () => Promise<T[K]> }
): Promise<T> {
  const results: unknown[] = []
  if (isPipelined(client)) results.push(...(await Promise.all(inOnePiece(client, () => steps.map((step): unknown => step())))))
  else for (const step of steps) results.push(await step())
  return results as readonly unknown[] as T // one for each step, in their order
}

/** What `send` sends on a connection before it returns goes out as one piece. */
function inOnePiece<T>(client: PoolClient, send: () => T): T {
  const stream = streamOf(client)
  stream?.cork()
  try {
    return send()
  } finally {
    stream?.uncork()
  }
}

interface Corked {
  cork(): void
  uncork(): void
}

/** The socket, which the driver's types do not tell of. */
function streamOf(client: PoolClient): Corked | undefined {
  if (!('connection' in client)) return undefined
  const { connection } = client as { readonly connection?: { readonly stream?: Corked } }
  return connection?.stream
}
