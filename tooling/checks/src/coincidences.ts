import type { Coincidence } from './policy-figures.ts'

const reasons: Readonly<Record<string, readonly (readonly [path: string, value: number])[]>> = {
  'a status of HTTP': [
    ['apps/api/src/app.ts', 500],
    ['apps/api/src/http/problem.ts', 500],
    ['apps/web/src/session/session-context.tsx', 500],
    ['apps/web/src/submit/create-submit.ts', 500],
  ],
  'how much is read at once': [
    ['apps/api/src/http/paging.ts', 50],
    ['apps/web/src/api/endpoints.ts', 50],
    ['apps/web/src/routes/projects-route.tsx', 50],
  ],
  'the earliest year a form takes': [
    ['apps/api/src/routes/funds.ts', 2000],
    ['packages/engine/src/procurement/fund.ts', 2000],
    ['packages/engine/src/procurement/registry.ts', 2000],
    ['packages/engine/src/procurement/supplier.ts', 2000],
    ['packages/engine/src/profile/element-schema.ts', 2000],
  ],
  'the most months a form takes for a service': [['packages/engine/src/procurement/tasks/plan.ts', 60]],
  'milliseconds, or tries, before something is done about it': [
    ['apps/api/src/routes/health.ts', 2000],
    ['apps/web/src/engine/use-engine.ts', 2000],
    ['packages/store/src/perform-task.ts', 50],
    ['packages/store/src/sealer.ts', 50],
  ],
  'a place in a UUID, or bits of it': [
    ['apps/api/src/uuid-for.ts', 20],
    ['apps/web/src/api/command-key.ts', 15],
    ['apps/web/src/api/command-key.ts', 20],
  ],
  'the length of a credit code, or a weight of its check character': [
    ['apps/web/src/form/fields/code-field.tsx', 18],
    ['packages/engine/src/procurement/unified-social-credit-code.ts', 18],
    ['packages/engine/src/procurement/unified-social-credit-code.ts', 20],
    ['packages/engine/src/procurement/unified-social-credit-code.ts', 25],
    ['packages/engine/src/procurement/unified-social-credit-code.ts', 30],
  ],
  'the days of a month': [['packages/engine/src/policy/calendar-date.ts', 30]],
  'letters of an excerpt': [['packages/engine/src/procurement/excerpt.ts', 60]],
  'a version of PostgreSQL, or a type of its protocol': [
    ['packages/store/src/server.ts', 15],
    ['packages/store/src/type-parsers.ts', 20],
  ],
}

/** Numbers outside profiles that some policy gives too, each with what it is where it stands. */
export const coincidences: readonly Coincidence[] = Object.entries(reasons).flatMap(([because, places]) =>
  places.map(([path, value]) => ({ path, value, because })),
)
