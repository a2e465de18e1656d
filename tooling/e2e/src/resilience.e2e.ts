import type { Locator, Page } from '@playwright/test'
import { describe } from 'vitest'
import type { Api } from './api.ts'
import { expect, test } from './browser-test.ts'
import { letFill } from './delegation.ts'
import { businessDate, changePost, goTo } from './screen/app-bar.ts'
import { typeMonth } from './screen/date-field.ts'
import { openProject, taskForm, taskLink, watched } from './screen/project-page.ts'
import { cookieHeader } from './sessions.ts'

const SAMPLE = '示例-2025-01'

test.override({ who: 'preparer-zhang' })

/** The sample project with its register of donations open: a task that can be done again and again. */
async function openDonations(page: Page, api: Api): Promise<{ readonly form: Locator; readonly version: () => Promise<number> }> {
  const { id, title } = await sampleOf(api)
  await page.goto('/projects')
  await openProject(page, title)
  await taskLink(page, { title: { zh: '社会捐助资金登记', en: '' } }).click()
  await expect(taskForm(page)).toBeVisible()
  return { form: taskForm(page), version: async () => (await api.project(id)).version }
}

async function sampleOf(api: Api): Promise<{ readonly id: string; readonly title: string }> {
  const found = (await api.projects()).find((project) => project.code === SAMPLE)
  if (found === undefined) throw new Error(`There is no ${SAMPLE}`)
  return found
}

async function fillDonation(form: Locator, donor: string): Promise<void> {
  await form.getByLabel('捐助方').fill(donor)
  await form.getByLabel('捐助金额').fill('1,200.50')
  await form.getByLabel('用途').fill('图书')
  await form.getByRole('group', { name: '专项用于本项目及其持续发展' }).getByRole('radio', { name: '是', exact: true }).check()
}

const submitOf = (form: Locator) => form.getByRole('button', { name: '再办一次', exact: true })
const records = (page: Page, version: number) => page.getByRole('link', { name: `时间线 ${version}`, exact: true })

describe('when something goes wrong', () => {
  test('a submit that is pressed twice acts once', async ({ api, page }) => {
    const { form, version } = await openDonations(page, api)
    const before = await version()
    await fillDonation(form, '示例捐助者一')
    await submitOf(form).dblclick()
    await expect(records(page, before + 1)).toBeVisible()
    await expect(page.getByRole('region', { name: `第 ${before + 1} 号记录` })).toContainText('1,200.50 元')
    expect(await version()).toBe(before + 1)
  })

  test('an answer that is lost on its way is asked for again, and the task done once', async ({ api, page }) => {
    const { form, version } = await openDonations(page, api)
    const before = await version()
    await fillDonation(form, '示例捐助者二')
    const keys: (string | undefined)[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') keys.push(request.headers()['idempotency-key'])
    })
    await page.route('**/tasks/*', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await submitOf(form).click()
    await expect(form.getByText('连不上服务')).toBeVisible()
    await expect(form.getByText('已填的内容都还在。请检查网络，稍后再试。')).toBeVisible()
    await expect(form.getByLabel('捐助方')).toHaveValue('示例捐助者二')
    expect(await version()).toBe(before + 1)

    await page.unroute('**/tasks/*')
    await submitOf(form).click()
    await expect(records(page, before + 1)).toBeVisible()
    await expect(form.getByLabel('捐助方')).toHaveValue('')
    expect(await version()).toBe(before + 1)
    expect(new Set(keys).size).toBe(1)
  })

  test('of two at once the second is told that something has changed, and keeps what was typed', async ({ api, openPage }) => {
    const [first, second] = [await openPage(), await openPage()]
    const one = await openDonations(first, api)
    const other = await openDonations(second, api)
    const before = await one.version()
    await fillDonation(other.form, '示例捐助者四')
    await fillDonation(one.form, '示例捐助者三')
    await submitOf(one.form).click()
    await expect(records(first, before + 1)).toBeVisible()

    await submitOf(other.form).click()
    await expect(other.form.getByText('没有办成，什么都没有记下')).toBeVisible()
    await expect(other.form.getByText('页面打开后，项目有了新的记录，已重新读取。你填的都还在，请对照后再办。')).toBeVisible()
    await expect(records(second, before + 1)).toBeVisible()
    await expect(second.getByRole('region', { name: `第 ${before + 1} 号记录` })).toContainText('示例捐助者三')
    await expect(other.form.getByLabel('捐助方')).toHaveValue('示例捐助者四')
    await expect(other.form.getByLabel('捐助金额')).toHaveValue('1,200.50')

    await submitOf(other.form).click()
    await expect(records(second, before + 2)).toBeVisible()
    expect(await one.version()).toBe(before + 2)
  })

  test('what was typed survives a reload, and going elsewhere', async ({ api, page }) => {
    const { form, version } = await openDonations(page, api)
    const before = await version()
    await fillDonation(form, '示例捐助者五')
    await expect(form.getByText(/草稿 \d\d:\d\d 已存/)).toBeVisible()
    await page.reload()
    await expect(form.getByLabel('捐助方')).toHaveValue('示例捐助者五')
    await goTo(page, '资金')
    await expect(page.getByRole('heading', { level: 1, name: '资金' })).toBeVisible()
    await page.goBack()
    await expect(form.getByLabel('用途')).toHaveValue('图书')
    await form.getByRole('button', { name: '清除草稿' }).click()
    await expect(form.getByLabel('捐助方')).toHaveValue('')
    await page.reload()
    await expect(form.getByLabel('捐助方')).toHaveValue('')
    expect(await version()).toBe(before)
  })

  test('a field that is being filled stays while the project is read again, in another post and for another day', async ({
    application,
    sessions,
    api,
    page,
  }) => {
    await letFill(application.url, sessions, { post: 'approver-li', deputy: 'preparer-zhang' })
    const { form } = await openDonations(page, api)
    const donor = form.getByLabel('捐助方')
    const control = await donor.elementHandle()
    for (const change of [
      () => changePost(page, /代李示例/),
      () => changePost(page, /^经办人/),
      () => businessDate(page).fill('2026-01-15'),
    ]) {
      const read = page.waitForResponse((response) => /\/projects\/[^/?]+\?/.test(response.url()))
      await change()
      await (await read).finished()
    }
    await donor.fill('示例捐助者')
    await expect(donor).toHaveValue('示例捐助者')
    expect(await control?.evaluate((element) => element.isConnected)).toBe(true)
  })

  test('a service that cannot be reached is said so, and asked again on demand', async ({ page }) => {
    await page.goto('/projects')
    await expect(page.getByRole('heading', { level: 1, name: '项目' })).toBeVisible()
    await page.route('**/api/**', (route) => route.abort())
    await goTo(page, '承接主体')
    await expect(page.getByRole('alert')).toContainText('连不上服务')
    await page.unroute('**/api/**')
    await page.getByRole('button', { name: '再试一次' }).click()
    await expect(page.getByRole('rowheader').first()).toContainText('示例')

    await page.route('**/api/**', (route) => route.abort())
    await page.goto('/projects')
    await expect(page.getByRole('alert')).toContainText('连不上服务')
    await page.unroute('**/api/**')
    await page.getByRole('button', { name: '再试一次' }).click()
    await expect(page.getByRole('rowheader').first()).toContainText('示例')
  })
})

describe('without a connection', () => {
  test('a page that was never open is said to be out of reach, and comes when there is one again', async ({ page }) => {
    await page.goto('/projects')
    await expect(page.getByRole('rowheader').first()).toContainText('示例')
    await page.context().setOffline(true)
    await goTo(page, '政策')
    await expect(page.getByRole('alert')).toContainText('连不上服务')
    await page.getByRole('button', { name: '再试一次' }).click()
    await expect(page.getByRole('alert')).toContainText('连不上服务')
    // What has been loaded before is still there.
    await goTo(page, '项目')
    await expect(page.getByRole('rowheader').first()).toContainText('示例')
    await goTo(page, '政策')
    await expect(page.getByRole('alert')).toContainText('连不上服务')
    await page.context().setOffline(false)
    // Somebody asks again, unless the page has found out by itself that there is an answer.
    const again = page.getByRole('button', { name: '再试一次' })
    const outline = page.getByRole('navigation', { name: '条款目录' })
    await expect(async () => {
      if (await again.isVisible()) await again.click({ timeout: 1000 })
      await expect(outline).toBeVisible({ timeout: 5000 })
    }).toPass({ timeout: 60_000 })
  })
})

describe('a new version', () => {
  test('in place of an open page: what is no longer there comes with a page loaded anew', async ({ page }) => {
    await page.goto('/projects')
    await expect(page.getByRole('rowheader').first()).toContainText('示例')
    let gone = true
    let loads = 0
    page.on('request', (request) => {
      if (!request.isNavigationRequest()) return
      loads += 1
      gone = false
    })
    await page.route('**/assets/policy-route-*.js', (route) => (gone ? route.fulfill({ status: 404 }) : route.continue()))
    await goTo(page, '政策')
    await expect(page.getByRole('navigation', { name: '条款目录' })).toBeVisible()
    expect(loads).toBe(1)
  })
})

describe('what cannot be', () => {
  test('a fraction of a fen is refused at its field, by the page and past it', async ({ api, page }) => {
    const { form, version } = await openDonations(page, api)
    const before = await version()
    await fillDonation(form, '示例捐助者六')
    for (const amount of ['1200.505', '-5', '十二万']) {
      await form.getByLabel('捐助金额').fill(amount)
      await expect(form.getByText('不是金额：写数字，至多两位小数')).toBeVisible()
      await expect(form.getByLabel('捐助金额')).toHaveAttribute('aria-invalid', 'true')
      await expect(submitOf(form)).toHaveAttribute('aria-disabled', 'true')
      await form.getByRole('button', { name: '试办' }).click()
      await expect(form.getByText('试办：现在办理会被拒绝，什么都没有记下')).toBeVisible()
      await expect(form.getByLabel('捐助金额')).toHaveValue(amount)
    }
    await form.getByLabel('捐助金额').fill('0')
    await expect(form.getByText('捐助金额应大于零 通则 6').first()).toBeVisible()
    // Pressed all the same, it goes to what is wrong.
    await submitOf(form).press('Enter')
    await expect(form.getByLabel('捐助金额')).toBeFocused()
    expect(await version()).toBe(before)
    await form.getByRole('button', { name: '清除草稿' }).click()
  })

  test('a wrong check digit and an impossible day are said at their fields', async ({ page }) => {
    await page.goto('/suppliers')
    await expect(page.getByText('4 家')).toBeVisible()
    await page.getByRole('button', { name: '登记承接主体', exact: true }).click()
    const form = page.getByRole('region', { name: '登记承接主体', exact: true })
    const code = form.getByLabel('统一社会信用代码')
    await code.fill('52640502MJX000001')
    await expect(form.getByText('要 18 位，现在 17 位')).toBeVisible()
    await code.fill('52640502MJX000001F')
    await expect(form.getByText('18 位代码的校验位不对，请核对')).toBeVisible()
    await code.blur()
    await expect(form.getByText('统一社会信用代码有误：应为18位且校验码正确')).toBeVisible()
    await code.fill('52640502mjx000001e')
    await expect(code).toHaveValue('52640502MJX000001E')
    await expect(form.getByText('校验位正确')).toBeVisible()
    await expect(form.getByText('统一社会信用代码有误：应为18位且校验码正确')).toHaveCount(0)

    const day = form.getByLabel('最近一次重大违法违纪')
    await day.fill('2025-01-31')
    await typeMonth(day, '02')
    await day.blur()
    await expect(form.getByText('日期不存在，应写作 2025-07-01')).toBeVisible()
    await expect(day).toHaveAttribute('aria-invalid', 'true')
    await typeMonth(day, '03')
    await expect(day).toHaveValue('2025-03-31')
    await expect(form.getByText('日期不存在，应写作 2025-07-01')).toHaveCount(0)

    await form.getByRole('button', { name: '登记', exact: true }).press('Enter')
    await expect(form.getByLabel('名称')).toBeFocused()
    await page.reload()
    await expect(page.getByText('4 家')).toBeVisible()
  })
})

describe('what two people change at once', () => {
  test('is refused to the second, who sees what has changed, keeps what was typed and sends it again', async ({
    application,
    sessions,
    api,
    openPage,
  }) => {
    const page = await openPage({ who: 'finance-wang' })
    await page.goto('/funds')
    await page.getByRole('rowheader').getByRole('link', { name: '示例困难群众救助资金（2025年）' }).click()
    await page.getByRole('button', { name: '变更指标' }).click()
    const form = page.getByRole('region', { name: '变更示例困难群众救助资金（2025年）' })
    await form.getByLabel('事项').selectOption('核减指标')
    await form.getByLabel('金额').fill('350,000.01')
    await form.getByLabel('依据和理由').fill('示例核减')
    await expect(form.getByText('已预留、已签约和已付的不能动，只能动可用余额').first()).toBeVisible()
    await form.getByLabel('金额').fill('20,000')
    await expect(form.getByRole('row', { name: '可用 350,000.00 330,000.00' })).toBeVisible()

    const address = new URL(page.url()).pathname
    const { events } = await api.fund(address.split('/').at(-1) ?? '')
    const other = await fetch(`${application.url}/api/v1${address}/changes`, {
      method: 'POST',
      body: JSON.stringify({ change: 'appropriate', amountFen: 100, reason: '示例追加' }),
      headers: {
        'content-type': 'application/json',
        ...cookieHeader(await sessions.of('finance-wang')),
        'if-match': `"${events}"`,
        'idempotency-key': crypto.randomUUID(),
      },
    })
    expect(other.status).toBe(200)
    const submit = form.getByRole('button', { name: '登记变更' })
    await submit.click()
    await expect(form.getByText('打开以后别人变更过，已重新读取')).toBeVisible()
    await expect(form.getByRole('status')).toContainText('可用：350,000.00 → 350,001.00')
    await expect(form.getByLabel('金额')).toHaveValue('20,000.00')
    await submit.click()
    await expect(form).toHaveCount(0)
    await expect(page.getByRole('row', { name: /^核减指标 .*20,000\.00 示例核减/ })).toBeVisible()
    await expect(page.getByRole('row', { name: '可用 330,001.00' })).toBeVisible()
  })
})

describe('the business date', () => {
  test('decides what is overdue, and a day that does not exist changes nothing', async ({ api, page }) => {
    const { title } = await sampleOf(api)
    await page.goto('/projects')
    await openProject(page, title)
    const report = page.getByRole('listitem').filter({ has: taskLink(page, { title: { zh: '季度实施情况（2025年第四季度）', en: '' } }) })
    const on = async (day: string, state: string, left: string) => {
      await businessDate(page).fill(day)
      await expect.poll(() => report.innerText(), watched).toContain(left)
      await expect(report).toContainText(state)
    }
    await on('2026-01-14', '逾期', '过4天')
    await expect(page.getByRole('link', { name: '季度实施情况（2025年第四季度）逾期4天' })).toBeVisible()
    await on('2026-01-10', '可办', '今天')
    await on('2026-01-09', '可办', '1天')
    await expect(page.getByRole('link', { name: /季度实施情况（2025年第四季度）逾期/ })).toHaveCount(0)
    await on('2026-01-31', '逾期', '过21天')
    await typeMonth(businessDate(page), '02')
    await expect(report).toContainText('过21天')
    await typeMonth(businessDate(page), '03')
    await expect.poll(() => report.innerText(), watched).toContain('过80天')
  })
})
