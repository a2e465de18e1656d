import { goufu } from '../goufu.ts'

/** What somebody who typed a command got to see. */
export interface Seen {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `goufu` as if these words had been typed, in English unless the environment says otherwise. */
export async function typed(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Seen> {
  const out: string[] = []
  const err: string[] = []
  const code = await goufu(words, environment, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
