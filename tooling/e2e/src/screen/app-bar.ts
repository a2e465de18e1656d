import type { Locator, Page } from '@playwright/test'
import { type Hand, pointer } from './hand.ts'

/** The control that says who acts, wherever the width of the page has put it. */
export function actorSwitch(page: Page): Locator {
  return page.getByRole('banner').getByRole('combobox', { name: /^代用身份/ })
}

/** The control for the day the work is read at and takes effect on. */
export function businessDate(page: Page): Locator {
  return page.getByRole('banner').getByRole('textbox', { name: '业务日期', exact: true })
}

/** Goes to one of the places in the bar. */
export async function goTo(page: Page, place: '项目' | '资金' | '承接主体' | '政策', hand: Hand = pointer): Promise<void> {
  await hand.press(page.getByRole('banner').getByRole('link', { name: place, exact: true }))
}
