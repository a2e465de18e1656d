import { Show } from 'solid-js'

export interface MoreRowProps {
  readonly pages: { readonly hasMore: () => boolean; readonly loadingMore: () => boolean; readonly more: () => void }
  /** What the button says. */
  readonly label: string
}

/** The end of a list that goes on: a button that reads its next page, while there is one. */
export function MoreRow(props: MoreRowProps) {
  return (
    <Show when={props.pages.hasMore()}>
      <p class="more-row">
        <button class="btn" type="button" aria-disabled={props.pages.loadingMore() ? 'true' : undefined} onClick={() => props.pages.more()}>
          {props.label}
        </button>
      </p>
    </Show>
  )
}
