let pressed = false

document.addEventListener('pointerdown', () => (pressed = true), true)
for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => (pressed = false), true)

/**
 * Does something now, or once the pointer that is down has been let go and its click is through. What is said when a field is left
 * moves what stands below it; a button would slip away from under the pointer that is pressing it.
 */
export function afterPress(act: () => void): void {
  if (pressed) document.addEventListener('pointerup', () => setTimeout(act), { once: true })
  else act()
}
