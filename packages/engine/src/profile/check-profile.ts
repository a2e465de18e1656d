import { elementFaults } from './check/element-faults.ts'
import { openNorms, outlineFaults } from './check/clause-faults.ts'
import { extensionFaults } from './check/extension-faults.ts'
import type { ProfileFault } from './check/fault.ts'
import { placedElements } from './check/placed.ts'
import { processFaults } from './check/process-faults.ts'
import { lineageOf } from './lineage.ts'
import type { Profile } from './profile.ts'
import { profileSchema } from './profile-schema.ts'

/** Everything that is wrong with a profile, all at once; empty when it can run. Ancestors are checked with it. */
export function checkProfile(profile: Profile): readonly ProfileFault[] {
  const form = lineageOf(profile).flatMap(formFaults)
  if (form.length > 0) return form
  return [
    ...duplicateKeys(profile),
    ...lineageOf(profile).flatMap((member) => [...openNorms(member), ...outlineFaults(member), ...extensionFaults(member)]),
    ...lineageOf(profile).flatMap(elementFaults),
    ...processFaults(profile),
  ]
}

function formFaults(profile: Profile): readonly ProfileFault[] {
  const { extends: _parent, ...own } = profile
  const parsed = profileSchema.safeParse(own)
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => ({
    profile: profile.id,
    clause: '-',
    key: issue.path.join('.'),
    message: issue.message,
  }))
}

function duplicateKeys(profile: Profile): readonly ProfileFault[] {
  const placed = placedElements(profile).filter(({ element }) => element.element !== 'carried-by')
  return placed.flatMap(({ profile: owner, clause, element }, index) => {
    const first = placed.findIndex((other) => other.element.key === element.key)
    return first === index
      ? []
      : [
          {
            profile: owner.id,
            clause,
            key: element.key,
            message: `the key stands already in ${placed[first]?.profile.id ?? ''} ${placed[first]?.clause ?? ''}; tighten, replace or restate that one, or give this one its own`,
          },
        ]
  })
}
