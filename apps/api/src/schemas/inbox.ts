import { INBOX_PARTS } from '@goufu/store'
import * as z from 'zod'
import { citationSchema, dateSchema, pageOf, roleSchema, textSchema } from './common.ts'

const partSchema = z.enum(INBOX_PARTS).meta({
  id: 'InboxPart',
  description:
    'overdue: the due date has passed; soon: due within the days asked for; ready: can be done now; held: its turn, but for a day or a rule; awaited: somebody else can do it now and it is waited for',
})

const inboxItemSchema = z
  .object({
    part: partSchema,
    unread: z.boolean().meta({ description: 'Whether whoever asks has been reminded of it and has not read that' }),
    stream: z.object({ type: z.string(), id: z.string() }).meta({ description: 'What it belongs to: a project or a supplier, and its id' }),
    about: z.string().meta({ description: 'Title of the project, or name of the supplier' }),
    key: z.string().meta({ description: 'Address of the task' }),
    kind: z.enum(['task', 'contract-end', 'evidence-expiry']),
    title: textSchema,
    role: roleSchema.meta({ description: 'Whom it waits for' }),
    roles: z.array(roleSchema).meta({ description: 'Who may do it' }),
    due: dateSchema.nullable(),
    overdueDays: z.int().nullable(),
    status: z.enum(['ready', 'waiting', 'blocked']),
    opensOn: dateSchema.nullable(),
    readyFrom: dateSchema.nullable().meta({ description: 'Since when, or from when on, nothing of the project stands against it' }),
    why: textSchema.nullable().meta({ description: 'What it waits for, or the rule against it when last something was recorded' }),
    citation: citationSchema,
  })
  .meta({ id: 'InboxItem' })

const reminded = z.object({
  unread: z.int().meta({ description: 'How many things that are still to be done whoever asks was reminded of and has not read' }),
  through: z.int().meta({ description: 'The last reminder of them: what to send to say that all of them were read' }),
})

export const inboxSchema = pageOf(inboxItemSchema)
  .extend({
    reminders: reminded,
    on: dateSchema,
    within: z.int(),
    counts: z.record(partSchema, z.int()).meta({ description: 'How many lines each part has in all' }),
  })
  .meta({ id: 'Inbox' })

/** Says that every reminder up to one was read. */
export const readSchema = z.strictObject({ through: z.int().min(0) })

export const remindersSchema = reminded.meta({ id: 'Reminders' })
