import { useQueryClient } from '@tanstack/solid-query'
import { createContext, useContext, type ParentProps } from 'solid-js'
import { useSettings } from '../settings/settings-context.tsx'
import { endpoints, type Endpoints } from './endpoints.ts'
import type { Caller } from './request.ts'

interface ApiAccess {
  readonly api: Endpoints
  readonly caller: () => Caller
}

const ApiContext = createContext<ApiAccess>()

/** Provides the API, called in the language and the post of the settings. Where it says that nobody is signed in, who is here is asked anew. */
export function ApiProvider(props: ParentProps) {
  const settings = useSettings()
  const client = useQueryClient()
  const onSignedOut = () => {
    for (const key of ['session', 'auth']) void client.invalidateQueries({ queryKey: [key] }, { cancelRefetch: false })
  }
  const caller = (): Caller => {
    const { language, post } = settings.current
    return { language, post, onSignedOut }
  }
  return <ApiContext.Provider value={{ api: endpoints(caller), caller }}>{props.children}</ApiContext.Provider>
}

/** @throws when used outside of {@link ApiProvider}. */
export function useApi(): Endpoints {
  return useAccess().api
}

/** Who calls, for parts of the API that have endpoints of their own. @throws when used outside of {@link ApiProvider}. */
export function useCaller(): () => Caller {
  return useAccess().caller
}

function useAccess(): ApiAccess {
  const access = useContext(ApiContext)
  if (access === undefined) throw new Error('useApi must be used inside ApiProvider')
  return access
}
