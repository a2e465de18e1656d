import { useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, type Accessor } from 'solid-js'
import { useApi } from '../api/api-context.tsx'
import { useSettings } from '../settings/settings-context.tsx'
import { forgetAnswers } from './forget-answers.ts'
import { SIGN_IN } from './way-in.ts'

export interface Leave {
  readonly leave: () => Promise<void>
  /** Whether one is still signed in, though one wanted to leave. */
  readonly failed: Accessor<boolean>
}

/** Ends the session and forgets what was read in it; drafts stay. */
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
    settings.setPost(null)
    navigate(`${SIGN_IN}?left=1`)
    await Promise.all([...['session', 'auth'].map((key) => client.resetQueries({ queryKey: [key] })), forgetAnswers(client)])
  }
  return { leave, failed }
}
