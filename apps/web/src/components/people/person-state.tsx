import type { Account } from '../../api/account-types.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { StateMark } from '../state-mark/state-mark.tsx'

const STATES = {
  active: { state: 'done', key: 'people.active' },
  locked: { state: 'blocked', key: 'people.locked' },
  ended: { state: 'waiting', key: 'people.ended' },
} as const

/** Whether somebody may sign in. */
export function PersonState(props: { readonly person: Pick<Account, 'status'> }) {
  const t = useAccountWords()
  const state = () => STATES[props.person.status]
  return <StateMark state={state().state}>{t(state().key)}</StateMark>
}
