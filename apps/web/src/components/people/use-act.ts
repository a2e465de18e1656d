import { createSignal, type Accessor } from 'solid-js'
import { problemOf } from '../../api/problem-error.ts'
import { useAccountWords } from '../../language/account-words.ts'

export interface Act {
  /** Does something once; what stands in the way is said in `fault`. */
  readonly act: (does: () => Promise<void>) => Promise<void>
  readonly fault: Accessor<string | null>
}

/** Something that is done by one press. */
export function useAct(): Act {
  const t = useAccountWords()
  const [fault, setFault] = createSignal<string | null>(null)
  let working = false
  const act = async (does: () => Promise<void>) => {
    if (working) return
    working = true
    setFault(null)
    try {
      await does()
    } catch (error) {
      setFault(problemOf(error)?.detail ?? t('form.unreachable'))
    } finally {
      working = false
    }
  }
  return { act, fault }
}
