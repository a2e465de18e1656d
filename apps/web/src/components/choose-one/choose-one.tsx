/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- a combobox as WAI-ARIA has it: HTML has no element for one, and its keys are heard by its field */
import type { QueryKey } from '@tanstack/solid-query'
import { createEffect, createSignal, createUniqueId, For, on, onCleanup, Show } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { useRead } from '../../query/use-read.ts'
import { useFieldFault } from '../account-form/account-form.tsx'
import { describedBy, FieldNotes } from '../account-form/field-notes.tsx'

export interface ChooseOneProps<T> {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** May be left empty; says so beside its label. */
  readonly optional?: string
  /** What the list depends on beside what is typed. */
  readonly queryKey: QueryKey
  /** Reads what may be chosen, by what is typed. */
  readonly read: (typed: string, signal: AbortSignal) => Promise<{ readonly items: readonly T[] }>
  readonly chosen: T | null
  readonly onChoose: (item: T | null) => void
  readonly title: (item: T) => string
  /** Tells apart what has the same title. */
  readonly note: (item: T) => string
  /** What is said where nothing is found. */
  readonly none: string
}

const PAUSE_MS = 200

/** One of very many, found by writing a part of it: a combobox with a list below it. */
export function ChooseOne<T extends { readonly id: string }>(props: ChooseOneProps<T>) {
  const words = useWords()
  const id = createUniqueId()
  const fault = useFieldFault(props.name)
  const [typed, setTyped] = createSignal('')
  const [asked, setAsked] = createSignal('')
  const [open, setOpen] = createSignal(false)
  const [at, setAt] = createSignal(-1)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  const read = useRead(
    () => ({
      queryKey: [...props.queryKey, asked()],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => props.read(asked(), signal),
      enabled: open(),
    }),
    () => true,
  )
  const items = () => read.data()?.items ?? []
  createEffect(on(items, () => setAt(-1)))
  // What is chosen, or taken back, elsewhere stands in the field.
  createEffect(
    on(
      () => props.chosen,
      (chosen) => {
        if (chosen !== null) setTyped(props.title(chosen))
        else if (!open()) {
          setTyped('')
          setAsked('')
        }
      },
    ),
  )
  const choose = (item: T) => {
    clearTimeout(timer)
    props.onChoose(item)
    setTyped(props.title(item))
    setOpen(false)
  }
  const type = (value: string) => {
    setTyped(value)
    setOpen(true)
    if (props.chosen !== null) props.onChoose(null)
    clearTimeout(timer)
    timer = setTimeout(() => setAsked(value.trim()), PAUSE_MS)
  }
  const move = (by: number) => {
    const count = items().length
    if (!open()) setOpen(true)
    else if (count > 0) setAt((at() + by + (at() === -1 && by < 0 ? 1 : 0) + count) % count)
  }
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const item = items()[at()]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Enter' && open() && item !== undefined) choose(item)
    else if (event.key === 'Escape' && open()) setOpen(false)
    else return
    event.preventDefault()
  }
  const notes = () => ({ id, fault: fault(), hint: props.hint })
  const optionId = (index: number) => `${id}-${index}`
  return (
    <div class="field choose-one">
      <label for={id}>{props.label}</label>
      <Show when={props.optional}>{(said) => <span class="opt"> {said()}</span>}</Show>
      <input
        class="in"
        id={id}
        name={props.name}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={open()}
        aria-controls={`${id}-list`}
        aria-activedescendant={open() && at() >= 0 ? optionId(at()) : undefined}
        aria-invalid={fault() === null ? undefined : 'true'}
        aria-describedby={describedBy(notes())}
        required={props.optional === undefined}
        value={typed()}
        onInput={(event) => type(event.currentTarget.value)}
        onClick={() => setOpen(true)}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      <div class="choices" id={`${id}-list`} role="listbox" aria-label={props.label} hidden={!open()}>
        <For each={items()}>
          {(item, index) => (
            <div
              id={optionId(index())}
              role="option"
              aria-selected={index() === at()}
              // Before the field is left, which closes the list.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(item)}
            >
              <span>{props.title(item)}</span>
              <span class="sub">{props.note(item)}</span>
            </div>
          )}
        </For>
        <Show when={items().length === 0}>
          <div class="mut" role="option" aria-disabled="true" aria-selected="false">
            <Show when={read.error() === null} fallback={words.t('error.unreachable')}>
              {read.data() === null ? words.t('app.loading') : props.none}
            </Show>
          </div>
        </Show>
      </div>
      <FieldNotes {...notes()} />
    </div>
  )
}
