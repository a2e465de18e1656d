import { createDatabase, type DatabaseKind } from '@goufu/store/testing'
import type { StoreLocation } from '@goufu/store'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { test as base, inject } from 'vitest'
import { type Api, apiAt } from './api.ts'
import { startApplication } from './application.ts'
import type { Application } from './application.ts'
import type { Chromiums } from './chromium.ts'
import { launch } from './chromium.ts'
import { giveSession, type Sessions, sessionsAt } from './sessions.ts'

export { expect } from './expect.ts'

declare module 'vitest' {
  interface ProvidedContext {
    chromiums: Chromiums
  }
}

/** What a test of the application in a browser is given. Each is made when a test first asks for it. */
interface Given {
  /** Environment variables for the file's server; a file overrides them where it needs another one. */
  readonly settings: Readonly<Record<string, string>>
  /** Which browser: the light one, unless a file asks for the one that people have. */
  readonly chromium: keyof Chromiums
  /** One browser for all tests of a file. */
  readonly browser: Browser
  /** Which database: the embedded one, unless a file must reach it beside the server. */
  readonly database: DatabaseKind
  /** One database for all tests of a file: tables, and nobody and nothing in them. */
  readonly location: StoreLocation
  /** One server on it for all tests of a file. */
  readonly application: Application
  /** The sessions of people of the sample, for all tests of a file. */
  readonly sessions: Sessions
  /** The API, asked as people of the sample. */
  readonly api: Api
  /** The username of whoever is signed in on a page unless the test says otherwise; `null` for nobody. */
  readonly who: string | null
  /** Opens a page in a context of its own (no setting of another test) at the application's address. @param options `who` as above */
  readonly openPage: (options?: BrowserContextOptions & { readonly who?: string | null }) => Promise<Page>
  /** A page at 1440 × 900. */
  readonly page: Page
}

/**
 * `test` of a `.e2e.ts` file. Beside what the test says, it fails on every error that a page does not catch or writes to the console,
 * so also on everything the content security policy stops; a picture of each page of a failed test is kept under `.results/e2e/`.
 */
export const test = base.extend<Given>({
  settings: [{}, { scope: 'file' }],
  chromium: ['light', { scope: 'file' }],
  browser: [
    async ({ chromium }, use) => {
      const browser = await launch(inject('chromiums')[chromium])
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  database: ['embedded', { scope: 'file' }],
  location: [
    async ({ database }, use) => {
      const { location, remove } = await createDatabase(database)
      await use(location)
      await remove()
    },
    { scope: 'file' },
  ],
  application: [
    async ({ location, settings }, use) => {
      const application = await startApplication(location, settings)
      await use(application)
      await application.stop()
    },
    { scope: 'file' },
  ],
  sessions: [
    async ({ application }, use) => {
      await use(sessionsAt(application.url))
    },
    { scope: 'file' },
  ],
  api: [
    async ({ application, sessions }, use) => {
      await use(apiAt(application.url, ({ id }) => sessions.of(id)))
    },
    { scope: 'file' },
  ],
  who: [null, { scope: 'file' }],
  openPage: async ({ browser, application, sessions, who, task }, use) => {
    const pages: Page[] = []
    const uncaught: Error[] = []
    await use(async ({ who: username = who, ...options } = {}) => {
      const context = await browser.newContext({
        baseURL: application.url,
        locale: 'zh-CN',
        viewport: { width: 1440, height: 900 },
        ...options,
      })
      const page = await context.newPage()
      page.on('pageerror', (error) => uncaught.push(error))
      page.on('console', (message) => {
        // An answer of 4xx is part of what is tested; the browser writes a line for each.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) uncaught.push(new Error(message.text()))
      })
      pages.push(page)
      if (username !== null) await giveSession(page, await sessions.of(username))
      return page
    })
    if (task.result?.state === 'fail') {
      await Promise.all(
        pages.map((page, number) => page.screenshot({ path: `.results/e2e/${task.name.replaceAll(/[\s/]+/g, '-')}-${number}.png` })),
      )
    }
    // What a page still asks for when it is closed is answered by nobody.
    await Promise.all(pages.map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })))
    await Promise.all(pages.map((page) => page.context().close()))
    if (uncaught.length > 0)
      throw new AggregateError(uncaught, `A page let ${uncaught.length} errors through: ${uncaught.map(String).join('; ')}`)
  },
  page: async ({ openPage }, use) => {
    await use(await openPage())
  },
})
