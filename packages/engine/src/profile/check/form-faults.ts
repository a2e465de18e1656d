import * as z from 'zod'
import { meantOrKnown } from '../../policy/near-key.ts'
import { STRAY_KEYS, type StrayKey } from '../../policy/stray-keys.ts'
import { type Text, text } from '../../policy/text.ts'
import type { Profile } from '../profile.ts'
import { profileSchema } from '../profile-schema.ts'
import type { ProfileFault } from './fault.ts'
import { placeInData, valueAt } from './place-in-data.ts'
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
      return { faults: [{ profile: idOf(seen.at(-1)), clause: '-', key: 'extends', message }, ...faults], walkable: false }
    }
    seen.push(member)
    const { extends: parent, ...own }: Partial<Profile> = member
    const { issues, knownAt } = issuesOf(own)
    faults.unshift(...issues.flatMap((issue) => faultsOf(own, issue, knownAt)))
    walkable &&= issues.every((issue) => harmless.has(issue.code))
    member = parent
  }
  return { faults, walkable }
}

const harmless: ReadonlySet<string> = new Set(['unrecognized_keys', 'invalid_format', 'too_small', 'too_big', 'custom'])

/** The keys that the form knows at a path. */
type KnownAt = (path: readonly PropertyKey[]) => readonly string[]

function issuesOf(own: object): { readonly issues: readonly z.core.$ZodIssue[]; readonly knownAt: KnownAt } {
  const shapes = new Map<string, readonly string[]>()
  const { error } = profileSchema.safeParse(own, {
    reportInput: true,
    error: ({ code, path, inst }) => {
      // Here alone an issue still knows the schema that raised it.
      if (code === 'unrecognized_keys' && inst instanceof z.ZodObject) shapes.set(joined(path ?? []), Object.keys(inst.shape))
      return undefined
    },
  })
  return { issues: error?.issues ?? [], knownAt: (path) => shapes.get(joined(path)) ?? [] }
}

function faultsOf(own: object, issue: z.core.$ZodIssue, knownAt: KnownAt): readonly ProfileFault[] {
  if (issue.code !== 'unrecognized_keys') return [faultAt(own, issue.path, sayIssue(issue))]
  const strays = issue.keys.flatMap((key): readonly StrayKey[] =>
    key === STRAY_KEYS ? unread(valueAt(own, [...issue.path, key])) : [{ key, known: knownAt(issue.path) }],
  )
  return strays.map(({ key, known }) => {
    const mend = meantOrKnown(key, known)
    const message = text(`没有这个键：${key}${mend.zh}`, `there is no key ${key}${mend.en}`)
    const place = placeInData(own, issue.path)
    return place.clause === '-' ? faultAt(own, [...issue.path, key], message) : faultAt(own, issue.path, message)
  })
}

/** Keys that a builder was given and did not read, as it has left them; whoever writes the name by hand writes one key too many. */
function unread(left: unknown): readonly StrayKey[] {
  const strays = z.array(z.object({ key: z.string(), known: z.array(z.string()) })).safeParse(left)
  return strays.success ? strays.data : [{ key: STRAY_KEYS, known: [] }]
}

function faultAt(own: object, path: readonly PropertyKey[], message: Text): ProfileFault {
  const { below, ...place } = placeInData(own, path)
  return {
    profile: idOf(own),
    ...place,
    message: below === '' ? message : text(`${below}：${message.zh}`, `${below}: ${message.en}`),
  }
}

function idOf(member: unknown): string {
  const id = typeof member === 'object' && member !== null && 'id' in member ? member.id : null
  return typeof id === 'string' ? id : '?'
}

function joined(path: readonly PropertyKey[]): string {
  return path.map(String).join('.')
}
