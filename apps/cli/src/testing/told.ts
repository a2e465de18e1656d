import { readFileSync } from 'node:fs'
import { configuredProfile } from '@goufu/api'
import type { ResolvedProfile } from '@goufu/engine'
import { type Attempt, type Entry, play, readScenario, rehearsalWorld, sayScenarioFaults } from '@goufu/scenario'

/** What a scenario comes to: the profile it goes by, and everything that is asked for in it, in order and with the ids it was given. */
export interface Told {
  readonly profile: ResolvedProfile
  readonly requests: readonly (Entry | Attempt)[]
}

/** Plays a scenario in memory and takes down what it asks for. */
export async function told(file: URL): Promise<Told> {
  const read = readScenario(readFileSync(file, 'utf8'))
  if ('faults' in read) throw new Error(sayScenarioFaults(read.faults).en)
  const configured = await configuredProfile(read.scenario.profile)
  if ('fault' in configured) throw new Error(configured.fault.en)
  const { profile } = configured
  const world = rehearsalWorld(profile)
  const requests: (Entry | Attempt)[] = []
  const listening = {
    ...world,
    enter: (entry: Entry) => {
      requests.push(entry)
      return world.enter(entry)
    },
    attempt: (attempt: Attempt) => {
      requests.push(attempt)
      return world.attempt(attempt)
    },
  }
  for await (const _ of play(read.scenario, listening, profile)) continue
  return { profile, requests }
}
