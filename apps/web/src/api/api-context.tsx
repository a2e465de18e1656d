import { createContext, useContext, type ParentProps } from 'solid-js'
import { useSettings } from '../settings/settings-context.tsx'
import { endpoints, type Endpoints } from './endpoints.ts'

const ApiContext = createContext<Endpoints>()

/** Provides the API, called in the language and as the stand-in person of the settings. */
export function ApiProvider(props: ParentProps) {
  const settings = useSettings()
  const api = endpoints(() => ({ language: settings.current.language, actor: settings.current.actor }))
  return <ApiContext.Provider value={api}>{props.children}</ApiContext.Provider>
}

/** @throws when used outside of {@link ApiProvider}. */
export function useApi(): Endpoints {
  const api = useContext(ApiContext)
  if (api === undefined) throw new Error('useApi must be used inside ApiProvider')
  return api
}
