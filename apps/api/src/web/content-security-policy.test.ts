import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { PAGE_POLICY } from './content-security-policy.ts'

const page = await readFile(new URL('../../../web/index.html', import.meta.url), 'utf8')

test('nothing is allowed that is written inside a page, and nothing from elsewhere', () => {
  expect(PAGE_POLICY).not.toMatch(/unsafe|\*|https?:|blob:/)
  expect(PAGE_POLICY).toMatch(/^default-src 'none';/)
})

test('the page has no script, style or handler of its own inside', () => {
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/i)
})
