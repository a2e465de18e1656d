import type { Profile } from '@goufu/engine'

/** A profile that this program carries, and the folder of the scenarios that come with it. */
export interface BuiltInProfile {
  readonly profile: Profile
  readonly scenarios: URL
}

/** What runs where nobody has chosen. */
export const DEFAULT_PROFILE_ID = 'shapotou-annual-project'

/**
 * Every built-in profile by its id, loaded when it is asked for: a server holds one. The one place where applications name profiles;
 * everything else takes whichever is configured.
 */
export const builtInProfiles: ReadonlyMap<string, () => Promise<BuiltInProfile>> = new Map([
  carried('national-base', async () => (await import('@goufu/national-base')).nationalBase),
  carried('guangan-youth-services', async () => (await import('@goufu/guangan-youth-services')).guanganYouthServices),
  carried('jilin-social-assistance', async () => (await import('@goufu/jilin-social-assistance')).jilinSocialAssistance),
  carried('shanxi-childrens-care', async () => (await import('@goufu/shanxi-childrens-care')).shanxiChildrensCare),
  carried('yuncheng-childrens-care', async () => (await import('@goufu/yuncheng-childrens-care')).yunchengChildrensCare),
  carried(DEFAULT_PROFILE_ID, async () => (await import('@goufu/shapotou-annual-project')).shapotouAnnualProject),
])

function carried(id: string, load: () => Promise<Profile>): [string, () => Promise<BuiltInProfile>] {
  return [id, async () => ({ profile: await load(), scenarios: scenariosOf(id) })]
}

/** The folder of a built-in profile's scenarios. */
export function scenariosOf(id: string): URL {
  return new URL('../scenarios/', import.meta.resolve(`@goufu/${id}`))
}
