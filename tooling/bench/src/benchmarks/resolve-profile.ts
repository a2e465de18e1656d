import { resolveProfile } from '@goufu/engine'
import { shapotouAnnualProject } from '@goufu/shapotou-annual-project'
import type { Benchmark } from '../measure.ts'

const REPEATS = 20

/** Checks a profile and its ancestors, lays them together and takes the digests: 20 ms at most, because every program that starts does it. */
export const resolveBenchmark: Benchmark = {
  name: 'resolve-profile',
  operation: 'profiles',
  goal: { rate: 50 },
  open: async () => {
    const json = JSON.stringify(resolveProfile(shapotouAnnualProject))
    return {
      subjects: [
        {
          name: 'engine',
          run: () => {
            for (let repeat = 0; repeat < REPEATS; repeat += 1) resolveProfile(shapotouAnnualProject)
            return REPEATS
          },
        },
        {
          name: 'JSON.parse of the result',
          run: () => {
            for (let repeat = 0; repeat < REPEATS; repeat += 1) JSON.parse(json)
            return REPEATS
          },
        },
      ],
      close: async () => undefined,
    }
  },
}
