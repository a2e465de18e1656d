import * as z from 'zod'
import {
  barredSchema,
  citationSchema,
  dateSchema,
  documentSchema,
  fenSchema,
  findingSchema,
  pageOf,
  personSchema,
  roleIdSchema,
  textSchema,
} from './common.ts'
import { fileSchema } from './files.ts'
import { fundSchema, supplierSchema } from './registers.ts'

const outcomeSchema = z.enum(['open', 'completed', 'cancelled', 'terminated'])

const taskViewSchema = z
  .object({
    address: z.string().meta({ description: 'quarterly-report@2025Q4' }),
    task: z.string(),
    kind: z.string(),
    instance: z.string().nullable(),
    lot: z.int().nullable().meta({ description: 'Number of the lot it is for; null for all of them, or where there is one' }),
    stage: z.string().nullable(),
    title: textSchema,
    role: roleIdSchema,
    roles: z.array(roleIdSchema),
    roleTitles: z.array(textSchema).meta({ description: 'What the document calls them' }),
    status: z.enum(['done', 'ready', 'waiting', 'blocked']),
    overdueDays: z.int().nullable(),
    optional: z.boolean(),
    repeatable: z.boolean(),
    opensOn: dateSchema.nullable(),
    due: dateSchema.nullable(),
    dueBasis: textSchema.nullable(),
    waitingFor: z.array(z.object({ task: z.string().nullable(), on: dateSchema.nullable(), say: textSchema })),
    findings: z.array(findingSchema),
    barred: barredSchema,
    citation: citationSchema,
    records: z.array(
      z.object({
        address: z.string(),
        task: z.string(),
        instance: z.string().nullable(),
        lot: z.int().optional(),
        supplierId: z.string().optional().meta({ description: 'The supplier it is about, where it is about one' }),
        kind: z.string(),
        on: dateSchema,
        by: personSchema,
        event: z.int(),
        summary: textSchema.nullable(),
        amountFen: fenSchema.nullable(),
        consentTo: z.string().optional().meta({ description: 'Key of the recommended rule that an approver agrees to keep from' }),
        exceptions: z.array(z.string()).optional().meta({ description: 'Keys of the recommended rules it has kept from' }),
        files: z
          .array(z.object({ id: z.string(), sha256: z.string() }))
          .optional()
          .meta({ description: 'The files it was done on' }),
      }),
    ),
  })
  .meta({ id: 'TaskView' })

const stageViewSchema = z
  .object({
    key: z.string(),
    title: textSchema,
    period: textSchema.nullable(),
    citation: citationSchema,
    done: z.int(),
    total: z.int(),
    status: z.enum(['done', 'current', 'upcoming']),
    overdue: z.int(),
    blocked: z.int(),
  })
  .meta({ id: 'StageView' })

const dueViewSchema = z
  .object({ address: z.string(), title: textSchema, due: dateSchema, overdueDays: z.int().nullable() })
  .meta({ id: 'DueView' })

const supplierNameSchema = z.object({ id: z.string(), name: z.string() })

const contractSchema = z.object({ startsOn: dateSchema, endsOn: dateSchema, priceFen: fenSchema })

const moneySchema = z.object({
  budgetFen: fenSchema.nullable(),
  awardFen: fenSchema.nullable(),
  originalPriceFen: fenSchema.nullable().meta({ description: 'The price as the contract was signed' }),
  addedFen: fenSchema.meta({ description: 'What amendments have added to it' }),
  contractFen: fenSchema.nullable().meta({ description: 'The present price: both together' }),
  paidFen: fenSchema.nullable().meta({ description: 'What was paid; null for whoever is not shown it' }),
  clawedBackFen: fenSchema.meta({ description: 'What it was decided to take back' }),
  refundedFen: fenSchema.meta({ description: 'What of it has come in' }),
  penaltiesFen: fenSchema.nullable().meta({ description: 'Damages at the settlement or the end of the contract' }),
  donatedFen: fenSchema,
  instalments: z.array(
    z.object({
      key: z.string(),
      title: textSchema,
      share: z.string().meta({ description: '40%' }),
      amountFen: fenSchema.nullable(),
      status: z.enum(['paid', 'open']),
      task: z.string(),
    }),
  ),
})

const projectViewSchema = z
  .object({
    id: z.string(),
    code: z.string(),
    title: z.string(),
    buyer: z.string().meta({ description: 'The office that buys; empty for a project from before it was asked for' }),
    fiscalYear: z.int(),
    profile: z.object({ id: z.string(), version: z.string(), digest: z.string(), rulesDate: dateSchema }),
    document: documentSchema,
    lastEffectiveOn: dateSchema,
    outcome: outcomeSchema,
    suppliers: z.array(supplierNameSchema).meta({ description: 'Whom it is bought from, each once' }),
    contract: contractSchema.nullable().meta({ description: 'The contract of a purchase in one lot' }),
    money: moneySchema.meta({ description: 'Over all lots' }),
    lots: z
      .array(
        z.object({
          number: z.int(),
          services: z.array(z.string()).meta({ description: 'Keys of the services it is about' }),
          outcome: outcomeSchema,
          supplier: supplierNameSchema.nullable(),
          contract: contractSchema.nullable(),
          money: moneySchema,
        }),
      )
      .meta({ description: 'Each lot; empty where the purchase is in one' }),
    nextDue: dueViewSchema.nullable(),
    overdue: z.array(dueViewSchema),
    stages: z.array(stageViewSchema),
    tasks: z.array(taskViewSchema),
    heldByRectifications: z.array(z.string()).meta({ description: 'Addresses of the tasks that open rectifications hold up' }),
  })
  .meta({ id: 'ProjectView' })

const sealSchema = z
  .object({
    sealed: z.boolean(),
    sequence: z.int().nullable().meta({ description: 'Place in the ledger; null while it waits to be sealed' }),
    head: z.string().meta({ description: 'Hash of the newest event' }),
  })
  .meta({ id: 'Seal' })

export const projectAnswerSchema = z
  .object({
    version: z.int().meta({ description: 'The newest version, whatever day was asked for; the value for If-Match' }),
    asOf: dateSchema,
    view: projectViewSchema,
    state: z.record(z.string(), z.unknown()).meta({ description: 'Folded state, as the engine reads it' }),
    suppliers: z.record(z.string(), supplierSchema),
    funds: z.record(z.string(), fundSchema),
    files: z.record(z.string(), fileSchema).meta({ description: 'What was uploaded to the project and may be read, by id' }),
    seal: sealSchema,
  })
  .meta({ id: 'Project' })

export const tasksAnswerSchema = z
  .object({ version: z.int(), asOf: dateSchema, stages: z.array(stageViewSchema), tasks: z.array(taskViewSchema) })
  .meta({ id: 'Tasks' })

export const taskOutcomeSchema = z
  .object({
    outcome: z.literal('accepted'),
    version: z.int(),
    findings: z.array(findingSchema),
    stages: z.array(stageViewSchema).meta({ description: 'The stages as they now stand' }),
    tasks: z.array(taskViewSchema).meta({ description: 'The task list as it now stands' }),
  })
  .meta({ id: 'TaskOutcome' })

export const openedSchema = z.object({ id: z.string(), version: z.int() }).meta({ id: 'Opened' })

export const projectListSchema = pageOf(
  z
    .object({
      id: z.string(),
      code: z.string(),
      title: z.string(),
      fiscalYear: z.int(),
      supplierName: z.string().nullable(),
      outcome: z.string(),
      stage: textSchema.nullable(),
      budgetFen: fenSchema.nullable(),
      contractFen: fenSchema.nullable(),
      paidFen: fenSchema.nullable().meta({ description: 'What was paid; null for whoever is not shown it' }),
      nextDue: z.object({ title: textSchema, due: dateSchema }).nullable(),
      version: z.int(),
      updatedOn: dateSchema,
    })
    .meta({ id: 'ProjectListItem' }),
)

export const eventPageSchema = z.object({
  items: z.array(
    z
      .object({
        number: z.int(),
        type: z.string(),
        task: z.string().nullable(),
        title: textSchema,
        effectiveOn: dateSchema,
        recordedAt: z.iso.datetime(),
        actor: personSchema,
        citation: citationSchema.nullable(),
        summary: textSchema.nullable(),
        input: z.json().meta({ description: 'What was typed; null for what opened the project' }),
        hash: z.string(),
        sequence: z.int().nullable(),
      })
      .meta({ id: 'Event' }),
  ),
  next: z.int().nullable().meta({ description: 'What to pass as `after` for the next page; null on the last one' }),
})

export const verificationSchema = z
  .object({
    ok: z.boolean(),
    events: z.int().meta({ description: 'How many events were read' }),
    faults: z.array(z.object({ stream: z.string(), number: z.int().nullable(), what: textSchema })),
  })
  .meta({ id: 'Verification' })
