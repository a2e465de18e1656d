import { cel } from '../engines/cel.ts'
import { jsonRules } from '../engines/json-rules.ts'
import { figures, ours } from '../engines/ours.ts'
import { samples, type TenRules } from '../engines/ten-rules.ts'
import { zen } from '../engines/zen.ts'
import type { Benchmark, Subject } from '../measure.ts'

/** How often every set of facts is judged in a sample of each engine, so that each takes about as long. */
const repeats = { ours: 1200, jsonRules: 60, zen: 60, cel: 400 }

/**
 * The same ten rules on the same facts in four engines, each with its rules loaded once. Engines that answer later are asked for all
 * sets of facts at once, so that they can work on several.
 *
 * Why the comparison is fair:
 * - All answer alike on every set of facts, or nothing is measured.
 * - Each has the facts in its own form beforehand, and the ten rules as its authors mean them: one engine, one decision, ten plans.
 * - Dates are moved by the same functions wherever an engine has none of its own.
 *
 * What is left uneven is to our disadvantage: ours alone says each verdict in sentences, in two languages, with clause and values.
 * ZEN can tell what it read, and is held against ours when it does; without that it is told and not held to anything. CEL has no trace.
 */
export const otherEnginesBenchmark: Benchmark = {
  name: 'other-engines',
  operation: 'times ten rules',
  goal: { ratios: { 'json-rules-engine': 10, 'ZEN with trace': 10, CEL: 2 } },
  open: async () => {
    const traced = zen(figures, true)
    const untraced = zen(figures, false)
    return {
      subjects: [
        await subject('ours', ours(), repeats.ours),
        await subject('json-rules-engine', jsonRules(figures), repeats.jsonRules),
        await subject('ZEN with trace', traced, repeats.zen),
        await subject('ZEN', untraced, repeats.zen),
        await subject('CEL', cel(figures), repeats.cel),
      ],
      close: async () => {
        traced.close?.()
        untraced.close?.()
      },
    }
  },
}

/** @throws Error when the engine comes to another verdict than the sample says: it would not be the same work. */
async function subject<Given>(name: string, { give, judge }: TenRules<Given>, times: number): Promise<Subject> {
  const prepared = samples.map(({ facts, failing }) => ({ given: give(facts), failing: failing.join() }))
  for (const { given, failing } of prepared) {
    const verdicts = await judge(given)
    if (verdicts.join() !== failing) throw new Error(`${name} fails ${verdicts.join()} and not ${failing}`)
  }
  return {
    name,
    run: async () => {
      for (let repeat = 0; repeat < times; repeat += 1) {
        // What is there already is not waited for: a turn of the event loop would be measured instead.
        const later = prepared.map(({ given }) => judge(given)).filter((verdicts) => verdicts instanceof Promise)
        if (later.length > 0) await Promise.all(later)
      }
      return times * prepared.length
    },
  }
}
