import type { BuiltInProfile } from '@goufu/api'
import { text } from '@goufu/engine'
import type { Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'

/** The built-in profiles, loaded when a command needs them. */
export async function carriedProfiles(): Promise<ReadonlyMap<string, BuiltInProfile>> {
  const { builtInProfiles } = await import('@goufu/api')
  return builtInProfiles
}

/** Finds a profile by its id, or says which there are. */
export async function findProfile(id: string, { terminal, language }: Invocation): Promise<BuiltInProfile | undefined> {
  const carried = await carriedProfiles()
  const found = carried.get(id)
  if (found === undefined) {
    const known = [...carried.keys()].join(', ')
    terminal.err(text(`没有政策档案 ${id}；有：${known}`, `There is no profile ${id}; there are: ${known}`)[language])
  }
  return found
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
