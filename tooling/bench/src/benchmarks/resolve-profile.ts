import { builtInProfiles } from '@goufu/api'
import { resolveProfile } from '@goufu/engine'
import type { Benchmark } from '../measure.ts'

const REPEATS = 20

/** Checks a profile and its ancestors, lays them together and takes the digests: 20 ms at most, because every program that starts does it. */
export const resolveBenchmarks: readonly Benchmark[] = [...builtInProfiles].map(([id, load]) => ({
  name: `resolve-profile ${id}`,
  operation: 'profiles',
  goal: { rate: 50 },
  open: async () => {
    const { profile } = await load()
    const json = JSON.stringify(resolveProfile(profile))
    return {
      subjects: [
        {
          name: 'engine',
          run: () => {
            for (let repeat = 0; repeat < REPEATS; repeat += 1) resolveProfile(profile)
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
}))
