import type { Finding } from '@goufu/engine'
import { problemOf } from '../api/problem-error.ts'

/** What a problem is held against, by its findings; nothing for any other error. */
export function against(error: unknown): readonly Finding[] {
  return problemOf(error)?.findings?.filter((finding) => finding.effect !== 'shown') ?? []
}

/** What the server objects to and the form does not say yet: somebody else has brought it about meanwhile. */
export function unsaid(error: unknown, said: readonly Finding[]): readonly Finding[] {
  const known = new Set(said.map(sentence))
  return against(error).filter((finding) => !known.has(sentence(finding)))
}

function sentence(finding: Finding): string {
  return `${finding.rule} ${finding.message.zh}`
}
