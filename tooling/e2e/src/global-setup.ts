import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { findChromiums } from './chromium.ts'

const ROOT = new URL('../../../', import.meta.url)

/** Before the browser tests: the web is built when it is stale, and the browsers found. */
export async function setup(project: TestProject): Promise<void> {
  const [chromiums] = await Promise.all([
    findChromiums(),
    promisify(execFile)('turbo', ['run', 'build', '--filter=@goufu/web', '--output-logs=errors-only'], {
      cwd: ROOT,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
    }),
  ])
  project.provide('chromiums', chromiums)
}
