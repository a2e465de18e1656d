import { readFile } from 'node:fs/promises'
import { play, readScenario, sayScenarioFaults } from '@goufu/scenario'
import { openStore, type StoreLocation } from '@goufu/store'
import type { Page } from '@playwright/test'
import { apiAt, OFFICIAL } from './api.ts'
import type { Application } from './application.ts'
import { browserWorld } from './browser-world.ts'
import { expect } from './expect.ts'
import { enterPeople } from './people-of-scenario.ts'
import { type Hand, pointer } from './screen/hand.ts'
import { openProject } from './screen/project-page.ts'
import type { Sessions } from './sessions.ts'

/** A server that begins with nothing, on a day after the last one of every scenario, and a database in which people can be entered beside it. */
export const beforeAnything = {
  database: 'server',
  settings: { GOUFU_SAMPLE: 'off', GOUFU_TRIAL: 'on', GOUFU_TODAY: '2029-12-31', GOUFU_RATE_SIGN_IN: 'off' },
} as const

/** Where a scenario is played: an application with nobody in it, its database, and who has signed in there. */
export interface Stage {
  readonly application: Application
  readonly location: StoreLocation
  readonly sessions: Sessions
}

/**
 * Plays a scenario of the configured profile on the screens, holds it to everything it promises, and lets the page verify
 * the chain of each project at the end. Whoever acts has signed in.
 * @param name file name in the profile's `scenarios/`
 * @param hand what it is done with
 */
export async function playOnScreens(page: Page, stage: Stage, name: string, hand: Hand = pointer): Promise<void> {
  const file = new URL(`../scenarios/${name}`, import.meta.resolve('@goufu/shapotou-annual-project'))
  const read = readScenario(await readFile(file, 'utf8'))
  if ('faults' in read) throw new Error(sayScenarioFaults(read.faults).en)
  const { scenario } = read
  const { application, location, sessions } = stage
  const store = await openStore(location, { migrations: 'expect' })
  try {
    const sessionOf = await enterPeople(store, scenario, sessions)
    const api = apiAt(application.url, sessionOf)
    const descriptor = await api.profile()
    const world = browserWorld(page, api, descriptor, hand, sessionOf)
    await page.goto('/projects')
    for await (const { step, on, title, mismatches, answer } of play(scenario, world, descriptor.profile)) {
      // What comes after a step that went wrong is about something else.
      expect(mismatches, `step ${step} on ${on}, ${title.en}: ${JSON.stringify(answer)}`).toEqual([])
    }
    await world.become(OFFICIAL)
    for (const { id, title } of await api.projects()) {
      const { version } = await api.project(id)
      await openProject(page, title)
      await page.getByRole('link', { name: `时间线 ${version}`, exact: true }).click()
      await page.getByRole('button', { name: '验证整条记录链' }).click()
      await expect(page.getByText(`${version} 条记录都没有被改过`).first()).toBeVisible()
    }
  } finally {
    await store.close()
  }
}
