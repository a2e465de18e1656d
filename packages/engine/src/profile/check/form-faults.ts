import { type Text, text } from '../../policy/text.ts'
import type { Profile } from '../profile.ts'
import { profileSchema } from '../profile-schema.ts'
import type { ProfileFault } from './fault.ts'
import { sayIssue } from './say-issue.ts'

/** What is wrong with a profile's form, and whether everything can still be walked through to find the other faults. */
export interface FormCheck {
  readonly faults: readonly ProfileFault[]
  /** A key too many or a figure out of bounds hides nothing; a part that is not what it should be hides all that it may hold. */
  readonly walkable: boolean
}

/** Checks the form of a profile and of its ancestors, which may be anything at all. */
export function checkForm(profile: unknown): FormCheck {
  const seen: unknown[] = []
  const faults: ProfileFault[] = []
  let walkable = true
  for (let member: unknown = profile; member !== null;) {
    if (typeof member !== 'object' || seen.includes(member)) {
      const message = seen.includes(member) ? text('是它自己的上级', 'is its own ancestor') : text('不是政策档案', 'is no profile')
      return { faults: [fault(seen.at(-1), 'extends', message), ...faults], walkable: false }
    }
    seen.push(member)
    const { extends: parent, ...own }: Partial<Profile> = member
    const issues = profileSchema.safeParse(own, { reportInput: true }).error?.issues ?? []
    faults.unshift(...issues.map((issue) => fault(member, issue.path.join('.'), sayIssue(issue))))
    walkable &&= issues.every((issue) => harmless.has(issue.code))
    member = parent
  }
  return { faults, walkable }
}

const harmless: ReadonlySet<string> = new Set(['unrecognized_keys', 'invalid_format', 'too_small', 'too_big', 'custom'])

function fault(member: unknown, key: string, message: Text): ProfileFault {
  const id = typeof member === 'object' && member !== null && 'id' in member ? member.id : null
  return { profile: typeof id === 'string' ? id : '?', clause: '-', key, message }
}
