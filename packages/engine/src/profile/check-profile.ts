import { text } from '../policy/text.ts'
import { elementFaults } from './check/element-faults.ts'
import { openNorms, outlineFaults } from './check/clause-faults.ts'
import { documentFaults } from './check/document-faults.ts'
import { extensionFaults } from './check/extension-faults.ts'
import type { ProfileFault } from './check/fault.ts'
import { checkForm } from './check/form-faults.ts'
import { type Placed, placedElements } from './check/placed.ts'
import { processFaults } from './check/process-faults.ts'
import { roleFaults } from './check/role-faults.ts'
import { lineageOf } from './lineage.ts'
import type { Profile } from './profile.ts'

/**
 * Everything that is wrong with a profile, all at once; empty when it can run. Ancestors are checked with it.
 * It may be given anything that JSON can hold, and does not throw: only where a part is not what it should be, nothing is said of what it may hold.
 */
export function checkProfile(profile: Profile): readonly ProfileFault[] {
  const form = checkForm(profile)
  if (!form.walkable) return form.faults
  return [
    ...form.faults,
    ...duplicateKeys(profile),
    ...lineageOf(profile).flatMap((member) => [
      ...documentFaults(member),
      ...openNorms(member),
      ...outlineFaults(member),
      ...extensionFaults(member),
    ]),
    ...lineageOf(profile).flatMap(elementFaults),
    ...roleFaults(profile),
    ...processFaults(profile),
  ]
}

function duplicateKeys(profile: Profile): readonly ProfileFault[] {
  // Any clause may say what carries it, or that it repeats something, in as many documents as do so.
  const placed = placedElements(profile).filter(({ element }) => element.element !== 'carried-by' && element.element !== 'restates')
  const firsts = new Map<string, Placed>()
  return placed.flatMap((each) => {
    const { profile: owner, clause, element } = each
    // A figure may be tightened, and a role be called otherwise, again further down the line.
    const key = element.element === 'tighten-parameter' || element.element === 'role-name' ? `${owner.id} ${element.key}` : element.key
    const first = firsts.get(key) ?? each
    firsts.set(key, first)
    return first === each
      ? []
      : [
          {
            profile: owner.id,
            clause,
            key: element.key,
            message: text(
              `${first.profile.id} ${first.clause} 已经用了这个键；收紧（tighten）、替换（replace）或重复（restates）那一项，或者给这一项另取一个键`,
              `the key stands already in ${first.profile.id} ${first.clause}; tighten, replace or restate that one, or give this one its own`,
            ),
          },
        ]
  })
}
