import { createContext, createSignal, useContext, type ParentProps } from 'solid-js'

const AnnouncerContext = createContext<(message: string) => void>()

/** One polite live region for what has just happened. */
export function AnnouncerProvider(props: ParentProps) {
  const [message, setMessage] = createSignal('')
  const announce = (next: string) => {
    setMessage('') // the same words twice are two events
    queueMicrotask(() => setMessage(next))
  }
  return (
    <AnnouncerContext.Provider value={announce}>
      {props.children}
      <output class="vh" aria-live="polite">
        {message()}
      </output>
    </AnnouncerContext.Provider>
  )
}

/** @throws when used outside of {@link AnnouncerProvider}. */
export function useAnnounce(): (message: string) => void {
  const announce = useContext(AnnouncerContext)
  if (announce === undefined) throw new Error('useAnnounce must be used inside AnnouncerProvider')
  return announce
}
