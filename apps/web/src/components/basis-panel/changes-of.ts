import type { Finding, TaskView, Text } from '@goufu/engine'
import type { LiveTask } from '../../project/live-context.tsx'
import { pressing } from '../finding/tone-of.ts'

/** One thing that would change the outcome, and where it is done. */
export type Change =
  | { readonly kind: 'field'; readonly say: readonly Text[]; readonly path: string; readonly mend: boolean }
  | { readonly kind: 'task'; readonly say: readonly Text[]; readonly task: string }
  | { readonly kind: 'date'; readonly say: readonly Text[]; readonly on: string }
  | { readonly kind: 'reason'; readonly say: readonly Text[]; readonly rule: string }
  | { readonly kind: 'fact'; readonly say: readonly Text[] }

/** What would change the outcome of a task: fields to mend or fill, tasks and days to wait for, facts to establish. */
export function changesOf(task: Pick<TaskView, 'waitingFor'>, findings: readonly Finding[], live: LiveTask | null): readonly Change[] {
  const waits = task.waitingFor.map((wait): Change => {
    if (wait.task !== null) return { kind: 'task', say: [wait.say], task: wait.task }
    return wait.on === null ? { kind: 'fact', say: [wait.say] } : { kind: 'date', say: [wait.say], on: wait.on }
  })
  const waited = new Set(task.waitingFor.map((wait) => wait.say.zh))
  const rules = pressing(findings)
    .filter((finding) => !waited.has(finding.message.zh))
    .flatMap(changesOfFinding)
  const fields = (live?.considered.issues ?? []).map((issue): Change => ({
    kind: 'field',
    say: [issue.message],
    path: issue.path,
    mend: false,
  }))
  return [...waits, ...rules, ...fields]
}

function changesOfFinding(finding: Finding): readonly Change[] {
  if (finding.effect === 'asks-reason') return [{ kind: 'reason', say: [finding.message], rule: finding.rule }]
  if (finding.repair !== null) return [{ kind: 'field', say: [finding.repair.label], path: finding.repair.field, mend: true }]
  if (finding.field !== null) return [{ kind: 'field', say: [finding.message], path: finding.field, mend: true }]
  const open = finding.trace.filter((line) => line.verdict !== 'holds')
  return open.length === 0 ? [{ kind: 'fact', say: [finding.message] }] : open.map((line): Change => ({ kind: 'fact', say: [line.say] }))
}
