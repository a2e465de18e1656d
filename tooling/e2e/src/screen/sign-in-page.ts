import type { Page } from '@playwright/test'

/** Fills in a sample account by its one press, as `张示例 经办人`, and signs in with it. */
export async function signInAs(page: Page, account: string | RegExp): Promise<void> {
  await page
    .getByRole('region', { name: /^(?:示例账号|Sample accounts)$/ })
    .getByRole('button', { name: account })
    .click()
  await page.getByRole('button', { name: /^(?:登录|Sign in)$/ }).click()
}
