import { readFileSync } from 'node:fs'
import { configuredProfile } from '@goufu/api'
import { type Actor, lotsOf, type ProjectState, type ResolvedProfile, sightOf, type TaskRecord } from '@goufu/engine'
import { type Attempt, play, readScenario, rehearsalWorld, sayScenarioFaults } from '@goufu/scenario'
import { describe, expect, test } from 'vitest'
import { scenarioFiles } from './testing/scenario-files.ts'

/** What was typed in an accepted attempt, as a timeline has it. */
interface Typed {
  readonly type: string
  readonly task: string
  readonly number: number
  readonly input: unknown
}

/** Everything that somebody is told of a purchase: state, page, timeline, and which suppliers stand beside it. */
function toldTo(profile: ResolvedProfile, state: ProjectState, typed: readonly Typed[], actor: Actor, withView: boolean): string {
  const today = state.lastEffectiveOn
  const sight = sightOf(profile, state, actor, today)
  const events = typed.flatMap((event) => {
    const seen = sight.event(event)
    return seen === null ? [] : [{ task: seen.task, input: seen.input ? event.input : null }]
  })
  const context = { today, actor, suppliers: {}, funds: {} }
  return JSON.stringify([sight.state, withView ? sight.view(context) : null, events])
}

/** Suppliers that what has just been published names, and their prices. */
function publishedBy({ kind, lot }: TaskRecord, state: ProjectState): readonly string[] {
  const { publicNotice, award, contract } = lotsOf(state).find((seen) => seen.lot === (lot ?? null)) ?? state
  if (kind === 'public-notice') return publicNotice?.shortlist ?? []
  if (kind !== 'publish') return []
  return [award, contract].flatMap((won) =>
    won === null ? [] : [won.supplierId, String('amountFen' in won ? won.amountFen : won.priceFen)],
  )
}

/** What a supplier has offered, and nothing published says. */
function secretsOf(state: ProjectState, supplierId: string, applied: readonly Attempt[]): readonly string[] {
  const offers = lotsOf(state).flatMap(({ applications, withdrawals, rounds }) => [
    ...applications,
    ...withdrawals.map(({ application }) => application),
    ...rounds.flatMap(({ was }) => was.applications ?? []),
  ])
  const prices = offers.flatMap((offer) => (offer.supplierId === supplierId ? [offer.priceFen, offer.firstPriceFen ?? offer.priceFen] : []))
  const files = applied.flatMap(({ input }) => (JSON.stringify(input).match(/[0-9a-f-]{36}/g) ?? []).filter((id) => id !== supplierId))
  const screened = offers.flatMap((offer) => (offer.supplierId === supplierId ? [offer.screening?.reason ?? ''] : []))
  return [...prices.map(String), ...files, ...screened, proposalOf(supplierId)].filter((secret) => secret !== '')
}

/** The amounts that whoever looks is told by right: their own, what may be spent, what is published. */
function amountsToldTo(state: ProjectState, supplierId: string): ReadonlySet<string> {
  const told = lotsOf(state).flatMap((lot) => {
    const own = [...lot.applications, ...lot.withdrawals.map(({ application }) => application)].filter(
      (one) => one.supplierId === supplierId,
    )
    const won = [lot.award?.amountFen, lot.contract?.priceFen, lot.refinedPriceFen, ...lot.payments.map(({ amountFen }) => amountFen)]
    return [
      ...own.flatMap(({ priceFen, firstPriceFen }) => [priceFen, firstPriceFen]),
      ...(lot.plan?.services ?? []).flatMap(({ quantity, unitPriceFen }) => [quantity, unitPriceFen]),
      ...(lot.budget?.lines ?? []).map(({ amountFen }) => amountFen),
      lot.plan?.totalFen,
      ...(lot.contract?.supplierId === supplierId || lot.award?.supplierId === supplierId ? won : []),
    ]
  })
  return new Set(told.map(String))
}

const proposalOf = (supplierId: string) => `proposal of ${supplierId}`
const numbersIn = (json: string): ReadonlySet<string> => new Set(json.match(/(?<=[:[,])-?\d+(?=[,}\]])/g))

describe('what suppliers are told', () => {
  test.each(scenarioFiles.map((file) => [file.pathname.split('/').slice(-3).join('/'), file] as const))(
    'in %s is at no step what another has offered, nor before it is published that there is another',
    async (_, file) => {
      const read = readScenario(readFileSync(file, 'utf8'))
      if ('faults' in read) throw new Error(sayScenarioFaults(read.faults).en)
      const configured = await configuredProfile(read.scenario.profile)
      if ('fault' in configured) throw new Error(configured.fault.en)
      const { profile } = configured
      const world = rehearsalWorld(profile)
      const suppliers: string[] = []
      const names = new Map<string, string>()
      const typed = new Map<string, Typed[]>()
      const applied = new Map<string, Attempt[]>()
      const published = new Set<string>()
      const leaks: unknown[] = []
      /** Whether what would be a leak is found where it is no leak: in what the office is told. */
      const noticed: boolean[] = []
      let step = 0
      const watched: typeof world = {
        ...world,
        async enter(entry) {
          if (entry.kind === 'supplier') {
            suppliers.push(entry.id)
            const { name } = entry.input
            if (typeof name === 'string') names.set(entry.id, name)
          }
          return world.enter(entry)
        },
        async attempt(attempt) {
          const input = attempt.input as Readonly<Record<string, unknown>> // fields of a form
          const { supplierId } = input
          const own = typeof supplierId === 'string' && 'proposal' in input ? { ...input, proposal: proposalOf(supplierId) } : input
          const answer = await world.attempt({ ...attempt, input: own })
          const { state } = await world.look(attempt.projectId, attempt.on)
          const record = state.records.at(-1)
          if (answer.outcome !== 'accepted' || answer.replayed || record === undefined) return answer
          const events = typed.get(state.id) ?? []
          typed.set(state.id, [...events, { type: record.kind, task: attempt.address, number: state.events, input: own }])
          if (record.kind === 'apply')
            applied.set(String(supplierId), [...(applied.get(String(supplierId)) ?? []), { ...attempt, input: own }])
          for (const id of publishedBy(record, state)) published.add(`${state.id} ${id}`)
          step += 1
          if (record.kind === 'screen') {
            const office = toldTo(profile, state, typed.get(state.id) ?? [], attempt.actor, false)
            noticed.push(suppliers.some((one) => secretsOf(state, one, applied.get(one) ?? []).some((secret) => office.includes(secret))))
          }
          for (const [index, looker] of suppliers.entries()) {
            const actor = { id: `supplier:${looker}`, name: '', role: 'supplier', organisation: looker } as const
            const told = toldTo(profile, state, typed.get(state.id) ?? [], actor, step % suppliers.length === index)
            const numbers = numbersIn(told)
            const may = amountsToldTo(state, looker)
            for (const other of suppliers.filter((one) => one !== looker)) {
              const secrets = secretsOf(state, other, applied.get(other) ?? [])
              const said = secrets.filter((secret) =>
                /^\d+$/.test(secret)
                  ? numbers.has(secret) && !may.has(secret) && !published.has(`${state.id} ${secret}`)
                  : told.includes(secret),
              )
              const named = published.has(`${state.id} ${other}`)
                ? []
                : [other, names.get(other) ?? other].filter((name) => told.includes(name))
              if (said.length + named.length > 0)
                leaks.push({ step, done: attempt.address, looker: names.get(looker), other: names.get(other), said, named })
            }
            for (const { panel, publications } of lotsOf(state))
              for (const { id } of panel)
                if (told.includes(`"${id}"`) || (publications.length === 0 && told.includes('"panel":[{')))
                  leaks.push({ step, looker, panel: id })
          }
          return answer
        },
      }
      for await (const _played of play(read.scenario, watched, profile)) continue
      expect(leaks).toEqual([])
      expect(noticed).not.toContain(false)
      expect(step).toBeGreaterThan(3)
    },
  )
})
