import type { Profile } from '../profile.ts'

/** A fault of a profile: where it is, what is wrong, how to mend it. */
export interface ProfileFault {
  readonly profile: string
  /** Clause path, or the place in the data. */
  readonly clause: string
  readonly key: string
  readonly message: string
}

/** One line a fault, for people. */
export function sayFaults(profile: Profile, faults: readonly ProfileFault[]): string {
  const lines = faults.map((fault) => `  ${fault.profile} ${fault.clause} ${fault.key}: ${fault.message}`)
  return [`profile ${profile.id} has ${faults.length} fault${faults.length === 1 ? '' : 's'}:`, ...lines].join('\n')
}
