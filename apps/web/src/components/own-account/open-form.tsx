import { createSignal, Show, type JSX } from 'solid-js'

export interface OpenFormProps {
  readonly label: string
  readonly hint?: string
  /** The form, and how it is closed again. */
  readonly children: (close: () => void) => JSX.Element
}

/** A button that opens a form in its place and takes the focus back when the form is closed. */
export function OpenForm(props: OpenFormProps) {
  const [open, setOpen] = createSignal(false)
  let button: HTMLButtonElement | undefined
  const close = () => {
    setOpen(false)
    queueMicrotask(() => button?.focus())
  }
  return (
    <Show
      when={open()}
      fallback={
        <button class="btn" type="button" ref={(element) => (button = element)} onClick={() => setOpen(true)}>
          {props.label}
        </button>
      }
    >
      <h3>{props.label}</h3>
      <Show when={props.hint}>{(said) => <p class="lede">{said()}</p>}</Show>
      {props.children(close)}
    </Show>
  )
}
