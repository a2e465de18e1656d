import { speakerOf } from '@goufu/engine'
import { judge } from '@goufu/engine/evaluator'
import type { Benchmark } from '../measure.ts'
import { carriedProfiles, widestTask } from '../purchase/widest-task.ts'

const REPEATS = 5000

/** Judges every rule of the task with the most rules of all profiles, each with its trace, in 50 µs at most. */
export const rulesOfOneTaskBenchmark: Benchmark = {
  name: 'rules-of-one-task',
  operation: 'tasks',
  goal: { rate: 20_000 },
  open: async () => {
    const { profile, task, rules } = widestTask(await carriedProfiles())
    const speaker = speakerOf(profile)
    for (const { norm, reading } of rules) {
      const verdict = judge(norm, reading, speaker)?.verdict
      if (verdict !== 'fails') throw new Error(`${norm.key} was to fail on the facts of its example, and is ${verdict ?? 'not asked'}`)
    }
    return {
      subjects: [
        {
          name: `engine, ${rules.length} rules of ${task}, ${profile.id}`,
          run: () => {
            for (let repeat = 0; repeat < REPEATS; repeat += 1) for (const { norm, reading } of rules) judge(norm, reading, speaker)
            return REPEATS
          },
        },
      ],
      close: async () => undefined,
    }
  },
}
