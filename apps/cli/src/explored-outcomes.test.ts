import { readFileSync } from 'node:fs'
import { configuredProfile } from '@goufu/api'
import { type CalendarDate, disagreements, type Folded, fundsByYear, lotsOf, type ProjectState } from '@goufu/engine'
import { play, readScenario, rehearsalWorld, sayScenarioFaults, type World } from '@goufu/scenario'
import { describe, expect, test } from 'vitest'
import { scenarioFiles } from './testing/scenario-files.ts'

const nobody = { id: 'onlooker', name: '', role: 'public', organisation: null } as const

/** A project as it stands on a day, with the suppliers it is awarded to and the funds it draws on. */
async function folded(world: World, state: ProjectState, today: CalendarDate): Promise<Folded> {
  const awarded = await Promise.all(lotsOf(state).flatMap(({ award }) => (award === null ? [] : [world.supplier(award.supplierId)])))
  const suppliers = Object.fromEntries(awarded.map((supplier) => [supplier.id, supplier]))
  const funds = await Promise.all((state.budget?.lines ?? []).map(({ fundId }) => world.fund(fundId)))
  return { state, context: { today, actor: nobody, suppliers, funds: {}, fundsOfYear: fundsByYear(funds) } }
}

/** The same as the lot that something was done for sees it. */
function seenFrom({ state, context }: Folded, lot: number | undefined): Folded {
  return { state: lot === undefined ? state : (lotsOf(state).find((seen) => seen.lot === lot) ?? state), context }
}

/** A world that remembers how each project stood before the last thing that was attempted, not counting what was sent again. */
function watched(world: World): World & { readonly before: ReadonlyMap<string, Folded> } {
  const before = new Map<string, Folded>()
  const sent = new Set<string>()
  return {
    ...world,
    before,
    async attempt(request) {
      const { projectId, commandId, on } = request
      if (!sent.has(commandId)) before.set(projectId, await folded(world, (await world.look(projectId, on)).state, on))
      sent.add(commandId)
      return world.attempt(request)
    },
  }
}

/** Kinds of tasks that were done in some scenario. */
const seen = new Set<string>()

describe('what exploring takes the tasks for', () => {
  test.each(scenarioFiles.map((file) => [file.pathname.split('/').slice(-3).join('/'), file] as const))(
    'is what the engine makes of every accepted task of %s',
    async (_, file) => {
      const read = readScenario(readFileSync(file, 'utf8'))
      if ('faults' in read) throw new Error(sayScenarioFaults(read.faults).en)
      const configured = await configuredProfile(read.scenario.profile)
      if ('fault' in configured) throw new Error(configured.fault.en)
      const { profile } = configured
      const world = watched(rehearsalWorld(profile))
      const wrong: unknown[] = []
      for await (const { step, on, address, answer, record, look } of play(read.scenario, world, profile)) {
        if (look === null || record === null || answer?.replayed === true) continue
        seen.add(record.kind)
        const before = world.before.get(look.state.id)
        if (before === undefined) throw new Error(`${record.task} was done and never attempted`)
        const after = seenFrom(await folded(world, look.state, on), record.lot)
        const faults = disagreements(profile, record.task, seenFrom(before, record.lot), after)
        if (faults.length > 0) wrong.push({ step, address, faults })
      }
      expect(wrong).toEqual([])
    },
  )

  test('is tried for most kinds of tasks', () => {
    expect(seen.size).toBeGreaterThan(15)
  })
})
