import type { Locator, Page } from '@playwright/test'

/** Types over the month of a day and leaves the rest as it is. */
export async function typeMonth(day: Locator, month: string): Promise<void> {
  const position = await monthPosition(day.page())
  // Coming anew, one stands on the first part.
  await day.blur()
  await day.focus()
  for (let part = 0; part < position; part += 1) await day.press('ArrowRight')
  await day.pressSequentially(month)
}

/** Which part of a day the browser shows the month as: its own language decides, and no page can ask for it. */
export async function monthPosition(page: Page): Promise<number> {
  const probe = await page.context().newPage()
  await probe.setContent('<input type="date">')
  const input = probe.locator('input')
  for (let position = 0; position < 3; position += 1) {
    await input.fill('2025-01-31')
    await input.focus()
    for (let part = 0; part < position; part += 1) await input.press('ArrowRight')
    await input.pressSequentially('02')
    if (await input.evaluate((element) => element instanceof HTMLInputElement && element.validity.badInput)) {
      await probe.close()
      return position
    }
  }
  throw new Error('The browser lets nobody type a month')
}
