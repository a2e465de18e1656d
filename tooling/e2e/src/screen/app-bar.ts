import type { Locator, Page } from '@playwright/test'
import { type Hand, pointer } from './hand.ts'

/** The control for the day the work is read at and takes effect on. */
export function businessDate(page: Page): Locator {
  return page.getByRole('banner').getByRole('textbox', { name: '业务日期', exact: true })
}

/** What one can do about oneself, wherever the width of the page has put it: opened, if it is not open. */
export async function openAccountMenu(page: Page): Promise<Locator> {
  const menu = page
    .getByRole('banner')
    .locator('details')
    .filter({ has: page.getByRole('button', { name: '退出登录', includeHidden: true }) })
    .filter({ has: page.locator('summary:visible') })
  if ((await menu.getAttribute('open')) === null) await menu.locator('summary').first().click()
  return menu
}

/** Goes on in another of one's posts. */
export async function changePost(page: Page, post: RegExp): Promise<void> {
  await (await openAccountMenu(page)).getByRole('button', { name: post }).click()
}

/** Goes to one of the places in the bar. */
export async function goTo(page: Page, place: '项目' | '资金' | '承接主体' | '政策', hand: Hand = pointer): Promise<void> {
  await hand.press(page.getByRole('banner').getByRole('link', { name: place, exact: true }))
}
