import { useLocation } from '@solidjs/router'
import { createEffect, on } from 'solid-js'

/** A sheet that opens under its summary closes on Escape, on leaving it and on going somewhere. */
export function useClosing(): (details: HTMLDetailsElement) => void {
  const location = useLocation()
  let sheet: HTMLDetailsElement | undefined
  const close = () => {
    if (sheet !== undefined) sheet.open = false
  }
  createEffect(on(() => location.pathname, close, { defer: true }))
  return (details) => {
    sheet = details
    details.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !details.open) return
      close()
      details.querySelector('summary')?.focus()
    })
    details.addEventListener('focusout', (event) => {
      if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) close()
    })
  }
}
