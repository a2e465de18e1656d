import { evaluate } from '../policy/evaluate.ts'
import { openValue } from '../policy/parameter.ts'
import type { Facts } from '../policy/value.ts'
import type { TaskScope } from './task-kind.ts'

type Settings = readonly { readonly parameter: string; readonly value: number }[]

/**
 * How much of the review is the price, in hundredths of a point, with the points that the procurement document sets.
 * Bonus and deduction stand outside the total. Unknown while points are missing, or where nothing is scored.
 */
export function scoringFacts({ profile, parameter }: Pick<TaskScope, 'profile' | 'parameter'>, settings: Settings): Facts {
  const reading = {
    facts: {},
    parameter: (key: string) => {
      const set = settings.find((setting) => setting.parameter === key)
      const open = profile.parameters[key]
      return set === undefined || open?.open !== true ? parameter(key) : openValue(open.kind, set.value)
    },
  }
  const counted = (profile.scorecard?.criteria ?? []).filter(({ marking }) => marking.method !== 'bonus' && marking.method !== 'deduction')
  const points = counted.map((criterion) => {
    const result = evaluate(criterion.points, reading)
    const value = result.known && typeof result.value === 'number' ? result.value : null
    return { value, price: criterion.marking.method === 'price' }
  })
  if (points.length === 0 || points.some(({ value }) => value === null)) return {}
  const sum = (some: typeof points) => some.reduce((total, { value }) => total + (value ?? 0), 0)
  return { 'scoring.pricePoints': sum(points.filter(({ price }) => price)), 'scoring.totalPoints': sum(points) }
}
