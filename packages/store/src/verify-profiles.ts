import { profileDigests, text } from '@goufu/engine'
import type { ResolvedProfile } from '@goufu/engine'
import type { Fault } from './fault.ts'
import type { ProfileTable } from './schema.ts'
import type { Store } from './store.ts'

/** Recomputes both digests of every kept profile, over its rules and over its whole text. One at a time: profiles are long. */
export async function* verifyProfiles(store: Store): AsyncGenerator<Fault, void> {
  let after: Pick<ProfileTable, 'digest' | 'textsDigest'> = { digest: '', textsDigest: '' }
  for (;;) {
    const row = await profileAfter(store, after)
    if (row === undefined) return
    if (!isSound(row)) {
      yield {
        kind: 'profile-altered',
        stream: null,
        number: null,
        what: text(`方案 ${row.id} ${row.version} 的内容与摘要不符`, `Profile ${row.id} ${row.version} does not match its digest`),
      }
    }
    after = row
  }
}

function isSound(row: ProfileTable): boolean {
  const profile = soundProfile(row.body)
  return (
    profile !== undefined &&
    profile.digest === row.digest &&
    profile.textsDigest === row.textsDigest &&
    profile.id === row.id &&
    profile.version === row.version
  )
}

/** Reads a kept profile and recomputes both its digests; `undefined` when they are others. */
export function soundProfile(body: string): ResolvedProfile | undefined {
  try {
    const profile = JSON.parse(body) as ResolvedProfile
    const { digest, textsDigest, ...rules } = profile
    const own = profileDigests(rules)
    return own.digest === digest && own.textsDigest === textsDigest ? profile : undefined
  } catch {
    return undefined // no longer JSON
  }
}

function profileAfter(store: Store, after: Pick<ProfileTable, 'digest' | 'textsDigest'>): Promise<ProfileTable | undefined> {
  return store.db
    .selectFrom('profile')
    .selectAll()
    .where((e) => e(e.refTuple('digest', 'textsDigest'), '>', e.tuple(after.digest, after.textsDigest)))
    .orderBy('digest')
    .orderBy('textsDigest')
    .limit(1)
    .executeTakeFirst()
}
