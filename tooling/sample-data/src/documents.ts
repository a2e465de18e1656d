import { readdir, readFile } from 'node:fs/promises'
import { builtInProfiles } from '@goufu/api'
import { resolveProfile, type ResolvedProfile } from '@goufu/engine'
import { readScenario, sayScenarioFaults, type Scenario } from '@goufu/scenario'
import { type Model, modelsOf } from './models.ts'
import type { Random } from './random.ts'
import type { Shift } from './scenario-shift.ts'

/** In fortnights, from before the days that a scenario was written for to after them. */
const FORTNIGHTS = [-4, 5] as const
const TIMES = [1, 0.8, 1.2, 1, 0.9] as const
const SHIFTS: readonly Shift[] = Array.from({ length: FORTNIGHTS[1] - FORTNIGHTS[0] + 1 }, (_, index) => ({
  days: (FORTNIGHTS[0] + index) * 14,
  times: TIMES[index % TIMES.length] ?? 1,
}))

/** The purchases that a document allows, each walked when it is first picked. */
export interface Models {
  readonly profile: ResolvedProfile
  pick(random: Random): Model
}

/** Every document this program carries that scenarios come with. */
export async function readDocuments(): Promise<readonly Models[]> {
  const documents: Models[] = []
  for (const load of builtInProfiles.values()) {
    const { profile, scenarios } = await load()
    const read = await scenariosIn(scenarios)
    if (read.length > 0) documents.push(modelsUnder(resolveProfile(profile), read))
  }
  return documents
}

async function scenariosIn(folder: URL): Promise<readonly Scenario[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  const files = names.filter((name) => name.endsWith('.yaml')).toSorted()
  return Promise.all(
    files.map(async (file) => {
      const read = readScenario(await readFile(new URL(file, folder), 'utf8'))
      if ('faults' in read) throw new Error(`${file}: ${sayScenarioFaults(read.faults).en}`)
      return read.scenario
    }),
  )
}

function modelsUnder(profile: ResolvedProfile, scenarios: readonly Scenario[]): Models {
  const walked = new Map<string, readonly Model[]>()
  const modelsFor = (scenario: number, shift: number): readonly Model[] => {
    const key = `${scenario} ${shift}`
    const known = walked.get(key)
    if (known !== undefined) return known
    const [told, how] = [scenarios[scenario], SHIFTS[shift]]
    const models = told === undefined || how === undefined ? [] : modelsOf(profile, told, how)
    walked.set(key, models)
    return models
  }
  return {
    profile,
    pick(random) {
      for (;;) {
        const models = modelsFor(random.between(0, scenarios.length - 1), random.between(0, SHIFTS.length - 1))
        // On some days the document is not in force.
        if (models.length > 0) return random.pick(models)
      }
    },
  }
}
