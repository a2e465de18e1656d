import { cleanup } from '@solidjs/testing-library'
import { afterEach, beforeEach } from 'vitest'

// Files share one window: each test leaves it as it found it.
let address = ''
beforeEach(() => {
  address = window.location.href
})
afterEach(() => {
  cleanup()
  document.body.replaceChildren()
  window.localStorage.clear()
  window.sessionStorage.clear()
  window.history.replaceState(null, '', address)
})
