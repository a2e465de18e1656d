import type { Locator, Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { watched } from './project-page.ts'

/** More stops than any page has. */
const MOST_STOPS = 150

/** Goes with the Tab key, on or back, until something has the focus. Every stop on the way must be seen to have it. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press(key)
    await expect.poll(() => page.evaluate(readStop), { ...watched, message: 'what has the focus' }).toMatchObject({ outlined: true })
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`The Tab key does not come to ${String(target)}`)
}

/** Chooses in the list that has the focus, one option after the other. */
export async function chooseByKey(page: Page, list: Locator, option: RegExp): Promise<void> {
  const options = await list.getByRole('option').allTextContents()
  const wanted = options.findIndex((text) => option.test(text))
  const at = await list.evaluate((element) => (element instanceof HTMLSelectElement ? element.selectedIndex : -1))
  for (let step = at; step < wanted; step += 1) await page.keyboard.press('ArrowDown')
  for (let step = at; step > wanted; step -= 1) await page.keyboard.press('ArrowUp')
  await expect(list.locator('option:checked')).toHaveText(option)
}

/** What has the focus, and whether it, what is drawn over it, or the frame around it is outlined. */
function readStop(): { readonly what: string; readonly outlined: boolean } {
  const stop = document.activeElement
  if (stop === null || stop === document.body) return { what: 'nothing', outlined: false }
  const frames = [stop.parentElement, stop.parentElement?.parentElement].flatMap((frame) => frame ?? [])
  const styles = [getComputedStyle(stop, '::after'), ...[stop, ...frames].map((element) => getComputedStyle(element))]
  const outlined = styles.some((style) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2)
  return { what: stop.outerHTML.slice(0, 200), outlined }
}
