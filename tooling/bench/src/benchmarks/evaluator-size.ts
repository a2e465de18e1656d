import { bundleOf } from '../bundle/bundle-of.ts'
import { compressedSize } from '../bundle/compressed-size.ts'
import type { Limit } from '../limit.ts'

/** What a browser needs to judge a rule and to say why in two languages, compressed: the evaluator without purchases and vocabulary. */
export const evaluatorSize: Limit = {
  name: 'evaluator-size',
  unit: 'kB',
  read: async () => {
    const script = await bundleOf(new URL(import.meta.resolve('@goufu/engine/evaluator')))
    return [{ subject: 'judge, with trace', value: await compressedSize(script), atMost: 5 }]
  },
}
