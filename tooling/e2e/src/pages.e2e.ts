import type { Locator, Page } from '@playwright/test'
import { describe } from 'vitest'
import { expect, test } from './browser-test.ts'
import { goTo } from './screen/app-bar.ts'
import { type Rules, violationsOf } from './screen/accessibility.ts'
import { PICTURES } from './pictures.ts'
import { signInAs } from './screen/sign-in-page.ts'
import { taskForm, taskLink } from './screen/project-page.ts'
import { widthBeyond } from './screen/layout.ts'
import { giveSession } from './sessions.ts'

/** A page to look at: where it is, what is there once it has been read, and what to press first. */
interface Place {
  readonly name: string
  readonly path: string
  /** Who opens it: a preparer unless it says otherwise. */
  readonly who?: 'finance-wang'
  /** Words of the page that come last, in both languages. */
  readonly shows: readonly [zh: string, en: string]
  readonly press?: string
  /** Statuses of the API that belong to it. */
  readonly answers?: number
}

const places = (project: string, fund: string): readonly Place[] => [
  { name: 'inbox', path: '/', shows: ['在等别人', 'With others'] },
  { name: 'inbox-office', path: '/?of=office', shows: ['受阻与等日子', 'Blocked, or waiting'] },
  { name: 'projects', path: '/projects', shows: ['示例-2025-01', '示例-2025-01'] },
  { name: 'new-project', path: '/projects', shows: ['项目编号', 'Project code'], press: '新建项目' },
  { name: 'project', path: `/projects/${project}`, shows: ['第二次拨付', 'second payment'] },
  { name: 'blocked-task', path: `/projects/${project}/tasks/second-payment`, shows: ['凭证号', 'Voucher'] },
  { name: 'repeatable-task', path: `/projects/${project}/tasks/inspection`, shows: ['再办一次', 'Once more'] },
  { name: 'done-task', path: `/projects/${project}/tasks/plan`, shows: ['需求论证', 'Evidence of need'] },
  { name: 'marks', path: `/projects/${project}/tasks/review@reviewer-chen`, shows: ['得分', 'Points'] },
  { name: 'timeline', path: `/projects/${project}/timeline`, shows: ['登记异议', 'objection'] },
  { name: 'money', path: `/projects/${project}/money`, shows: ['合同未付', 'Contract, not paid'] },
  { name: 'files', path: `/projects/${project}/files`, shows: ['还没有文件', 'No files yet'] },
  { name: 'funds', path: '/funds', shows: ['600,000.00', '600,000.00'] },
  { name: 'new-fund', path: '/funds', who: 'finance-wang', shows: ['指标金额', 'Appropriation'], press: '下达指标' },
  {
    name: 'change-fund',
    path: `/funds/${fund}`,
    who: 'finance-wang',
    shows: ['依据和理由', 'Basis and reason'],
    press: '变更指标',
  },
  { name: 'suppliers', path: '/suppliers', shows: ['缺少合格的年检：2023年度', 'Conditions not met: 2'] },
  { name: 'new-supplier', path: '/suppliers', shows: ['不良记录', 'Bad records'], press: '登记承接主体' },
  {
    name: 'change-supplier',
    path: '/suppliers',
    shows: ['在册证明材料', 'Evidence on file'],
    press: '变更记录 示例乙儿童关爱协会',
  },
  { name: 'policy', path: '/policy', shows: ['六(三)', '六(三)'] },
  { name: 'unknown-project', path: '/projects/none', shows: ['没有这个项目', 'no such project'], answers: 404 },
  { name: 'unknown-page', path: '/nowhere', shows: ['没有这一页', 'no such page'] },
]

/** What whoever has not signed in is shown. */
const visitorPlaces = (project: string): readonly Place[] => [
  {
    name: 'public-project',
    path: `/projects/${project}`,
    shows: ['2025年留守儿童和困境儿童关爱服务项目（示例）', '2025年留守儿童和困境儿童关爱服务项目（示例）'],
  },
  { name: 'sign-in', path: '/sign-in?ended=1&to=/projects', shows: ['示例甲社会工作服务中心', '示例甲社会工作服务中心'] },
  { name: 'sign-in-empty', path: '/sign-in', shows: ['请填写“用户名”', 'Username'], press: '登录' },
  { name: 'recover', path: '/sign-in/recover', shows: ['恢复码由管理员', 'hands you the code'] },
]

/** Pages about accounts, for an administrator. */
const accountPlaces: readonly Place[] = [
  { name: 'account', path: '/account', shows: ['就是这里', 'this one'] },
  { name: 'change-password', path: '/account', shows: ['新密码', 'New password'], press: '修改密码' },
  { name: 'enrol', path: '/account', shows: ['现在的密码', 'Current password'], press: '设置验证器' },
  { name: 'people', path: '/people', shows: ['示例乙儿童关爱协会', '示例乙儿童关爱协会'] },
  { name: 'new-person', path: '/people', shows: ['统一身份认证编号', 'Subject at'], press: '新建账号' },
  { name: 'person', path: '/people', shows: ['没有登录中的会话', 'No open session'], press: '办理 赵示例' },
  {
    name: 'give-post',
    path: '/people/preparer-zhang',
    shows: ['例如任命文件', 'number of the appointment'],
    press: '设岗位',
  },
  { name: 'organisation', path: '/organisations?of=sample-county', shows: ['没有区划代码', 'No division code'] },
  { name: 'delegations', path: '/delegations', shows: ['管理范围内没有代理', 'no delegation within'] },
  { name: 'readings', path: '/readings', shows: ['看账号', 'an account'] },
]

/** A page as somebody has it before them. */
interface Look {
  readonly name: string
  readonly language: 'zh-CN' | 'en'
  readonly colorScheme: 'light' | 'dark'
  readonly width: number
  /** Those that it can break and the looks before it cannot. */
  readonly rules: Rules
  /** At which nothing may lie beside the screen. */
  readonly widths: readonly number[]
}

const DESK: Look = {
  name: '1440-light',
  language: 'zh-CN',
  colorScheme: 'light',
  width: 1440,
  rules: 'all',
  widths: [1440, 760, 1080, 2560],
}

/** A page is opened once: widths, colours and words change where one is. */
const looks: readonly Look[] = [
  DESK,
  { ...DESK, name: '1440-dark', colorScheme: 'dark', rules: 'colours', widths: [] },
  { ...DESK, name: '360-light', width: 360, widths: [360, 320] },
  { ...DESK, name: '1440-light-en', language: 'en', rules: 'words', widths: [1440, 320, 760, 1080, 2560] },
]

test.override({ who: 'preparer-zhang' })

describe('every page', () => {
  test(
    'can be used by everybody, fits its width and breaks no rule of its own, in both languages',
    { timeout: 300_000 },
    async ({ api, sessions, openPage }) => {
      const sample = (await api.projects()).find((project) => project.code === '示例-2025-01')
      const [fund] = await api.funds()
      // Without motion, colours that change are what they become at once.
      const page = await openPage({ reducedMotion: 'reduce' })
      const failed = failuresOf(page)
      await notePolicyViolations(page)
      const wrong: string[] = []
      const look = async (place: Place) => {
        const response = await visit(page, place)
        expect(response, `policy of ${place.name}`).toMatch(/script-src 'self';/)
        expect(response, `policy of ${place.name}`).not.toContain('unsafe')
        // Before a picture is taken: for that the tool puts a style of its own into the page.
        expect(await policyViolations(page), `what the policy stopped on ${place.name}`).toEqual([])
        for (const one of looks) {
          await lookAs(page, place, one)
          const found = await violationsOf(page, one.rules)
          if (PICTURES) await takePicture(page, `${place.name}-${one.name}`, one.width)
          const beyond = await beyondOf(page, one.widths)
          wrong.push(...[...found, ...beyond].map((fault) => `${place.name} ${one.name}: ${fault}`))
        }
        await lookAs(page, place, DESK)
        const errors = failed.splice(0).filter((failure) => !failure.startsWith(String(place.answers)))
        wrong.push(...errors.map((fault) => `${place.name}: ${fault}`))
      }
      for (const place of places(sample?.id ?? '', fund?.id ?? '')) {
        await giveSession(page, await sessions.of(place.who ?? 'preparer-zhang'))
        await look(place)
      }
      await giveSession(page, null)
      for (const place of visitorPlaces(sample?.id ?? '')) await look(place)
      await page.goto('/sign-in?to=/account')
      await signInAs(page, /冯示例/)
      await page.getByRole('button', { name: '退出登录' }).waitFor()
      for (const place of accountPlaces) await look(place)
      expect(wrong).toEqual([])
    },
  )

  test('is skipped to with the first stop, and the address of a task is a page of its own', async ({ page }) => {
    await page.goto('/projects')
    await page.getByRole('rowheader').getByRole('link').first().click()
    const task = { title: { zh: '第二次拨付', en: 'second payment' } }
    await taskLink(page, task).click()
    await expect(taskForm(page)).toBeVisible()
    await page.goBack()
    await expect(taskForm(page)).toHaveCount(0)
    await expect(taskLink(page, task)).toHaveAttribute('aria-expanded', 'false')
    await page.goForward()
    await expect(taskForm(page)).toBeVisible()
    await page.reload()
    await expect(taskForm(page)).toBeVisible()
    await page.goBack()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: '项目' })).toBeVisible()

    for (const place of ['资金', '承接主体', '政策', '项目'] as const) {
      await goTo(page, place)
      await expect(page.getByRole('main')).toBeFocused()
    }
    await page.getByRole('button', { name: 'English' }).click()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible()
    await page.getByRole('button', { name: '中文' }).click()
    await page.reload()
    await expect(page.getByRole('table')).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })
})

/** As much of the page as is good to look at. */
async function takePicture(page: Page, name: string, width: number): Promise<void> {
  const height = Math.min(2500, await page.evaluate(() => document.documentElement.scrollHeight))
  await page.screenshot({ path: `.results/e2e/pages/${name}.png`, fullPage: true, clip: { x: 0, y: 0, width, height } })
}

/** Goes to a place and waits until it has been read. @returns the content security policy it came with */
async function visit(page: Page, { path, shows: [shown], press }: Place): Promise<string> {
  const response = await page.goto(path)
  if (press !== undefined) await page.getByRole('main').getByRole('button', { name: press, exact: true }).click()
  await expect(said(page, shown)).toBeVisible()
  return (await response?.headerValue('content-security-policy')) ?? ''
}

/** Has a page that is open be as a look has it. */
async function lookAs(page: Page, { shows: [zh, en] }: Place, { language, colorScheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height: 900 })
  const html = page.locator('html')
  if ((await html.getAttribute('lang')) === language) return
  await page.getByRole('button', { name: language === 'en' ? 'English' : '中文' }).click()
  await expect(html).toHaveAttribute('lang', language)
  await expect(said(page, language === 'en' ? en : zh)).toBeVisible()
}

function said(page: Page, words: string): Locator {
  return page.getByRole('main').getByText(words).filter({ visible: true }).first()
}

/** Lets every page from now on note what its content security policy stopped. */
async function notePolicyViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const stopped: string[] = []
    Object.assign(globalThis, { stopped })
    document.addEventListener('securitypolicyviolation', (event) =>
      stopped.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
    )
  })
}

async function policyViolations(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as { readonly stopped?: readonly string[] }).stopped ?? ['nothing was noted'])
}

/** At which of these widths something lies beside the screen. */
async function beyondOf(page: Page, widths: readonly number[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const beyond = await widthBeyond(page)
    if (beyond > 0) found.push(`${beyond} pixels beside a screen of ${width}`)
  }
  return found
}

/** Everything a page asks for and does not get, and everything it asks of somebody else. */
function failuresOf(page: Page): string[] {
  const failed: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} for ${response.url()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1:') && !request.url().startsWith('data:')) failed.push(`asks for ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    // A question that is no longer of interest is given up when one goes on.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(`no answer for ${request.url()}`)
  })
  return failed
}
