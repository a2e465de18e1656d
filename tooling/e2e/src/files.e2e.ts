import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { describe } from 'vitest'
import { expect, test } from './browser-test.ts'
import { PICTURES } from './pictures.ts'
import { violationsOf } from './screen/accessibility.ts'
import { expectNoSidewaysScroll } from './screen/layout.ts'
import { taskForm, taskLink } from './screen/project-page.ts'

const PDF = Buffer.from('%PDF-1.7\n% 示例检查记录\n%%EOF\n')
const PAGE = Buffer.from('<!doctype html><script>alert(1)</script>')
const inspection = { title: { zh: '进度和资金使用检查', en: 'Inspection of progress and money' } }

async function openSample(page: Page): Promise<void> {
  await page.goto('/projects')
  await page.getByRole('rowheader').getByRole('link').filter({ hasText: '2025年留守儿童和困境儿童关爱服务项目（示例）' }).click()
}

const tab = (page: Page, name: string) => page.getByRole('navigation', { name: '项目内容' }).getByRole('link', { name })

describe('evidence as files', () => {
  test('is uploaded in the form, cited by the record, listed with its checksum, and saved as it was', async ({ openPage }) => {
    const page = await openPage({ who: 'preparer-zhang' })
    const form = taskForm(page)
    await openSample(page)
    await taskLink(page, inspection).click()
    await form.getByRole('combobox', { name: '检查结论' }).selectOption({ index: 1 })
    await form.getByRole('textbox', { name: '检查情况' }).fill('示例：现场查看，与记录一致')
    for (const no of await form.getByRole('radio', { name: '否' }).all()) await no.check()
    const choose = form.getByLabel('选择文件')
    await choose.setInputFiles([
      { name: '检查记录（示例） #1.pdf', mimeType: 'application/pdf', buffer: PDF },
      { name: '网页.pdf', mimeType: 'application/pdf', buffer: PAGE },
      { name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    ])
    await expect(form.getByRole('button', { name: '下载 检查记录（示例） #1.pdf' })).toBeVisible()
    await expect(form.getByText(/^只收：PDF、/)).toBeVisible()
    await expect(form.getByText('文件是空的，请换一个')).toBeVisible()
    expect(await violationsOf(page, 'all')).toEqual([])
    if (PICTURES) await page.screenshot({ path: '.results/e2e/files-form-1440.png', fullPage: true })
    for (const _ of [1, 2]) await form.getByRole('button', { name: '知道了' }).first().click()
    await form.getByRole('button', { name: /^(办理|再办一次)$/ }).click()
    await expect(page.getByRole('status').filter({ hasText: '已办：进度和资金使用检查' })).toBeAttached()

    await tab(page, '文件').click()
    const row = page.getByRole('row').filter({ hasText: '检查记录（示例） #1.pdf' })
    await expect(row.getByText('张示例')).toBeVisible()
    await expect(row.getByRole('link', { name: '进度和资金使用检查' })).toBeVisible()
    const saving = page.waitForEvent('download')
    await row.getByRole('button', { name: '下载 检查记录（示例） #1.pdf' }).press('Enter')
    const saved = await saving
    expect(saved.suggestedFilename()).toBe('检查记录（示例） #1.pdf')
    expect(await readFile(await saved.path())).toEqual(PDF)
    for (const [name, width, colorScheme] of [
      ['1440-light', 1440, 'light'],
      ['1440-dark', 1440, 'dark'],
      ['360-light', 360, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await expectNoSidewaysScroll(page)
      if (PICTURES) await page.screenshot({ path: `.results/e2e/files-${name}.png`, fullPage: true })
    }
  })

  test('is not shown to a supplier that it does not belong to', async ({ openPage }) => {
    const page = await openPage({ who: 'supplier-1' })
    await openSample(page)
    await tab(page, '文件').click()
    await expect(page.getByRole('heading', { name: '还没有文件' })).toBeVisible()
  })
})
