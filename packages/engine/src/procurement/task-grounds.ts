import type { Finding } from '../policy/finding.ts'
import { type Text, text } from '../policy/text.ts'
import { refuseUnless } from './refusal.ts'
import type { TaskScope } from './task-kind.ts'

/** Codes that a task of a profile names as its grounds; `null` where it leaves them open. Setting: `grounds`. */
export function groundsOf(settings: TaskScope['task']['settings']): readonly string[] | null {
  const named = settings['grounds']
  return Array.isArray(named) ? named.filter((ground) => typeof ground === 'string') : null
}

/** Refuses a ground that the task does not name, with the clause of the task. */
export function refuseOtherGround(rule: string, { task }: TaskScope, ground: string, say: Text, field = 'ground'): readonly Finding[] {
  const named = groundsOf(task.settings)
  return refuseUnless(named === null || named.includes(ground), rule, {
    citation: task.citation,
    field,
    message: text(`“${say.zh}”不是文件或合同写明的事由`, `“${say.en}” is no ground that the document or the contract names`),
  })
}
