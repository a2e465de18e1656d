import { readdirSync, readFileSync } from 'node:fs'
import { type ResolvedProfile, taskKinds } from '@goufu/engine'
import { play, readScenario, sayScenarioFaults, type Scenario } from '@goufu/scenario'
import { describe, expect, test } from 'vitest'
import { builtInProfiles, scenariosOf } from './built-in-profiles.ts'
import { configuredProfile } from './configured-profile.ts'
import { databases, useApi } from './testing/api.ts'
import { people } from './testing/people.ts'
import { httpWorld } from './testing/http-world.ts'

/** What the others start from; it comes without scenarios. */
const ROOT = 'national-base'

/** The kinds of the tasks that have been accepted in some scenario. */
const met = new Set<string>()

const scenarios = [...builtInProfiles.keys()]
  .filter((id) => id !== ROOT)
  .flatMap((id) => readdirSync(scenariosOf(id)).map((file) => ({ id, file })))
// Each on a server; what a profile is for, from plan to archive, on the embedded database too.
const played = databases.flatMap((kind) =>
  scenarios.filter(({ file }) => kind === 'server' || file === 'full-purchase.yaml').map((each) => ({ kind, ...each })),
)

describe.each(played)('through HTTP on $kind', ({ kind, id, file }) => {
  const scenario = scenarioIn(id, file)
  const theirs = Object.entries(scenario.people).map(([id, known]) => ({ id, ...known }))
  // After the last day of every scenario, and a draft is tried.
  const api = useApi(kind, '2031-01-01T04:00:00.000Z', {
    profile: () => profileOf(id),
    trial: true,
    people: [...people.slice(0, 1), ...theirs],
  })

  test(`${id}/${file} comes out as it says`, async () => {
    const { process } = api().profile
    const kinds = new Map([...process.stages.flatMap(({ tasks }) => tasks), ...process.anytime].map((task) => [task.key, task.kind]))
    const wrong: unknown[] = []
    for await (const { step, address, answer, mismatches } of play(scenario, httpWorld(api), api().profile)) {
      if (mismatches.length > 0) wrong.push({ step, address, mismatches })
      // From the second round on an address names the round as well.
      const done = answer?.outcome === 'accepted' ? kinds.get(address?.split(/[.@]/)[0] ?? '') : undefined
      if (done !== undefined) met.add(done)
    }
    expect(wrong).toEqual([])
  })
})

test('there is no kind of task that no scenario has done', () => {
  expect([...taskKinds.keys()].filter((kind) => !met.has(kind))).toEqual([])
})

function scenarioIn(id: string, file: string): Scenario {
  const read = readScenario(readFileSync(new URL(file, scenariosOf(id)), 'utf8'))
  if ('faults' in read) throw new Error(sayScenarioFaults(read.faults).en)
  return read.scenario
}

async function profileOf(id: string): Promise<ResolvedProfile> {
  const configured = await configuredProfile(id)
  if ('fault' in configured) throw new Error(configured.fault.en)
  return configured.profile
}
