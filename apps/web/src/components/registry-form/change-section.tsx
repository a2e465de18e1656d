import { createUniqueId, onMount, type JSX } from 'solid-js'

export interface ChangeSectionProps {
  readonly title: string
  readonly hint: string
  readonly children: JSX.Element
}

/** The frame of a form that changes an entry of a register; its heading takes the focus when it opens. */
export function ChangeSection(props: ChangeSectionProps) {
  const heading = createUniqueId()
  let title: HTMLHeadingElement | undefined
  onMount(() => title?.focus())
  return (
    <section class="create" aria-labelledby={heading}>
      <div>
        <h2 id={heading} tabindex="-1" ref={(element) => (title = element)}>
          {props.title}
        </h2>
        <p class="sm mut">{props.hint}</p>
      </div>
      {props.children}
    </section>
  )
}
