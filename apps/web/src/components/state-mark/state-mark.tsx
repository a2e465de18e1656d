import type { JSX } from 'solid-js'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon-paths.ts'

export interface StateMarkProps {
  readonly state: 'done' | 'ready' | 'waiting' | 'blocked' | 'overdue' | 'unclear'
  /** Another drawing than the state's own, for example the seal. */
  readonly icon?: IconName
  readonly bold?: boolean
  readonly children: JSX.Element
}

/** Icon, word and colour: always the three together. */
export function StateMark(props: StateMarkProps) {
  return (
    <span class="state" classList={{ b: props.bold === true }} data-s={props.state}>
      <Icon name={props.icon ?? props.state} />
      {props.children}
    </span>
  )
}
