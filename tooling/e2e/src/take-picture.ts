import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startApplication } from './application.ts'
import { findChromiums, launch } from './chromium.ts'
import { taskForm, taskLink } from './screen/project-page.ts'
import { giveSession, sessionsAt } from './sessions.ts'

// Takes the picture of the README anew: the sample project with the second payment open and blocked. The web must have been built.

const PICTURE = fileURLToPath(new URL('../../../docs/images/project.png', import.meta.url))

const directory = await mkdtemp(join(tmpdir(), 'goufu-picture-'))
const application = await startApplication({ dataDir: directory })
const { usual } = await findChromiums()
const browser = await launch(usual)
try {
  const context = await browser.newContext({ baseURL: application.url, locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await giveSession(page, await sessionsAt(application.url).of('finance-wang'))
  await page.goto('/projects')
  await page.getByRole('rowheader').getByRole('link').filter({ hasText: '2025年留守儿童和困境儿童关爱服务项目（示例）' }).click()
  await taskLink(page, { title: { zh: '第二次拨付', en: 'second payment' } }).click()
  await taskForm(page).getByLabel('凭证号').fill('示付-2026-001')
  await taskForm(page).getByLabel('本次金额').fill('75,000.00')
  await page.getByRole('region', { name: /^依据/ }).getByText('怎样会改变结果').waitFor()
  await page.evaluate(() => {
    window.scrollTo(0, 0)
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await page.screenshot({ path: PICTURE, animations: 'disabled' })
} finally {
  await browser.close()
  await application.stop()
  await rm(directory, { recursive: true })
}
const { size } = await stat(PICTURE)
console.log(`${PICTURE}: ${Math.round(size / 1024)} KB`)
