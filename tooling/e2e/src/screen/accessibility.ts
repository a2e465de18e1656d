import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Which rules: all of them, those that hang on colours, or those that hang on words and structure. */
export type Rules = 'all' | 'colours' | 'words'

const OPTIONS: Readonly<Record<Rules, Parameters<AxeBuilder['options']>[0]>> = {
  all: { rules: { 'target-size': { enabled: true } } },
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
  words: { rules: { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } } },
}

/** What axe finds wrong with a page, the size of targets included: each rule with the places it is broken at. */
export async function violationsOf(page: Page, rules: Rules): Promise<readonly string[]> {
  // Half a megabyte is read once in a document; whatever stands here runs in its place afterwards.
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  const { violations } = await new AxeBuilder({ page, ...(isThere ? { axeSource: ';' } : {}) })
    .options({ ...OPTIONS[rules], resultTypes: ['violations'] })
    // One document without frames needs no second page to put results together.
    .setLegacyMode(true)
    .analyze()
  return violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
