import type { Page } from '@playwright/test'
import { describe } from 'vitest'
import { expect, test } from './browser-test.ts'
import { openAccountMenu } from './screen/app-bar.ts'
import { expectNoSidewaysScroll } from './screen/layout.ts'
import { taskForm, taskLink } from './screen/project-page.ts'
import { signInAs } from './screen/sign-in-page.ts'
import { giveSession } from './sessions.ts'

const task = (zh: string) => ({ title: { zh, en: zh } })

/** On a phone the bar has room for the mark only; one's account is in its menu, and so is the way in. */
async function changePlaces(page: Page, person: string): Promise<void> {
  const project = page.url()
  await (await openAccountMenu(page)).getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByText('已退出登录。')).toBeVisible()
  await page.goto(project)
  await page.getByRole('banner').getByLabel('菜单').click()
  await page.getByRole('banner').getByRole('link', { name: '登录' }).click()
  await expectNoSidewaysScroll(page)
  await signInAs(page, `填入 ${person}`)
  await expect(page).toHaveURL(project)
}

describe('on a phone', () => {
  test('the second payment: why it is blocked, what mends it, and how it is paid', async ({ openPage, sessions }) => {
    const page = await openPage({ who: 'preparer-zhang', viewport: { width: 360, height: 740 } })
    const form = taskForm(page)
    const submit = form.getByRole('button', { name: '办理', exact: true })
    await page.goto('/projects')
    // A project is a card that leaves room for the next one.
    const card = await page.getByRole('row').filter({ hasText: '示例-2025-01' }).boundingBox()
    expect(card?.height).toBeLessThan(300)
    await page.getByRole('rowheader').getByRole('link', { name: '2025年留守儿童和困境儿童关爱服务项目（示例）' }).click()
    await expectNoSidewaysScroll(page)
    await taskLink(page, task('第二次拨付')).click()
    await expect(form.getByRole('heading', { name: '中期评估还没有通过，现在不能拨付 六(三)', exact: true })).toBeVisible()
    await form.getByRole('button', { name: '为什么：中期评估还没有通过，现在不能拨付' }).click()
    await expect(page.getByText('缺事实：中期评估结论')).toBeInViewport()
    await expectNoSidewaysScroll(page)

    await changePlaces(page, '孙示例 第三方评估')
    await taskLink(page, task('中期评估')).click()
    await form.getByRole('checkbox', { name: '第三方' }).check()
    await form.getByRole('combobox', { name: '结论' }).selectOption({ label: '通过' })
    await form.getByRole('textbox', { name: '意见' }).fill('进度合理，记录齐全')
    await submit.click()
    await expect(page.getByRole('status').filter({ hasText: '已办：中期评估' })).toBeAttached()
    await expect(taskLink(page, task('第二次拨付'))).toHaveAttribute('aria-expanded', 'true')

    await giveSession(page, await sessions.of('finance-wang'))
    await page.reload()
    await form.getByLabel('凭证号').fill('示付-2026-001')
    await form.getByLabel('本次金额').fill('73800')
    await expect(form.getByText('比应付少 1,200.00 元 六(三)')).toBeVisible()
    await expectNoSidewaysScroll(page)
    await form.getByRole('button', { name: '改为 75,000.00' }).click()
    await expect(form.getByLabel('本次金额')).toHaveValue('75,000.00')
    await submit.click()
    await expect(page.getByRole('status').filter({ hasText: '已办：第二次拨付' })).toBeAttached()
    await expect(page.getByRole('main').getByRole('definition').filter({ hasText: '175,000.00' })).toBeVisible()
  })
})
