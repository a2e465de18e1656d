import {
  checkProfile,
  type Coverage,
  coverageOf,
  coverageOfAny,
  explorationFaults,
  type Profile,
  type ProfileFault,
  profileWarnings,
  proveProfile,
  resolveProfile,
  unusableFaults,
} from '@goufu/engine'

/** What `goufu profile check` finds of one profile. */
export interface ProfileReport {
  readonly id: string
  readonly version: string
  readonly digests: { readonly rules: string; readonly texts: string } | null
  readonly errors: readonly ProfileFault[]
  readonly warnings: readonly ProfileFault[]
  readonly coverage: Coverage
}

/** Checks a profile, proves it by its examples, explores its process, and takes its digests; a profile with errors has none. */
export function reportProfile(profile: Profile): ProfileReport {
  const { id, version } = profile
  const faults = [...checkProfile(profile), ...unusableFaults(profile)]
  if (faults.length > 0) return { id, version, digests: null, errors: faults, warnings: [], coverage: coverageOfAny(profile) }
  const resolved = resolveProfile(profile)
  const { digest, textsDigest } = resolved
  return {
    id,
    version,
    digests: { rules: digest, texts: textsDigest },
    errors: [...proveProfile(profile), ...explorationFaults(resolved)],
    warnings: profileWarnings(profile),
    coverage: coverageOf(profile),
  }
}
