import { readFileSync } from 'node:fs'
import { configuredProfile } from '@goufu/api'
import { dueDisagreements } from '@goufu/engine/due-agreement'
import { play, readScenario, rehearsalWorld, sayScenarioFaults } from '@goufu/scenario'
import { describe, expect, test } from 'vitest'
import { scenarioFiles } from './testing/scenario-files.ts'

describe('scenarios that come with profiles', () => {
  test.each(scenarioFiles.map((file) => [file.pathname.split('/').slice(-3).join('/'), file] as const))(
    '%s comes out as it says by the engine alone',
    async (_, file) => {
      const read = readScenario(readFileSync(file, 'utf8'))
      if ('faults' in read) throw new Error(sayScenarioFaults(read.faults).en)
      const configured = await configuredProfile(read.scenario.profile)
      if ('fault' in configured) throw new Error(configured.fault.en)
      const wrong: unknown[] = []
      const world = rehearsalWorld(configured.profile)
      const watched: typeof world = {
        ...world,
        async attempt(attempt) {
          const answer = await world.attempt(attempt)
          // What is due is derived from the last event alone, and says on every later day what the task list says then.
          const { state } = await world.look(attempt.projectId, attempt.on)
          if (answer.outcome === 'accepted') wrong.push(...dueDisagreements(configured.profile, state, [0, 1, 35, 400]))
          return answer
        },
      }
      for await (const { step, address, answer, citation, mismatches } of play(read.scenario, watched, configured.profile)) {
        if (mismatches.length > 0) wrong.push({ step, address, mismatches })
        // Every accepted task carries its clause.
        if (step > 0 && answer?.outcome === 'accepted' && citation === null) wrong.push({ step, address, citation })
      }
      expect(wrong).toEqual([])
    },
  )

  test('there are some', () => {
    expect(scenarioFiles.length).toBeGreaterThanOrEqual(3)
  })
})
