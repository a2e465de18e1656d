import { isReachable } from './api/is-reachable.ts'

const key = 'goufu.reloadedAt'

/**
 * A page that was open while a new version was put in place asks for parts that are no longer there: it loads itself anew.
 * Drafts are kept on the machine, so nothing is lost. Once a minute at most, lest a missing file reload for ever; and not while
 * nobody answers, when there would be no page to load.
 */
export function reloadOnNewVersion(): void {
  window.addEventListener('vite:preloadError', () => {
    const last = Number(sessionStorage.getItem(key) ?? 0)
    if (underWay || Date.now() - last < 60_000) return
    void reloadIfReachable()
  })
}

/** A missing part is told more than once, by what fetches it ahead and by what needs it. */
let underWay = false

async function reloadIfReachable(): Promise<void> {
  underWay = true
  if (await isReachable()) {
    sessionStorage.setItem(key, String(Date.now()))
    location.reload()
  } else {
    underWay = false
  }
}
