/** Words of the small profile's source and what stands in their place. */
export type Change = readonly [from: string, to: string]

/** A fault as it must be told. */
interface Told {
  /** The profile it is told of; the city's when not given. */
  readonly profile?: string
  readonly clause: string
  readonly key: string
  readonly zh: string
  readonly en: string
  /** Words of the line it points to; without them it points to none. */
  readonly at?: string
}

/** A profile that is broken in one way, and everything that the check must tell of it. */
export interface BadProfile {
  readonly what: string
  readonly changes: readonly Change[]
  /** The day of the project that is meant. */
  readonly on?: string
  readonly told: readonly Told[]
}

/** Puts elements into a clause of the small profile, before what it holds. */
export const inClause = (path: string, ...elements: readonly string[]): Change => [
  `clause('${path}', said, `,
  `clause('${path}', said, ${elements.join(', ')}, `,
]
