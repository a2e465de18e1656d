import { type CalendarDate, parseDate } from '@goufu/engine'
import * as z from 'zod'
import { readQuantity } from './quantity.ts'

const NO_DAY = 'is not a day that exists (YYYY-MM-DD)'
const NO_AMOUNT = 'is not an amount (250,000.00 元)'
const NO_NAME = 'is not a short name (small letters, digits, hyphens)'
const NO_PROJECT = 'names no project'

/** What this schema says itself, and how it is said in Chinese. */
export const ownIssues: ReadonlyMap<string, string> = new Map([
  [NO_DAY, '不是存在的日期（写作 2025-07-01）'],
  [NO_AMOUNT, '不是金额（写作 250,000.00 元）'],
  [NO_NAME, '不是简称（用小写字母、数字和短横）'],
  [NO_PROJECT, '没有写项目'],
])

const day = z.string().transform((value, context): CalendarDate => {
  const parsed = parseDate(value)
  if (parsed !== undefined) return parsed
  context.issues.push({ code: 'custom', message: NO_DAY, input: value })
  return z.NEVER
})

const fen = z.union([z.int(), z.string()]).transform((value, context): number => {
  const read = typeof value === 'string' ? readQuantity(value) : value
  if (typeof read === 'number') return read
  context.issues.push({ code: 'custom', message: NO_AMOUNT, input: value })
  return z.NEVER
})

const name = z.string().regex(/^[a-z][a-z0-9-]*$/, { error: NO_NAME })
const words = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => (typeof value === 'string' ? [value] : value))

/** A role that a profile adds, by the profile and its key; it is a part of the role beside it. */
const addedRole = z.templateLiteral([name, '/', name])
const role = z.enum(['preparer', 'approver', 'finance', 'reviewer', 'evaluator', 'supplier', 'auditor', 'administrator', 'public'])

/** What is entered before the steps: the day, who enters it, and the fields of its form. */
const entered = z.looseObject({ on: day, by: z.string() })

/** What the answer to a step must be. Rules are all those that object, clauses all those they cite. */
const expectation = z.union([
  z.enum(['accepted', 'wrong-role', 'unknown-task']).transform((outcome) => ({ outcome, rules: null, clauses: null, fields: null })),
  z.strictObject({ refused: words, clause: words.optional() }).transform((given) => objected('refused', given.refused, given.clause)),
  z
    .strictObject({ 'needs-facts': words, clause: words.optional() })
    .transform((given) => objected('needs-facts', given['needs-facts'], given.clause)),
  z
    .strictObject({ 'invalid-input': words })
    .transform((given) => ({ outcome: 'invalid-input' as const, rules: null, clauses: null, fields: given['invalid-input'] })),
])

function objected(outcome: 'refused' | 'needs-facts', rules: readonly string[], clauses: readonly string[] | undefined) {
  return { outcome, rules, clauses: clauses ?? null, fields: null }
}

/** What must be true of the project on the day of a step, or of a look. Left out means not looked at. */
const checks = z.strictObject({
  budget: fen.optional(),
  contract: fen.optional(),
  paid: fen.optional(),
  clawedBack: fen.optional(),
  refunded: fen.optional(),
  penalties: fen.optional(),
  donated: fen.optional(),
  outcome: z.enum(['open', 'completed', 'cancelled', 'terminated']).optional(),
  /** Whom it is bought from; in lots, the supplier of each, those of several lots once. */
  supplier: z.union([z.string(), z.array(z.string())]).optional(),
  /** Days overdue by address; every overdue task must be named. */
  overdue: z.record(z.string(), z.int().min(1)).optional(),
  due: z.record(z.string(), day).optional(),
  status: z.record(z.string(), z.enum(['done', 'ready', 'waiting', 'blocked'])).optional(),
  /** Clauses by which a task is blocked. */
  blocked: z.record(z.string(), words).optional(),
  /** Best first. */
  ranking: z.array(z.string()).optional(),
  /** Clauses by which applicants were refused at screening; every refused one must be named. */
  refusedAtScreening: z.record(z.string(), words).optional(),
  /** Last day of the ban in force on the day, or `none`. */
  debarredUntil: z.record(z.string(), z.union([day, z.literal('none')])).optional(),
  /** What the fund can still give. */
  free: z.record(z.string(), fen).optional(),
})

const taskStep = z.strictObject({
  on: day,
  by: z.string(),
  do: z.string().min(1),
  project: name.optional(),
  /** Files that whoever acts uploads before it, by short name: `$name` cites one from here on. Each is a page that says its own name. */
  uploads: z.record(name, z.string().min(1).max(200)).default({}),
  input: z.record(z.string(), z.unknown()).default({}),
  /** Reasons for `should` rules that do not hold, by rule. */
  because: z.record(z.string(), z.string()).default({}),
  /** How often the same request is sent; it must act once. */
  sent: z.int().min(1).max(10).default(1),
  expect: expectation.default({ outcome: 'accepted', rules: null, clauses: null, fields: null }),
  check: checks.optional(),
  note: z.string().optional(),
})

const look = z.strictObject({ look: day, project: name.optional(), check: checks, note: z.string().optional() })

/**
 * A purchase written down as an official could read it. `people`, `suppliers`, `funds` and `projects` are given short names;
 * `$name` stands for a supplier, a fund or an uploaded file wherever an input wants one, and for a supplier that acts.
 */
export const scenarioSchema = z.strictObject({
  title: z.string().min(1),
  note: z.string().optional(),
  /** Id of the profile it is played under. */
  profile: z.string().min(1),
  /** Day the result is meant to be looked at on; the last day of the scenario when not given. */
  viewOn: day.optional(),
  people: z.record(z.string().min(1), z.strictObject({ name: z.string().min(1), role, as: addedRole.optional() })),
  suppliers: z.record(name, entered).default({}),
  funds: z.record(name, entered).default({}),
  projects: z.record(name, entered).refine((projects) => Object.keys(projects).length > 0, { error: NO_PROJECT }),
  steps: z.array(z.union([taskStep, look])),
})

export type Scenario = z.output<typeof scenarioSchema>
export type Step = Scenario['steps'][number]
export type TaskStep = Extract<Step, { do: string }>
export type Expectation = TaskStep['expect']
export type Checks = z.output<typeof checks>
