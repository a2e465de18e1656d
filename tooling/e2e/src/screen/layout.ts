import type { Page } from '@playwright/test'
import { expect } from '../expect.ts'

/** How many pixels of a page lie beside the screen. */
export function widthBeyond(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Holds a page to fitting its width. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await widthBeyond(page), 'pixels beside the screen').toBe(0)
}
