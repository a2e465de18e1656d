import { describe, inject } from 'vitest'
import { expect, test } from './browser-test.ts'
import { launch } from './chromium.ts'

describe('the browsers that the tests use', () => {
  test.for(['light', 'usual'] as const)('show a page, and wait for what a test expects: %s', async (kind) => {
    const browser = await launch(inject('chromiums')[kind])
    const page = await browser.newPage()
    await page.setContent('<button onclick="setTimeout(() => { this.textContent = `已办` }, 50)">办理</button>')
    await page.getByRole('button', { name: '办理' }).click()
    await expect(page.getByRole('button')).toHaveText('已办')
    await browser.close()
  })
})
