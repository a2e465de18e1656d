import { SAMPLE_PASSWORD } from '@goufu/api'
import { describe } from 'vitest'
import { expect, test } from './browser-test.ts'
import { violationsOf } from './screen/accessibility.ts'
import { letFill } from './delegation.ts'
import { changePost, goTo, openAccountMenu } from './screen/app-bar.ts'
import { expectNoSidewaysScroll } from './screen/layout.ts'
import { totp } from './screen/totp.ts'
import { signInAs } from './screen/sign-in-page.ts'

// More signing in than one address is allowed in a minute.
test.override({ settings: { GOUFU_RATE_SIGN_IN: 'off' } })

/** Somebody of each role of the sample, and what the bar offers them. */
const people = [
  { name: '张示例', role: '经办人', places: ['待办', '项目', '资金', '承接主体', '政策'] },
  { name: '李示例', role: '审批人', places: ['待办', '项目', '资金', '承接主体', '政策'] },
  { name: '王示例', role: '财政', places: ['待办', '项目', '资金', '承接主体', '政策'] },
  { name: '陈示例', role: '评审小组成员', places: ['待办', '项目', '承接主体', '政策'] },
  { name: '孙示例', role: '第三方评估', places: ['待办', '项目', '承接主体', '政策'] },
  { name: '示例甲社会工作服务中心', role: '承接主体', places: ['待办', '项目', '承接主体', '政策'] },
  { name: '钱示例', role: '审计监督', places: ['待办', '项目', '资金', '承接主体', '政策', '查阅记录'] },
  { name: '冯示例', role: '管理员', places: ['政策', '账号', '单位', '查阅记录'] },
] as const

describe('accounts', () => {
  test('a newcomer signs in as each role of the sample, and out again', { timeout: 120_000 }, async ({ page }) => {
    const bar = page.getByRole('banner')
    const offered = bar.getByRole('navigation').getByRole('link')
    await page.goto('/')
    for (const { name, role, places } of people) {
      await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible()
      await expect(offered).toHaveText(['项目', '政策'])
      await signInAs(page, `填入 ${name} ${role}`)
      await expect(offered).toHaveText([...places])
      await expect(page.getByRole('heading', { level: 1, name: places[0] === '待办' ? '待办' : '账号' })).toBeVisible()
      await expect(bar.locator('summary').filter({ hasText: `${name} ${role}` })).toBeVisible()
      await (await openAccountMenu(page)).getByRole('button', { name: '退出登录' }).click()
      await expect(page.getByText('已退出登录。')).toBeVisible()
    }
  })

  test('whoever fills a post for somebody chooses it, and is offered what it may do', async ({ application, sessions, openPage }) => {
    await letFill(application.url, sessions, { post: 'finance-wang', deputy: 'preparer-zhang' })
    const page = await openPage({ who: 'preparer-zhang' })
    await page.goto('/funds')
    await expect(page.getByRole('heading', { level: 1, name: '资金' })).toBeVisible()
    await expect(page.getByRole('button', { name: '下达指标' })).toHaveCount(0)
    await changePost(page, /^财政，.*代王示例/)
    await expect(page.getByRole('banner').locator('summary').filter({ hasText: '张示例 财政' })).toBeVisible()
    await expect(page.getByRole('button', { name: '下达指标' })).toBeVisible()
  })

  test('the public sees what has been published, and is shown the way to everything else', async ({ api, page }) => {
    const sample = (await api.projects()).find(({ code }) => code === '示例-2025-01')
    await page.goto('/projects')
    await page.getByRole('rowheader').getByRole('link').first().click()
    await expect(page.getByRole('navigation', { name: '项目内容' }).getByRole('link')).toHaveText(['任务', '资金'])
    for (const path of ['/', '/funds', '/suppliers', '/people', '/account', `/projects/${sample?.id}/timeline`, '/projects/none']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible()
      expect(new URL(page.url()).searchParams.get('to')).toBe(path === '/' ? null : path)
    }
  })

  test('what is wrong is said at its field, and nothing typed is lost', async ({ page }) => {
    await page.goto('/sign-in')
    const username = page.getByLabel('用户名')
    const password = page.getByLabel('密码', { exact: true })
    await expect(username).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(username).toHaveAccessibleDescription('请填写“用户名”')
    await page.keyboard.type('preparer-zhang')
    await page.keyboard.press('Tab')
    await page.keyboard.type('not this one, surely')
    await page.keyboard.press('Enter')
    await expect(password).toHaveAccessibleDescription('用户名或密码不对，请检查后重试')
    await expect(password).toBeFocused()
    await expect(password).toHaveValue('not this one, surely')
    await page.getByRole('button', { name: '显示 密码' }).click()
    await expect(password).toHaveAttribute('type', 'text')
    expect(page.url()).not.toContain('surely')
    await page.reload()
    await expect(username).toHaveValue('preparer-zhang')
    await expect(password).toHaveValue('')
  })

  test('a session that has ended is said to have, and what was typed is there after signing in again', async ({ page }) => {
    await page.goto('/projects')
    await page.getByRole('banner').getByRole('link', { name: '登录' }).click()
    await signInAs(page, '填入 张示例 经办人')
    await expect(page).toHaveURL(/\/projects$/)
    await page.getByRole('button', { name: '新建项目' }).click()
    await page.getByLabel('项目编号').fill('示例-2026-09')
    // Meanwhile, elsewhere, the session is ended.
    expect((await page.request.post('/api/v1/auth/sign-out', { data: {} })).status()).toBe(200)
    await goTo(page, '资金')
    await expect(page.getByText('会话已结束，请重新登录。')).toBeVisible()
    await signInAs(page, '填入 张示例 经办人')
    await expect(page).toHaveURL(/\/funds$/)
    await goTo(page, '项目')
    await page.getByRole('button', { name: '新建项目' }).click()
    await expect(page.getByLabel('项目编号')).toHaveValue('示例-2026-09')
  })

  test('whoever signs out leaves nothing of theirs in the browser', async ({ page }) => {
    const drafts = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('goufu.draft.')))
    await page.goto('/sign-in?to=/projects')
    await signInAs(page, '填入 赵示例 经办人')
    await expect(page).toHaveURL(/\/projects$/)
    await page.getByRole('button', { name: '新建项目' }).click()
    await page.getByLabel('项目编号').fill('示例-2026-10')
    await expect.poll(drafts).toEqual([expect.stringContaining('preparer-zhao')])
    await (await openAccountMenu(page)).getByRole('button', { name: '退出登录' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible()
    expect(await drafts()).toEqual([])
    expect(await page.evaluate(() => sessionStorage.getItem('goufu.username'))).toBeNull()
  })

  test('a passkey is made by whoever knows the password, and signs in by itself from then on', async ({ application, page }) => {
    // A device with its owner before it, as the browser's own tools pretend one.
    const tools = await page.context().newCDPSession(page)
    await tools.send('WebAuthn.enable')
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    } as const
    await tools.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation: true } })
    // Browsers bind passkeys to names, and to no address but this one.
    const here = application.url.replace('127.0.0.1', 'localhost')
    await page.goto(`${here}/sign-in?to=/account`)
    await signInAs(page, '填入 赵示例 经办人')
    const passkeys = page.getByRole('region', { name: '通行密钥' })
    await passkeys.getByRole('button', { name: '新建通行密钥' }).click()
    await passkeys.getByLabel('名称').fill('示例指纹')
    await passkeys.getByLabel('现在的密码').fill(SAMPLE_PASSWORD)
    await passkeys.getByRole('button', { name: '新建', exact: true }).click()
    await expect(passkeys.getByRole('button', { name: '移除通行密钥 示例指纹' })).toBeVisible()
    expect(await violationsOf(page, 'all')).toEqual([])
    await page.getByRole('main').getByRole('button', { name: '退出登录' }).click()
    await page.getByRole('button', { name: '用通行密钥登录' }).click()
    await expect(page.getByRole('banner').locator('summary').filter({ hasText: '赵示例' })).toBeVisible()
    await page.goto(`${here}/account`)
    await expect(passkeys.getByText(/用过/)).toBeVisible()
  })

  test('the menu of the account can be used by everybody, on a phone too', async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 390, height: 844 } })
    await page.goto('/sign-in')
    await signInAs(page, '填入 冯示例 管理员')
    await expect(page).toHaveURL(/\/people$/)
    await page.getByRole('banner').getByLabel('菜单').click()
    await expect(page.getByRole('button', { name: '管理员，示例县' })).toHaveAttribute('aria-pressed', 'true')
    expect(await violationsOf(page, 'all')).toEqual([])
    await expectNoSidewaysScroll(page)
  })

  test('somebody new sets a password by the code that was handed over, and a second step that is asked for from then on', async ({
    page,
  }) => {
    const main = page.getByRole('main')
    await page.goto('/people')
    await signInAs(page, '填入 冯示例 管理员')
    await page.getByRole('button', { name: '新建账号' }).click()
    await main.getByLabel('姓名').fill('何示例')
    await main.getByLabel('用户名').fill('he-shili')
    await main.getByRole('button', { name: '建立' }).click()
    const code = (await main.getByLabel('给 何示例 的恢复码').textContent()) ?? ''
    await main.getByRole('button', { name: '已交给本人，收起' }).click()
    await expect(page.getByRole('rowheader', { name: '何示例' })).toBeVisible()
    await page.goto('/account')
    await page.getByRole('button', { name: '退出登录' }).click()

    const password = '青石桥边三棵树 lantern'
    await page.getByRole('link', { name: '有恢复码？设置新密码' }).click()
    await page.getByLabel('恢复码').fill(code.toLowerCase())
    await page.getByLabel('新密码').fill('password1234')
    await page.getByRole('button', { name: '设置密码' }).click()
    await expect(page.getByLabel('新密码')).toHaveAccessibleDescription(/这个密码太容易猜到/)
    await page.getByLabel('新密码').fill(password)
    await page.getByRole('button', { name: '设置密码' }).click()
    await expect(page.getByText('密码已设好。请用新密码登录。')).toBeVisible()
    const signIn = async () => {
      await expect(page.getByLabel('用户名')).toHaveValue(/./)
      await page.getByLabel('密码', { exact: true }).fill(password)
      await page.getByRole('button', { name: '登录', exact: true }).click()
    }
    await signIn()
    // Without a post there is nothing to do yet but in one's own account.
    await expect(page).toHaveURL(/\/account$/)
    await page.getByRole('button', { name: '设置验证器' }).click()
    await page.getByLabel('现在的密码').fill(password)
    await page.getByRole('button', { name: '开始设置' }).click()
    await page.getByLabel('输入验证器上的六位数字').fill('12345')
    await page.getByRole('button', { name: '确认' }).click()
    await expect(page.getByLabel('输入验证器上的六位数字')).toHaveAccessibleDescription(/动态验证码是六位数字/)
    await expect(page.getByRole('img', { name: /用验证器扫描的二维码/ })).toBeVisible()
    const secret = (await page.getByLabel('或手工输入密钥').textContent()) ?? ''
    await page.getByLabel('输入验证器上的六位数字').fill(totp(secret.replaceAll(' ', ''), new Date()))
    await page.getByRole('button', { name: '确认' }).click()
    const backup = await page.getByRole('main').locator('.codes li').first().textContent()
    await page.getByRole('button', { name: '我已存好，继续' }).click()
    await expect(page.getByText('已设置验证器')).toBeVisible()
    await page.getByRole('button', { name: '退出登录' }).click()

    await page.getByLabel('用户名').fill('he-shili')
    await signIn()
    await expect(page.getByRole('heading', { level: 1, name: '第二步验证' })).toBeVisible()
    await page.goto('/account')
    await expect(page.getByRole('heading', { level: 1, name: '第二步验证' })).toBeVisible()
    await page.getByRole('button', { name: '用备用码' }).click()
    await page.getByLabel('备用码').fill(backup ?? '')
    await page.getByRole('button', { name: '验证', exact: true }).click()
    await expect(page).toHaveURL(/\/account$/)
    await expect(page.getByText('密码，加第二步')).toBeVisible()
  })
})
