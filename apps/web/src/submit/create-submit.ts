import { createSignal, type Accessor } from 'solid-js'
import { commandKey } from '../api/command-key.ts'
import { problemOf } from '../api/problem-error.ts'
import { attemptKey, type SentAttempt } from '../draft/attempt-key.ts'
import type { InputDraft } from '../draft/create-draft.ts'

/** What came back the last time the form was sent. */
export type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'dry-accepted' }
  | { readonly kind: 'fault'; readonly error: unknown; readonly dryRun: boolean }

export interface Submit<T> {
  readonly working: Accessor<boolean>
  readonly answer: Accessor<Answer>
  readonly forget: () => void
  /** Sends the draft; what came back when it was accepted for good. Does nothing while a sending is under way. */
  readonly send: (dryRun: boolean) => Promise<T | null>
}

export interface Sending<T, B> {
  /** What is sent; the same body is the same command. */
  readonly body: () => B
  /** The version the person has seen; `null` for what begins something new. */
  readonly version: () => number | null
  readonly send: (body: B, sent: SentAttempt, dryRun: boolean) => Promise<T>
}

/** Sends a form, once however often it is pressed. */
export function createSubmit<T, B>(draft: Pick<InputDraft, 'pending' | 'setPending'>, sending: Sending<T, B>): Submit<T> {
  const [working, setWorking] = createSignal(false)
  const [answer, setAnswer] = createSignal<Answer>({ kind: 'none' })
  const send = async (dryRun: boolean): Promise<T | null> => {
    if (working()) return null
    setWorking(true)
    const body = sending.body()
    const sent = attemptKey(dryRun ? null : draft.pending(), JSON.stringify(body), sending.version(), commandKey)
    if (!dryRun) draft.setPending(sent)
    try {
      const outcome = await sending.send(body, sent, dryRun)
      setAnswer({ kind: dryRun ? 'dry-accepted' : 'none' })
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

/** Whether the server has answered, and would answer the same again under the same key. */
export function isDefinite(error: unknown): boolean {
  const problem = problemOf(error)
  return problem !== null && problem.status < 500
}
