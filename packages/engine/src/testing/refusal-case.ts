import type { JsonObject } from '../policy/json.ts'
import type { Step } from './sample-purchase.ts'

/** What a step refuses once its input, its day or its person is another. The step itself is accepted, or the case would show nothing. */
export interface Case {
  readonly change?: JsonObject
  readonly on?: string
  readonly by?: Step['by']
  readonly refuses: readonly string[]
}

/** By kind of task: what was done before, the step as it should be done, and the ways in which it is refused. */
export type Cases = Readonly<Record<string, readonly [readonly [readonly Step[], Step], readonly Case[]]>>

/** A step of a purchase, with those before it. @throws Error where there is none */
export function found(steps: readonly Step[], task: string, nth = 0): readonly [readonly Step[], Step] {
  const index = steps.map((each, at) => (each.task === task ? at : -1)).filter((at) => at >= 0)[nth] ?? -1
  const wanted = steps[index]
  if (wanted === undefined) throw new Error(`no step ${task}`)
  return [steps.slice(0, index), wanted]
}
