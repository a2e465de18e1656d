import { readFile } from 'node:fs/promises'
import { play, readScenario, sayScenarioFaults } from '@goufu/scenario'
import type { Page } from '@playwright/test'
import { apiAt } from './api.ts'
import { browserWorld } from './browser-world.ts'
import { expect } from './expect.ts'
import { type Hand, pointer } from './screen/hand.ts'
import { openProject } from './screen/project-page.ts'

/** A server that begins with nothing, on a day after the last one of every scenario. */
export const emptyAndLate = { GOUFU_SAMPLE: 'off', GOUFU_TRIAL: 'on', GOUFU_TODAY: '2029-12-31' }

/**
 * Plays a scenario of the configured profile on the screens, holds it to everything it promises, and lets the page verify
 * the chain of each project at the end.
 * @param name file name in the profile's `scenarios/`
 * @param hand what it is done with
 */
export async function playOnScreens(page: Page, url: string, name: string, hand: Hand = pointer): Promise<void> {
  const file = new URL(`../scenarios/${name}`, import.meta.resolve('@goufu/shapotou-annual-project'))
  const read = readScenario(await readFile(file, 'utf8'))
  if ('faults' in read) throw new Error(sayScenarioFaults(read.faults).en)
  const api = apiAt(url)
  const descriptor = await api.profile()
  await page.goto('/projects')
  for await (const { step, on, title, mismatches, answer } of play(
    read.scenario,
    browserWorld(page, api, descriptor, hand),
    descriptor.profile,
  )) {
    // What comes after a step that went wrong is about something else.
    expect(mismatches, `step ${step} on ${on}, ${title.en}: ${JSON.stringify(answer)}`).toEqual([])
  }
  for (const { id, title } of await api.projects()) {
    const { version } = await api.project(id)
    await openProject(page, title)
    await page.getByRole('link', { name: `时间线 ${version}`, exact: true }).click()
    await page.getByRole('button', { name: '验证整条记录链' }).click()
    await expect(page.getByText(`${version} 条记录都没有被改过`).first()).toBeVisible()
  }
}
