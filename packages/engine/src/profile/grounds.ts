import type { Citation } from '../policy/citation.ts'
import type { Text } from '../policy/text.ts'
import { lineageOf } from './lineage.ts'
import type { Profile } from './profile.ts'

/** A document of a profile's line and what it says, at its beginning, that it rests on. */
export interface Grounds {
  readonly document: string
  readonly restsOn: readonly Text[]
}

/** What the documents rest on that are cited, each once; nothing of national law, whose articles a profile only cites. */
export function groundsOf(profile: Profile, citations: readonly Citation[]): readonly Grounds[] {
  const cited = new Set(citations.flatMap(({ kind, document }) => (kind === 'policy' ? [document] : [])))
  return lineageOf(profile)
    .map(({ document: { number, restsOn } }): Grounds => ({ document: number, restsOn }))
    .filter(({ document, restsOn }) => cited.has(document) && restsOn.length > 0)
}
