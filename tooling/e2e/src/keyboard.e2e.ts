import { describe } from 'vitest'
import { expect, test } from './browser-test.ts'
import { actorSwitch } from './screen/app-bar.ts'
import { chooseByKey, tabTo } from './screen/keyboard.ts'
import { taskForm, taskLink } from './screen/project-page.ts'

const task = (zh: string) => ({ title: { zh, en: zh } })

test.override({ chromium: 'usual' })

describe('without a mouse', () => {
  test('the second payment: why it is blocked, what mends it, and how it is paid', async ({ page }) => {
    const press = (key: string) => page.keyboard.press(key)
    const form = taskForm(page)
    const submit = form.getByRole('button', { name: '办理', exact: true })
    await page.goto('/')

    await tabTo(page, page.getByRole('rowheader').getByRole('link', { name: '2025年留守儿童和困境儿童关爱服务项目（示例）' }))
    await press('Enter')
    await tabTo(page, taskLink(page, task('第二次拨付')))
    await press('Enter')
    await expect(taskLink(page, task('第二次拨付'))).toBeFocused()
    await expect(form.getByRole('heading', { name: '中期评估还没有通过，现在不能拨付 六(三)', exact: true })).toBeVisible()
    const basis = page.getByRole('region', { name: /^依据/ })
    await expect(basis.getByText(/六 › \(三\)/)).toBeVisible()
    await tabTo(page, form.getByRole('button', { name: '为什么：中期评估还没有通过，现在不能拨付' }))
    await press('Enter')
    await expect(basis.locator('summary')).toBeFocused()
    await expect(basis.getByText('缺事实：中期评估结论')).toBeVisible()

    await tabTo(page, actorSwitch(page), 'Shift+Tab')
    await chooseByKey(page, actorSwitch(page), /第三方评估/)
    await tabTo(page, taskLink(page, task('中期评估')))
    await press('Enter')
    await tabTo(page, form.getByRole('checkbox', { name: '第三方' }))
    await press('Space')
    await tabTo(page, form.getByRole('combobox', { name: '结论' }))
    await chooseByKey(page, form.getByRole('combobox', { name: '结论' }), /^通过$/)
    await tabTo(page, form.getByRole('textbox', { name: '意见' }))
    await page.keyboard.insertText('进度合理，记录齐全')
    await tabTo(page, submit)
    await press('Enter')
    await expect(page.getByRole('status').filter({ hasText: '已办：中期评估' })).toBeAttached()

    // What can be done next opens by itself.
    await expect(taskLink(page, task('第二次拨付'))).toHaveAttribute('aria-expanded', 'true')
    await tabTo(page, actorSwitch(page), 'Shift+Tab')
    await chooseByKey(page, actorSwitch(page), /^王示例 财政$/)
    const amount = form.getByLabel('本次金额')
    await tabTo(page, form.getByLabel('凭证号'))
    await page.keyboard.insertText('示付-2026-001')
    await tabTo(page, amount, 'Shift+Tab')
    await press('Control+A')
    await page.keyboard.type('73800')
    await expect(form.getByText('比应付少 1,200.00 元 六(三)')).toBeVisible()
    await expect(amount).toHaveAttribute('aria-invalid', 'true')
    await expect(submit).toHaveAttribute('aria-disabled', 'true')
    await tabTo(page, form.getByRole('button', { name: '改为 75,000.00' }))
    await press('Enter')
    await expect(amount).toHaveValue('75,000.00')
    await expect(form.getByText('大写 柒万伍仟元整')).toBeVisible()
    await tabTo(page, submit)
    await press('Enter')
    await expect(page.getByRole('status').filter({ hasText: '已办：第二次拨付' })).toBeAttached()
    await expect(page.getByRole('main').getByRole('definition').filter({ hasText: '175,000.00' })).toBeVisible()
  })

  test('the search takes a slash, and the menu of a phone lets go with Escape', async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 360, height: 740 } })
    const press = (key: string) => page.keyboard.press(key)
    await page.goto('/')
    const projects = page.getByRole('rowheader')
    await expect(projects).toHaveCount(2)
    await press('/')
    await expect(page.getByRole('searchbox', { name: '查项目' })).toBeFocused()
    await page.keyboard.insertText('2025-02')
    await expect(projects).toHaveCount(1)
    await expect(page).toHaveURL(/\?q=2025-02$/)

    const menu = page.getByRole('banner').getByLabel('菜单')
    await tabTo(page, menu, 'Shift+Tab')
    await press('Enter')
    await tabTo(page, actorSwitch(page))
    await chooseByKey(page, actorSwitch(page), /审计监督/)
    await press('Escape')
    await expect(actorSwitch(page)).toBeHidden()
    await expect(menu).toBeFocused()
  })
})
