import { For } from 'solid-js'
import { iconPaths, type IconName } from './icon-paths.ts'

/** The symbols, once a page; every {@link Icon} points at one of them. */
export function IconSprite() {
  return (
    <svg class="sprite" width="0" height="0" aria-hidden="true">
      <defs>
        <For each={Object.entries(iconPaths)}>
          {([name, paths]) => <symbol id={`icon-${name}`} viewBox={name === 'mark' ? '0 0 24 24' : '0 0 16 16'} innerHTML={paths} />}
        </For>
      </defs>
    </svg>
  )
}

/** An icon beside words; it says nothing of its own to a screen reader. */
export function Icon(props: { readonly name: IconName; readonly class?: string }) {
  return (
    <svg class={props.class === undefined ? 'i' : `i ${props.class}`} aria-hidden="true">
      <use href={`#icon-${props.name}`} />
    </svg>
  )
}
