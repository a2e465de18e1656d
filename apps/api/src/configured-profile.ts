import { ProfileError, resolveProfile, type ResolvedProfile, type Text, text } from '@goufu/engine'
import { type BuiltInProfile, builtInProfiles } from './built-in-profiles.ts'

export type ConfiguredProfile =
  | { readonly profile: ResolvedProfile; readonly builtIn: BuiltInProfile }
  /** What is wrong, every fault in it. */
  | { readonly fault: Text }

/** What has been resolved: a profile is data, and checking the whole of it again takes a tenth of a second. */
const resolved = new WeakMap<BuiltInProfile['profile'], ResolvedProfile>()

/** The profile with an id, with its ancestors laid into it and checked. */
export async function configuredProfile(
  id: string,
  profiles: ReadonlyMap<string, () => Promise<BuiltInProfile>> = builtInProfiles,
): Promise<ConfiguredProfile> {
  const load = profiles.get(id)
  if (load === undefined) {
    const known = [...profiles.keys()].join(', ')
    return { fault: text(`没有政策配置 ${id}；有：${known}`, `There is no profile ${id}; there are: ${known}`) }
  }
  const builtIn = await load()
  try {
    const profile = resolved.get(builtIn.profile) ?? resolveProfile(builtIn.profile)
    resolved.set(builtIn.profile, profile)
    return { profile, builtIn }
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error
    return { fault: text(`政策配置不能使用。${error.text.zh}`, `The profile cannot be used: ${error.text.en}`) }
  }
}
