import { Show } from 'solid-js'

/** What stood in the way of something that was done by one press. */
export function FaultLine(props: { readonly fault: string | null }) {
  return (
    <Show when={props.fault}>
      {(said) => (
        <p class="fault-line" role="alert">
          {said()}
        </p>
      )}
    </Show>
  )
}
