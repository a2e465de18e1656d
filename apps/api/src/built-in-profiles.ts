import type { Profile } from '@goufu/engine'
import { guanganYouthServices } from '@goufu/guangan-youth-services'
import { jilinSocialAssistance } from '@goufu/jilin-social-assistance'
import { nationalBase } from '@goufu/national-base'
import { shanxiChildrensCare } from '@goufu/shanxi-childrens-care'
import { shapotouAnnualProject } from '@goufu/shapotou-annual-project'
import { yunchengChildrensCare } from '@goufu/yuncheng-childrens-care'

/** A profile that this program carries, and the folder of the scenarios that come with it. */
export interface BuiltInProfile {
  readonly profile: Profile
  readonly scenarios: URL
}

// The one place where applications name profiles: everything else takes whichever is configured.
const carried: readonly BuiltInProfile[] = [
  { profile: nationalBase, scenarios: scenariosOf('@goufu/national-base') },
  { profile: guanganYouthServices, scenarios: scenariosOf('@goufu/guangan-youth-services') },
  { profile: jilinSocialAssistance, scenarios: scenariosOf('@goufu/jilin-social-assistance') },
  { profile: shanxiChildrensCare, scenarios: scenariosOf('@goufu/shanxi-childrens-care') },
  { profile: yunchengChildrensCare, scenarios: scenariosOf('@goufu/yuncheng-childrens-care') },
  { profile: shapotouAnnualProject, scenarios: scenariosOf('@goufu/shapotou-annual-project') },
]

/** Every built-in profile by its id. */
export const builtInProfiles: ReadonlyMap<string, BuiltInProfile> = new Map(carried.map((each) => [each.profile.id, each]))

/** What runs where nobody has chosen. */
export const DEFAULT_PROFILE_ID = shapotouAnnualProject.id

function scenariosOf(packageName: string): URL {
  return new URL('../scenarios/', import.meta.resolve(packageName))
}
