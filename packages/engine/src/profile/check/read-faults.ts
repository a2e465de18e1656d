import { type Expression, readsOf } from '../../policy/expression.ts'
import { lookUp } from '../../policy/look-up.ts'
import { meant } from '../../policy/near-key.ts'
import { type Text, text } from '../../policy/text.ts'
import { vocabulary } from '../../procurement/facts.ts'
import type { ProfileFault } from './fault.ts'
import type { Parameters } from './placed.ts'

/** Makes a fault at the place that is being checked. */
export type Fault = (message: Text) => ProfileFault

/** What an expression reads and does not exist. */
export function readFaults(node: Expression, parameters: Parameters, fault: Fault): readonly ProfileFault[] {
  const reads = readsOf(node)
  return [
    ...reads.facts
      .filter((path) => lookUp(vocabulary.table, path) === undefined)
      .map((path) => {
        const near = meant(path, Object.keys(vocabulary.table))
        return fault(text(`没有事实 ${path}${near.zh}`, `there is no fact ${path}${near.en}`))
      }),
    ...reads.parameters
      .filter((key) => !parameters.has(key))
      .map((key) =>
        fault(
          text(
            `参数 ${key} 不在任何条款里；把它写进给出这个数的那一条`,
            `the parameter ${key} stands in no clause; place it in the clause that gives it`,
          ),
        ),
      ),
  ]
}
