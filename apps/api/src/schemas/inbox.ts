import { INBOX_PARTS } from '@goufu/store'
import * as z from 'zod'
import { barredSchema, citationSchema, dateSchema, fenSchema, pageOf, personSchema, roleIdSchema, textSchema } from './common.ts'

const partSchema = z.enum(INBOX_PARTS).meta({
  id: 'InboxPart',
  description:
    'overdue: the due date has passed; soon: due within the days asked for; ready: can be done now; held: its turn, but for a day or a rule; awaited: somebody else can do it now and it is waited for',
})

const streamSchema = z
  .object({ type: z.string(), id: z.string() })
  .meta({ description: 'What it belongs to: a project or a supplier, and its id' })

const thing = {
  stream: streamSchema,
  about: z.string().meta({ description: 'Title of the project, or name of the supplier' }),
  key: z.string().meta({ description: 'Address of the task, or what else it is called by' }),
  kind: z.enum(['task', 'contract-end', 'consent-answer', 'screening-result', 'evidence-expiry']),
  task: z.string().nullable().meta({ description: 'Address of the task it leads to; null where it leads to none' }),
  title: textSchema,
}

const standing = {
  overdueDays: z.int().nullable(),
  status: z.enum(['ready', 'waiting', 'blocked']),
  opensOn: dateSchema.nullable(),
}

const inboxItemSchema = z
  .object({
    part: partSchema,
    unread: z.boolean().meta({ description: 'Whether whoever asks has been reminded of it and has not read that' }),
    ...thing,
    role: roleIdSchema.meta({ description: 'Whom it waits for' }),
    roles: z.array(roleIdSchema).meta({ description: 'Who may do it' }),
    roleTitle: textSchema.meta({ description: 'What the document calls whom it waits for' }),
    ...standing,
    due: dateSchema.nullable(),
    readyFrom: dateSchema.nullable().meta({ description: 'Since when, or from when on, nothing of the project stands against it' }),
    why: textSchema.nullable().meta({ description: 'What it waits for, or the rule against it when last something was recorded' }),
    barred: barredSchema,
    citation: citationSchema,
  })
  .meta({ id: 'InboxItem' })

const reminded = z.object({
  unread: z
    .int()
    .meta({ description: 'How many things that are still to be done whoever asks was reminded of and has not read, up to 1000' }),
  through: z.int().meta({ description: 'The last reminder of them: what to send to say that all of them were read' }),
})

export const inboxSchema = pageOf(inboxItemSchema)
  .extend({
    reminders: reminded,
    on: dateSchema,
    within: z.int(),
    counts: z.record(partSchema, z.int()).meta({ description: 'How many lines each part has in all, up to `countedTo`' }),
    countedTo: z.int().meta({ description: 'Lines and reminders are counted as far as this: it means as many or more' }),
  })
  .meta({ id: 'Inbox' })

/** Says that every reminder up to one was read. */
export const readSchema = z.strictObject({ through: z.int().min(0) })

export const remindersSchema = reminded.meta({ id: 'Reminders' })

const calendarSchema = z
  .object({
    from: dateSchema.meta({ description: 'A Monday; the calendar has 28 days' }),
    to: dateSchema,
    daysOff: z.array(dateSchema).meta({ description: 'Weekends and holidays that are not worked' }),
    countedTo: z.int().meta({ description: 'Each day is counted as far as this: it means as many or more' }),
    days: z
      .array(
        z.object({
          on: dateSchema,
          count: z.int().meta({ description: 'How many things fall due on it, up to `countedTo`; the first of them are named' }),
          items: z.array(
            z.object({
              ...thing,
              ...standing,
              due: dateSchema,
              isOwn: z.boolean().meta({ description: 'Whether it is for whoever asks to do; else others have it' }),
            }),
          ),
        }),
      )
      .meta({ description: 'Only days on which something falls due' }),
  })
  .meta({ id: 'InboxCalendar' })

const awaitedSchema = z
  .object({
    count: z.int().meta({ description: 'How many are waited for; those who have had something longest are named' }),
    items: z.array(
      z.object({
        role: roleIdSchema,
        roleTitle: textSchema.meta({ description: 'What the document of the oldest thing calls it' }),
        holder: z.string().nullable().meta({ description: 'The only one of the role; null where it is anybody' }),
        name: z.string().nullable(),
        count: z.int().meta({ description: 'How many things they could do' }),
        since: dateSchema.meta({ description: 'Since when the oldest of them can be done' }),
        oldest: z.object({ stream: streamSchema, key: z.string() }),
      }),
    ),
  })
  .meta({ id: 'Awaited' })

export const overviewSchema = z
  .object({
    on: dateSchema,
    calendar: calendarSchema,
    awaited: awaitedSchema,
    projects: z.array(
      z.object({
        id: z.string(),
        code: z.string(),
        title: z.string(),
        fiscalYear: z.int(),
        outcome: z.enum(['open', 'completed', 'cancelled', 'terminated']),
        stage: textSchema.nullable(),
        budgetFen: fenSchema.nullable(),
        contractFen: fenSchema.nullable(),
        paidFen: fenSchema.nullable().meta({ description: 'What was paid; null for whoever is not shown it' }),
      }),
    ),
    since: dateSchema.meta({ description: 'The day before: from its beginning on, what was recorded is shown' }),
    recorded: z
      .array(
        z.object({
          number: z.int(),
          title: textSchema,
          summary: textSchema.nullable(),
          recordedAt: z.iso.datetime(),
          actor: personSchema,
          project: z.object({ id: z.string(), code: z.string(), title: z.string() }),
        }),
      )
      .meta({ description: 'The latest first' }),
  })
  .meta({ id: 'InboxOverview' })
