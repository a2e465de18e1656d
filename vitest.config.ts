import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const web = 'apps/web/src/**'
const e2e = 'tooling/e2e/**'

/** In milliseconds. No test promises a time; this only ends one that hangs, on a busy machine too. */
const PATIENCE = 60_000

/** What takes longest begins first, so that no worker is left alone with it at the end: the projects in this order ... */
const PROJECTS = ['e2e', 'int', 'unit', 'web']

/** ... and in each of them these files. */
const LONGEST = [
  'purchase-by-keys.e2e.ts',
  'pages.e2e.ts',
  'purchase.e2e.ts',
  'resilience.e2e.ts',
  'keyboard.e2e.ts',
  'false-material.e2e.ts',
  'accounts.e2e.ts',
  'serve.int.test.ts',
  'every-scenario.int.test.ts',
  'crash.int.test.ts',
  'three-processes.int.test.ts',
  'run.int.test.ts',
  'open-store.int.test.ts',
  'explored-outcomes.test.ts',
  'policy-author-guide.test.ts',
  'profile-commands.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`))
      return PROJECTS.indexOf(project.name) * (LONGEST.length + 1) + (found === -1 ? LONGEST.length : found)
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Two workers on two cores; more would only make timings of the browser tests wander.
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps,profiles,tooling}/*/src/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.int.test.ts', web, e2e],
          environment: 'node',
          testTimeout: PATIENCE,
          // Pure code: nothing a file does can be seen by the next one.
          isolate: false,
        },
      },
      {
        plugins: [solid({ hot: false })],
        test: {
          name: 'web',
          include: [`${web}/*.test.{ts,tsx}`],
          environment: 'jsdom',
          isolate: false,
          // Making a window takes longer than most files' tests; each leaves it as it found it.
          setupFiles: ['apps/web/src/testing/clean-up.ts'],
          testTimeout: PATIENCE,
          server: { deps: { inline: [/@solidjs\/testing-library/, /@solidjs\/router/, /@tanstack\/solid-query/] } },
        },
      },
      {
        test: {
          name: 'int',
          include: ['{packages,apps,profiles,tooling}/*/src/**/*.int.test.ts'],
          environment: 'node',
          pool: 'forks',
          // Each file has databases of its own; what it loads, the next one need not load again.
          isolate: false,
          globalSetup: ['tooling/test-postgres/src/global-setup.ts'],
          testTimeout: 3 * PATIENCE,
          hookTimeout: 3 * PATIENCE,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tooling/e2e/src/**/*.e2e.ts'],
          environment: 'node',
          pool: 'forks',
          globalSetup: ['tooling/test-postgres/src/global-setup.ts', 'tooling/e2e/src/global-setup.ts'],
          testTimeout: 5 * PATIENCE,
          hookTimeout: 3 * PATIENCE,
        },
      },
    ],
  },
})
