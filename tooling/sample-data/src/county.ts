import { type CalendarDate, date, openFund, registerSupplier, type ResolvedProfile, type StreamRef } from '@goufu/engine'
import { countyName, creditCode } from './names.ts'
import type { Models } from './documents.ts'
import { commandModel, type Model, type Needed } from './models.ts'
import type { Random } from './random.ts'
import type { Doing, Recorder } from './recorder.ts'
import { fill, templateOf } from './template.ts'
import { textIn } from './text-in.ts'
import type { Asked } from './walk.ts'

/** How many purchases draw on the same funds. */
const SHARING = [8, 80] as const
/** How many suppliers there are of each sort in a county. */
const ALIKE = 3
/** Of a hundred purchases, how many have been done to their end; the others have come less far, most of them not far. */
const FINISHED = 6
/** Of a hundred refusals that a scenario shows, how many happen: it shows each there is. */
const REFUSED = 10
const MINUTE_MS = 60_000

/** Serial numbers that go through all counties. */
export interface Serials {
  project: number
  supplier: number
}

interface Supplier {
  readonly id: string
  readonly name: string
  readonly credit: string
}

interface Purchase {
  readonly model: Model
  readonly commands: number
  readonly id: string
  readonly filling: Map<string, string>
}

/** A county that purchases under one document: its suppliers, and its projects fund by fund. */
export class County {
  readonly #name: string
  readonly #models: Models
  readonly #random: Random
  readonly #serials: Serials
  readonly #recorder: Recorder
  readonly #suppliers = new Map<string, Supplier[]>()

  constructor(serial: number, models: Models, random: Random, serials: Serials, recorder: Recorder) {
    this.#name = countyName(serial)
    this.#models = models
    this.#random = random
    this.#serials = serials
    this.#recorder = recorder
  }

  /** Does the purchases that share the money of some funds, so many at the most. */
  purchase(most: number): void {
    const count = Math.min(most, this.#random.between(...SHARING))
    const purchases = Array.from({ length: count }, () => this.#plan())
    const funds = this.#openFunds(purchases)
    const suppliers = purchases.flatMap((purchase) => this.#findSuppliers(purchase))
    const doings = [...funds, ...suppliers, ...purchases.flatMap((purchase) => this.#doings(purchase))]
    for (const doing of doings.toSorted((a, b) => a.at - b.at)) this.#recorder.do(doing)
  }

  #plan(): Purchase {
    const random = this.#random
    const model = this.#models.pick(random)
    const whole = model.commands.length
    const share = random.between(1, 100) <= FINISHED ? 1 : random.fraction() ** 3
    const serial = (this.#serials.project += 1)
    const id = random.uuid()
    const filling = new Map([
      ['county', this.#name],
      ['serial', String(serial)],
      ['code', `示例-${model.fiscalYear}-${String(serial).padStart(7, '0')}`],
      [`project:${model.project}`, id],
    ])
    return { model, commands: Math.max(1, Math.round(whole * share)), id, filling }
  }

  /** Each source of a year and a buyer once, with as much money as all purchases together have in their scenarios. */
  #openFunds(purchases: readonly Purchase[]): readonly Doing[] {
    // Two funds of one purchase stay two, also where they are of one source.
    const needs = purchases.flatMap((purchase) =>
      purchase.model.funds.map((fund, place, all) => ({
        ...fund,
        purchase,
        nth: all.slice(0, place).filter((one) => isAlike(one, fund)).length,
      })),
    )
    const bySource = Map.groupBy(
      needs,
      ({ asked: { input }, purchase, nth }) =>
        `${purchase.model.profile.digest} ${textIn(input, 'source')} ${Number(input['fiscalYear'])} ${textIn(input, 'buyer')} ${nth}`,
    )
    return [...bySource.values()].flatMap((sharing) => {
      const [first] = sharing
      if (first === undefined) return []
      const id = this.#random.uuid()
      for (const { name, purchase } of sharing) purchase.filling.set(`fund:${name}`, id)
      const { input, actor } = first.asked
      const title = fill(templateOf(textIn(input, 'title')), first.purchase.filling)
      const buyer = fill(templateOf(textIn(input, 'buyer')), first.purchase.filling)
      const appropriatedFen = sharing.reduce((sum, { asked }) => sum + Number(asked.input['appropriatedFen']), 0)
      const on = earliest(sharing.map(({ asked }) => asked.on))
      const { profile } = first.purchase.model
      const given = { ...input, title, buyer, appropriatedFen }
      const decision = openFund(profile, id, given, { today: on, actor, suppliers: {}, funds: {} })
      return [this.#entered(profile, { type: 'fund', id }, { ...first.asked, on, input: given, decision })]
    })
  }

  #findSuppliers({ model, filling, commands }: Purchase): readonly Doing[] {
    return model.suppliers.flatMap(({ name, called, asked, ownAfter }): readonly Doing[] => {
      const own = commands >= ownAfter
      const { name: _, creditCode: __, ...rest } = asked.input
      const pool = own ? [] : this.#poolOf(`${model.profile.digest} ${name} ${asked.on.slice(0, 4)} ${JSON.stringify(rest)}`)
      const known = pool.length < ALIKE ? undefined : this.#random.pick(pool)
      const supplier = known ?? this.#newSupplier(called, textIn(asked.input, 'creditCode'))
      filling.set(`supplier:${name}`, supplier.id).set(`name:${name}`, supplier.name).set(`credit:${name}`, supplier.credit)
      if (known !== undefined) return []
      pool.push(supplier)
      const input = { ...asked.input, name: supplier.name, creditCode: supplier.credit }
      // Whoever is to be shared is known before anybody needs it.
      const on = own ? asked.on : date(`${asked.on.slice(0, 4)}-01-02`)
      const decision = registerSupplier(model.profile, supplier.id, input, { today: on, actor: asked.actor, suppliers: {}, funds: {} })
      return [this.#entered(model.profile, { type: 'supplier', id: supplier.id }, { ...asked, on, input, decision })]
    })
  }

  #poolOf(key: string): Supplier[] {
    const pool = this.#suppliers.get(key) ?? []
    this.#suppliers.set(key, pool)
    return pool
  }

  #newSupplier(called: string, code: string): Supplier {
    const serial = (this.#serials.supplier += 1)
    return { id: this.#random.uuid(), name: `${this.#name}${called.replace('示例', '')}${serial}`, credit: creditCode(code, serial) }
  }

  /** At the beginning of its day, before anything that needs it. */
  #entered(profile: ResolvedProfile, stream: StreamRef, asked: Asked): Doing {
    const command = commandModel(profile, asked, stream, 0)
    return { command, commandId: this.#random.uuid(), at: officeOpens(asked.on), filling: new Map(), last: null }
  }

  /** One command after the other, each at some time of the office hours of its day. */
  #doings({ model, commands, filling }: Purchase): readonly Doing[] {
    let at = 0
    return model.commands.slice(0, commands).flatMap((command, index): readonly Doing[] => {
      const last = index + 1 === commands ? model.headAfter(commands) : null
      if (command.outcome !== 'accepted' && last === null && this.#random.between(1, 100) > REFUSED) return []
      at = Math.max(at + this.#random.between(1, 9) * MINUTE_MS, officeOpens(command.on) + this.#random.between(1, 240) * MINUTE_MS)
      return [{ command, commandId: this.#random.uuid(), at, filling, last }]
    })
  }
}

function isAlike(one: Needed, other: Needed): boolean {
  return ['source', 'fiscalYear', 'buyer'].every((field) => one.asked.input[field] === other.asked.input[field])
}

/** Half past eight in Shanghai. */
function officeOpens(on: string): number {
  return Date.parse(`${on}T00:30:00.000Z`)
}

function earliest(days: readonly CalendarDate[]): CalendarDate {
  const [first] = days.toSorted()
  if (first === undefined) throw new Error('There is no day')
  return first
}
