import type { Clause } from '../policy/clause.ts'
import type { OutlineEntry } from './outline.ts'
import type { Equivalent, Example } from '../policy/example.ts'
import type { Process } from '../policy/process.ts'
import type { PolicyDocument } from '../policy/resolved-profile.ts'
import type { Text } from '../policy/text.ts'

/** A policy document as data: what an author writes. It serialises to JSON and holds no function. */
export interface Profile {
  readonly id: string
  readonly version: string
  readonly extends: Profile | null
  readonly document: PolicyDocument
  /** The official text's clauses in order, each with a hash of its words; empty where a profile gathers many documents. */
  readonly outline: readonly OutlineEntry[]
  /** What this document calls things; screens use these words. */
  readonly vocabulary: Readonly<Record<string, Text>>
  /** Clauses in document order, each holding the elements that carry it. */
  readonly clauses: readonly Clause[]
  /** The document's checklist; `null` where a parent's is used. */
  readonly process: Process | null
  /** Cases with their outcome; a child's ancestors' are run again on the child. */
  readonly examples: readonly Example[]
  /** Changes no example can notice, each with the reason. */
  readonly equivalents: readonly Equivalent[]
}

/** Declares a profile: the value is turned to plain frozen JSON, so that what is checked is what runs. */
export function defineProfile(profile: Profile): Profile {
  const { extends: parent, ...own } = profile
  const plain = JSON.parse(JSON.stringify(own)) as Omit<Profile, 'extends'> // handles serialise to their expressions
  return deepFreeze({ ...plain, extends: parent })
}

/** Freezes a JSON value to its leaves. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const member of Object.values(value)) deepFreeze(member)
  return Object.freeze(value)
}
