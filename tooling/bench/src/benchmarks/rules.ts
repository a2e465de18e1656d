import { consider, date } from '@goufu/engine'
import type { Benchmark } from '../measure.ts'
import { before } from '../purchase/rehearsed.ts'

const REPEATS = 5000

/**
 * A form as it asks at every key that is pressed: what is typed is read, and all rules are judged with their traces. The agreement, with
 * its dates still missing. Under 50 µs is 20,000 in a second.
 */
export const rulesBenchmark: Benchmark = {
  name: 'form-of-a-task',
  operation: 'forms',
  goal: { rate: 20_000 },
  open: async () => {
    const { rehearsal, profile, step, actor } = before('contract')
    const state = rehearsal.project('project')
    const context = rehearsal.context(date(step.on), actor)
    const { endsOn: _endsOn, ...draft } = step.input
    const { findings, issues } = consider(profile, state, step.task, draft, {}, context)
    if (issues.length !== 1 || findings.length < 4)
      throw new Error(`The agreement was to be judged by its rules: ${JSON.stringify(findings)}`)
    return {
      subjects: [
        {
          name: `engine, ${findings.length} rules`,
          run: () => {
            for (let repeat = 0; repeat < REPEATS; repeat += 1) consider(profile, state, step.task, draft, {}, context)
            return REPEATS
          },
        },
      ],
      close: async () => undefined,
    }
  },
}
