import type { BuiltInProfile } from '@goufu/api'
import { text } from '@goufu/engine'
import type { Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { isFolder, loadProfile } from './load-profile.ts'
import { refuse } from './refuse.ts'

/** The built-in profiles, each loaded when a command needs it. */
export async function carriedProfiles(): Promise<ReadonlyMap<string, () => Promise<BuiltInProfile>>> {
  const { builtInProfiles } = await import('@goufu/api')
  return builtInProfiles
}

/** Finds a built-in profile by its id, or the one in a folder such as `profiles/haibin-elder-care`; says so when there is none. */
export async function findProfile(name: string, invocation: Invocation): Promise<BuiltInProfile | undefined> {
  if (isFolder(name)) {
    const loaded = await loadProfile(name)
    if ('profile' in loaded) return loaded
    refuse(invocation, loaded.fault)
    return undefined
  }
  const carried = await carriedProfiles()
  const load = carried.get(name)
  if (load === undefined) {
    const known = [...carried.keys()].join(', ')
    refuse(invocation, text(`没有政策档案 ${name}；有：${known}`, `There is no profile ${name}; there are: ${known}`))
    return undefined
  }
  return load()
}

/** Runs with one profile, or ends with a sentence when there is no such profile. */
export async function onProfile(
  id: string,
  invocation: Invocation,
  work: (found: BuiltInProfile) => number | Promise<number>,
): Promise<number> {
  const found = await findProfile(id, invocation)
  return found === undefined ? exitCodes.cannot : work(found)
}
