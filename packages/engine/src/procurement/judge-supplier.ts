import type { Finding } from '../policy/finding.ts'
import { judge } from '../policy/judge.ts'
import { isInForce, supplierNorm } from './norms.ts'
import { readingOf, speakerOf, stateFacts, withSupplier } from './reading.ts'
import type { TaskScope } from './task-kind.ts'

/** Judges every supplier condition of the profile that applies at a kind of task, or at this task by its key, for one supplier. */
export function judgeSupplier(scope: TaskScope, supplierId: string, kind: string): readonly Finding[] {
  const reading = readingOf(scope, withSupplier(stateFacts(scope.state, scope.context), supplierId, scope.context))
  const speaker = speakerOf(scope.profile)
  return scope.profile.eligibility
    .filter((condition) => condition.on.includes(kind) || condition.on.includes(scope.task.key))
    .map(supplierNorm)
    .filter((norm) => isInForce(norm, scope.profile, scope.state.profile.rulesDate))
    .map((norm) => judge(norm, reading, speaker))
    .filter((finding) => finding !== null)
}
