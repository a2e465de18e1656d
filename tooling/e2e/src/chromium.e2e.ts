import { describe } from 'vitest'
import { expect, test } from './browser-test.ts'
import { launch, unpackChromium } from './chromium.ts'

describe('the browser that the tests use', () => {
  test('shows a page, and waits for what a test expects', async ({ browser }) => {
    const page = await browser.newPage()
    await page.setContent('<button onclick="setTimeout(() => { this.textContent = `已办` }, 50)">办理</button>')
    await page.getByRole('button', { name: '办理' }).click()
    await expect(page.getByRole('button')).toHaveText('已办')
    await page.close()
  })

  test('comes from the package where none is installed', async () => {
    const browser = await launch(await unpackChromium())
    const page = await browser.newPage()
    await page.setContent('<p>购服</p>')
    await expect(page.getByText('购服')).toBeVisible()
    await browser.close()
  })
})
