import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Shows a supplier, of what is due in a purchase, only lines that are anybody's and its own, and the same of reminders: another's says what
 * became of the other's application.
 */
export const linesOfOthers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const setting = (name: string) => `current_setting('goufu.${name}', true)`
const WALL = setting('wall')
const IN_REACH = `${setting('reach')} = 'root' or reaches(organisation)`
const TAKES_PART = 'takes_part(stream_id) or is_published(stream_id)'
const ITS_OWN = `holder = ${setting('party')}`

/** Said as one \`case\`, for the reason that stands in 0029. */
const SEEN: Readonly<Record<string, string>> = {
  due_item: `case when ${WALL} in ('system', 'writer') then true
    when ${WALL} = 'office' then organisation is null or ${IN_REACH}
    when ${WALL} = 'party' then ${ITS_OWN} or (holder is null and (${TAKES_PART}))
    when ${WALL} = 'panel' then takes_part(stream_id)
    else false end`,
  reminder: `case when ${WALL} in ('system', 'writer') then true
    when ${WALL} = 'office' and ${setting('reach')} = 'root' then true
    when ${WALL} = 'party' and holder is not null and holder <> ${setting('party')} then false
    else sees_stream(stream_type, stream_id) end`,
}

const STATEMENTS = Object.entries(SEEN).flatMap(([table, seen]) =>
  ['seen', 'changed'].map((policy) => `alter policy ${table}_${policy} on ${table} using (${seen})`),
)
