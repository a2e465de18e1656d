import type { JsonObject } from '@goufu/engine'
import { openStore } from '@goufu/store'
import { openDesk } from './desk.ts'
import type { Desk } from './desk.ts'
import { fundInput, people, projectInput, supplierInputs, untilContract, winnerInput } from './purchase.ts'
import type { Suppliers } from './purchase.ts'
import { taskRequest } from './task-request.ts'

/** A project whose agreement has been signed. */
export interface Project {
  readonly id: string
  readonly code: string
  /** The fund that pays for it and for nothing else. */
  readonly fundId: string
  /** The supplier that won it and nothing else. */
  readonly winnerId: string
  readonly winnerCode: string
  readonly version: number
}

/** What a prepared database holds. */
export interface Prepared {
  readonly suppliers: Losers
  readonly projects: readonly Project[]
}

type Losers = Omit<Suppliers, 'winner'>

/** How many projects are worked on at once. */
const LINES = 16

/** Fills an empty database with four suppliers and with projects that have come as far as their agreement, each step through the store. */
export async function prepare(databaseUrl: string, count: number): Promise<Prepared> {
  const store = await openStore({ databaseUrl }, { connections: LINES })
  try {
    const desk = await openDesk(store)
    const register = (input: JsonObject) => desk.open('suppliers', people.preparer, input)
    const suppliers: Losers = {
      second: await register(supplierInputs.second),
      company: await register(supplierInputs.company),
      failed: await register(supplierInputs.failed),
    }
    const serials = Array.from({ length: count }, (_, index) => index).values()
    const lines = Array.from({ length: LINES }, async () => {
      const projects: Project[] = []
      // One iterator for all lines: each takes the next number that nobody has taken.
      for (const serial of serials) projects.push(await bringToContract(desk, serial, suppliers))
      return projects
    })
    const projects = (await Promise.all(lines)).flat()
    // So that nothing of what was done here is tidied up while something is measured.
    await store.pool.query('vacuum (analyze)')
    return { suppliers, projects }
  } finally {
    await store.close()
  }
}

async function bringToContract(desk: Desk, serial: number, losers: Losers): Promise<Project> {
  const code = `BENCH-${String(serial).padStart(5, '0')}`
  const winner = winnerInput(serial)
  const winnerId = await desk.open('suppliers', people.preparer, winner)
  const fundId = await desk.open('funds', people.finance, fundInput())
  const id = await desk.open('projects', people.preparer, projectInput(code))
  let version = 1
  for (const step of untilContract(fundId, { ...losers, winner: winnerId })) version = await desk.perform(taskRequest(id, version, step))
  return { id, code, fundId, winnerId, winnerCode: winner.creditCode, version }
}
