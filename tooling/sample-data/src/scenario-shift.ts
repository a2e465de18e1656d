import { addDays, parseDate } from '@goufu/engine'
import type { Scenario } from '@goufu/scenario'

/** How one telling of a scenario differs from another: so many days later, with amounts so many times as large. */
export interface Shift {
  readonly days: number
  readonly times: number
}

/** A scenario told on other days with other amounts. Whether the document allows it then is for the engine to say. */
export function shiftScenario(scenario: Scenario, shift: Shift): Scenario {
  const move = <T>(value: T): T => shiftValue(value, shift, '') as T // a shifted value has the form it had
  return {
    ...scenario,
    // What a supplier was before stays as it was.
    suppliers: Object.fromEntries(Object.entries(scenario.suppliers).map(([name, { on, ...rest }]) => [name, { ...rest, on: move(on) }])),
    funds: move(scenario.funds),
    projects: move(scenario.projects),
    steps: scenario.steps.map(move),
  }
}

function shiftValue(value: unknown, shift: Shift, key: string): unknown {
  if (typeof value === 'string') return shiftText(value, shift)
  if (typeof value === 'number') return isAmount(key) ? value * shift.times : value
  if (Array.isArray(value)) return value.map((item) => shiftValue(item, shift, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shiftValue(member, shift, name)]))
}

function shiftText(value: string, { days, times }: Shift): string {
  const day = parseDate(value)
  if (day !== undefined) return addDays(day, days)
  const fen = /^([\d,]+\.\d{2})(\s*元)$/.exec(value)
  return fen === null ? value : `${((Number(fen[1]?.replaceAll(',', '')) * 100 * times) / 100).toFixed(2)}${fen[2]}`
}

/** Fields of inputs that hold fen are named so. */
function isAmount(key: string): boolean {
  return key.endsWith('Fen')
}
