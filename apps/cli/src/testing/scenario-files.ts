import { readdirSync } from 'node:fs'
import { builtInProfiles, scenariosOf } from '@goufu/api'

/** The scenarios of every built-in profile. */
export const scenarioFiles: readonly URL[] = [...builtInProfiles.keys()].flatMap((id) => {
  const scenarios = scenariosOf(id)
  try {
    return readdirSync(scenarios).map((file) => new URL(file, scenarios))
  } catch (error) {
    // A profile need not come with scenarios.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
})
