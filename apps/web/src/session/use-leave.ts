import { useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, type Accessor } from 'solid-js'
import { useApi } from '../api/api-context.tsx'
import { useSettings } from '../settings/settings-context.tsx'
import { forgetDrafts } from '../draft/draft-store.ts'
import { forgetAnswers } from './forget-answers.ts'
import { KEPT_USERNAME, SIGN_IN } from './way-in.ts'

export interface Leave {
  readonly leave: () => Promise<void>
  /** Whether one is still signed in, though one wanted to leave. */
  readonly failed: Accessor<boolean>
}

/** Ends the session and forgets what was read in it, and what was typed and not sent: the next one here may be somebody else. */
export function useLeave(): Leave {
  const api = useApi()
  const settings = useSettings()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [failed, setFailed] = createSignal(false)
  const leave = async () => {
    setFailed(false)
    try {
      await api.signOut()
    } catch {
      setFailed(true) // it is said where one wanted to leave
      return
    }
    forgetDrafts(localStorage, null)
    sessionStorage.removeItem(KEPT_USERNAME)
    settings.setPost(null)
    navigate(`${SIGN_IN}?left=1`)
    await Promise.all([...['session', 'auth'].map((key) => client.resetQueries({ queryKey: [key] })), forgetAnswers(client)])
  }
  return { leave, failed }
}
