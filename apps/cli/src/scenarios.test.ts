import { readFileSync } from 'node:fs'
import { configuredProfile } from '@goufu/api'
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
      for await (const { step, address, answer, citation, mismatches } of play(
        read.scenario,
        rehearsalWorld(configured.profile),
        configured.profile,
      )) {
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
