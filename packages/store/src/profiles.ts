import { canonicalJson } from '@goufu/engine'
import type { ResolvedProfile } from '@goufu/engine'
import type { Store } from './store.ts'

/**
 * Keeps a profile for ever under its digest, so that a project that pinned it is served by it after the package has
 * moved on. Keeping it again changes nothing; with mended wording it is kept beside the earlier one.
 * @param savedAt instant of the server's clock, ISO 8601
 */
export async function saveProfile(store: Store, profile: ResolvedProfile, savedAt: string): Promise<void> {
  const { digest, textsDigest, id, version } = profile
  await store.db
    .insertInto('profile')
    .values({ digest, textsDigest, id, version, body: textOf(profile), savedAt })
    .onConflict((conflict) => conflict.columns(['digest', 'textsDigest']).doNothing())
    .execute()
}

/** Remembered, because every registration keeps the profile again and its text is long to write. */
function textOf(profile: ResolvedProfile): string {
  const text = texts.get(profile) ?? canonicalJson(profile)
  texts.set(profile, text)
  return text
}

const texts = new WeakMap<ResolvedProfile, string>()

/** The profile with this digest, in its newest wording. */
export async function readProfile(store: Store, digest: string): Promise<ResolvedProfile | undefined> {
  const row = await store.db
    .selectFrom('profile')
    .select('body')
    .where('digest', '=', digest)
    .orderBy('savedAt', 'desc')
    .orderBy('textsDigest')
    .executeTakeFirst()
  // The parsed edge: only `saveProfile` writes here, and the table refuses changes.
  return row === undefined ? undefined : (JSON.parse(row.body) as ResolvedProfile)
}

/** Profiles by digest, read once and then kept in memory: what a digest stands for never changes. */
export interface Profiles {
  /** @throws Error when no profile has this digest: a project cannot have pinned it. */
  get(digest: string): Promise<ResolvedProfile>
}

export function createProfiles(store: Store): Profiles {
  const known = new Map<string, ResolvedProfile>()
  return {
    async get(digest) {
      const cached = known.get(digest)
      if (cached !== undefined) return cached
      const profile = await readProfile(store, digest)
      if (profile === undefined) throw new Error(`No profile has the digest ${digest}.`)
      known.set(digest, profile)
      return profile
    },
  }
}
