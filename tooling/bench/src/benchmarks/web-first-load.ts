import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { compressedSize } from '../bundle/compressed-size.ts'
import type { Limit } from '../limit.ts'
import { scriptsOf } from '../web/scripts-of.ts'
import type { Manifest } from '../web/scripts-of.ts'

const ROOT = new URL('../../../../', import.meta.url)
const BUILT = new URL('apps/web/dist/', ROOT)
/** Of script for a page that nobody has loaded before, compressed as the server does it, in kB of 1,000 bytes. */
const LARGEST_KB = 100

/** The source behind which the rules are loaded. */
const RULES = 'src/engine/engine.ts'

/** The sources that make up each page: the entry and the routes on the way to it. */
const pages = {
  '/': ['index.html', 'src/routes/inbox-route.tsx'],
  '/projects': ['index.html', 'src/routes/projects-route.tsx'],
  '/projects/:id': ['index.html', 'src/routes/project-route.tsx', 'src/routes/tasks-route.tsx'],
} as const

/** Script that has to come before a page stands. The rules come after it, for what people type; they are told and not counted. */
export const webFirstLoad: Limit = {
  name: 'web-first-load',
  unit: 'kB',
  read: async () => {
    await build()
    const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', BUILT), 'utf8')) as Manifest
    const readings = Object.entries(pages).map(async ([subject, sources]) => {
      const value = await compressed(scriptsOf(manifest, sources))
      return { subject, value, atMost: LARGEST_KB }
    })
    const before = new Set(scriptsOf(manifest, pages['/projects/:id']))
    const rules = scriptsOf(manifest, [RULES]).filter((file) => !before.has(file))
    return [...(await Promise.all(readings)), { subject: 'the rules, after the page', value: await compressed(rules), atMost: null }]
  },
}

/** Builds the web as `npm start` does: nothing is done when it is built already. */
async function build(): Promise<void> {
  await promisify(execFile)('turbo', ['run', 'build', '--filter=@goufu/web', '--output-logs=errors-only'], { cwd: fileURLToPath(ROOT) })
}

async function compressed(files: readonly string[]): Promise<number> {
  const sizes = files.map(async (file) => compressedSize(await readFile(new URL(file, BUILT))))
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
