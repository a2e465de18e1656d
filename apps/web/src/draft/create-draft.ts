import { batch, createEffect, createSignal, on, type Accessor } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { draftStore, type Draft } from './draft-store.ts'
import { createFormModel, type FormModel } from '../form/form-model.ts'

/** The typed input of one task (or register entry) with its reasons, kept on this machine with every change, for whoever typed it. */
export interface InputDraft {
  readonly model: FormModel
  readonly justifications: Readonly<Record<string, string>>
  readonly justify: (rule: string, reason: string) => void
  /** When it was last kept; `null` while it is only what was suggested. */
  readonly savedAt: Accessor<string | null>
  readonly save: () => void
  readonly pending: Accessor<Draft['pending']>
  readonly setPending: (pending: Draft['pending']) => void
  /** What is suggested has changed: it counts as long as nobody has typed. */
  readonly suggest: (input: Readonly<Record<string, unknown>>) => void
  /** Forgets the draft and starts over with these values. */
  readonly restart: (input: Readonly<Record<string, unknown>>) => void
}

/** Opens somebody’s draft of a task in its project, or starts one with what is suggested. */
export function createDraft(person: string, project: string, address: string, suggested: Readonly<Record<string, unknown>>): InputDraft {
  const store = draftStore(localStorage, person)
  const kept = store.read(project, address)
  const model = createFormModel(kept?.input ?? suggested)
  const [justifications, setJustifications] = createStore<Record<string, string>>({ ...kept?.justifications })
  const [savedAt, setSavedAt] = createSignal(kept?.savedAt ?? null)
  const [pending, setPending] = createSignal<Draft['pending']>(kept?.pending ?? null)
  // What stands in the form before anybody has typed: not worth keeping.
  let untouched = kept === null ? JSON.stringify(model.input()) : ''
  const begin = (input: Readonly<Record<string, unknown>>) => {
    model.replace(input)
    untouched = JSON.stringify(model.input())
  }
  const save = () => {
    const at = new Date().toISOString()
    const written = { input: model.input(), justifications: { ...justifications }, savedAt: at, pending: pending() }
    if (store.write(project, address, written)) setSavedAt(at)
  }
  createEffect(
    on(
      () => [JSON.stringify(model.input()), JSON.stringify(justifications), pending()] as const,
      ([input, reasons, sent]) => {
        if (savedAt() === null && input === untouched && reasons === '{}' && sent === null) return
        save()
      },
      { defer: true },
    ),
  )
  return {
    model,
    justifications,
    justify: (rule, reason) => setJustifications(rule, reason),
    savedAt,
    save,
    pending,
    setPending,
    suggest: (input) => {
      if (savedAt() === null) begin(input)
    },
    restart: (input) => {
      batch(() => {
        setPending(null)
        setJustifications(reconcile({}))
        setSavedAt(null)
        begin(input)
      })
      store.drop(project, address)
    },
  }
}
