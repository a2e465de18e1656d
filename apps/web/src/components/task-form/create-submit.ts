import { createSignal, type Accessor } from 'solid-js'
import { useApi } from '../../api/api-context.tsx'
import { commandKey } from '../../api/command-key.ts'
import { ProblemError, problemOf } from '../../api/problem-error.ts'
import type { TaskOutcome } from '../../api/types.ts'
import { attemptKey } from '../../draft/attempt-key.ts'
import type { TaskDraft } from './create-task-draft.ts'

export interface SubmitTarget {
  readonly project: string
  readonly address: string
  readonly version: number
  readonly effectiveOn: string
}

/** What came back the last time the form was sent. */
export type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'dry-accepted' }
  | { readonly kind: 'fault'; readonly error: unknown; readonly dryRun: boolean }

export interface Submit {
  readonly working: Accessor<boolean>
  readonly answer: Accessor<Answer>
  readonly forget: () => void
  /** Sends the draft; the outcome when it was accepted for good. Does nothing while a sending is under way. */
  readonly send: (dryRun: boolean) => Promise<TaskOutcome | null>
}

/** Sends a task, once however often it is pressed. */
export function createSubmit(draft: TaskDraft, target: () => SubmitTarget): Submit {
  const api = useApi()
  const [working, setWorking] = createSignal(false)
  const [answer, setAnswer] = createSignal<Answer>({ kind: 'none' })
  const send = async (dryRun: boolean): Promise<TaskOutcome | null> => {
    if (working()) return null
    setWorking(true)
    const { project, address, version, effectiveOn } = target()
    const body = { input: draft.model.input(), effectiveOn, justifications: { ...draft.justifications } }
    const pending = attemptKey(dryRun ? null : draft.pending(), JSON.stringify({ ...body, version }), commandKey)
    if (!dryRun) draft.setPending(pending)
    try {
      const outcome = await api.attempt({ project, address, version, key: pending.key, dryRun, ...body })
      setAnswer(dryRun ? { kind: 'dry-accepted' } : { kind: 'none' })
      return dryRun ? null : outcome
    } catch (error) {
      // A definite answer uses the key up; silence keeps it, so that a retry acts once.
      if (!dryRun && isDefinite(error)) draft.setPending(null)
      setAnswer({ kind: 'fault', error, dryRun })
      return null
    } finally {
      setWorking(false)
    }
  }
  return { working, answer, forget: () => setAnswer({ kind: 'none' }), send }
}

function isDefinite(error: unknown): boolean {
  const problem = problemOf(error)
  return error instanceof ProblemError && problem !== null && problem.status < 500
}
