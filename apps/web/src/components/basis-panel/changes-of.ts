import type { Finding, TaskView, Text } from '@goufu/engine'
import type { LiveTask } from '../../project/live-context.tsx'
import { pressing } from '../finding/tone-of.ts'

/** One thing that would change the outcome, and where it is done. */
export type Change =
  | { readonly kind: 'field'; readonly say: readonly Text[]; readonly path: string; readonly mend: boolean }
  /** Text that is no amount: the form says in yuan what an amount is. */
  | { readonly kind: 'amount'; readonly say: readonly Text[]; readonly path: string }
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
  const matrices = new Set((live?.fields ?? []).flatMap(({ key, widget }) => (widget === 'marks' ? [key] : [])))
  // A matrix is one thing to fill, however many of its cells are empty; the first of them is led to.
  const issues = (live?.considered.issues ?? []).filter(({ path }, index, every) => {
    const field = path.split('.')[0] ?? ''
    return !matrices.has(field) || every.findIndex((other) => other.path.split('.')[0] === field) === index
  })
  const fields = issues.map((issue): Change => {
    const at = { say: [issue.message], path: issue.path }
    return issue.kind === 'wrong-amount' ? { kind: 'amount', ...at } : { kind: 'field', ...at, mend: false }
  })
  return [...waits, ...rules, ...fields]
}

/**
 * The task a condition is about: the one whose title the condition or the fact it misses begins with. A task that is done for good
 * changes nothing any more.
 */
export function taskAbout<T extends Pick<TaskView, 'task' | 'title' | 'status' | 'repeatable'>>(
  change: Change,
  tasks: readonly T[],
  own: string,
): T | undefined {
  if (change.kind !== 'fact') return undefined
  return tasks
    .filter((task) => task.task !== own && (task.status !== 'done' || task.repeatable))
    .filter((task) => change.say.some((said) => said.zh.startsWith(task.title.zh)))
    .toSorted((a, b) => b.title.zh.length - a.title.zh.length)[0]
}

function changesOfFinding(finding: Finding): readonly Change[] {
  if (finding.effect === 'asks-reason') return [{ kind: 'reason', say: [finding.message], rule: finding.rule }]
  if (finding.repair !== null) return [{ kind: 'field', say: [finding.repair.label], path: finding.repair.field, mend: true }]
  if (finding.field !== null) return [{ kind: 'field', say: [finding.message], path: finding.field, mend: true }]
  const open = finding.trace.filter((line) => line.verdict !== 'holds')
  return open.length === 0 ? [{ kind: 'fact', say: [finding.message] }] : open.map((line): Change => ({ kind: 'fact', say: [line.say] }))
}
