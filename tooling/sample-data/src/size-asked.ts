import { parseArgs } from 'node:util'

/** What the words after the command ask for; `undefined` where they are none of its own. */
export function sizeAsked(words: readonly string[]): { readonly projects: number; readonly seed: number } | undefined {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { projects: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
    strict: false, // a word that nobody knows is answered in words
    allowPositionals: true,
  })
  const isKnown = positionals.length === 0 && Object.keys(values).every((key) => key === 'projects' || key === 'seed')
  if (!isKnown || typeof values.projects !== 'string' || typeof values.seed !== 'string') return undefined
  const [projects, seed] = [Number(values.projects), Number(values.seed)]
  if (!Number.isSafeInteger(projects) || projects < 1 || !Number.isSafeInteger(seed) || seed < 0) return undefined
  return { projects, seed }
}
