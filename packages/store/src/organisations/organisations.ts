import { divisionCodeFault, mayStandBeneath, type OrganisationKind, ROOT_ORGANISATION, type Text, text } from '@goufu/engine'
import { type AccountEventKind, type Client, recordAccountEvent } from '../accounts/account-events.ts'
import type { Doer } from '../accounts/people.ts'
import { sqlstateOf } from '../sqlstate.ts'
import { inTransaction } from '../transaction.ts'
import type { StorePool } from '../walled-pool.ts'
import { isWithin } from './organisation-reads.ts'

const UNIQUE_VIOLATION = '23505'
/** Any number that nothing else in the database locks. */
const TREE_LOCK = 4_730_297

/** What came of a change of the tree; sent again, a change that was made is made. */
export type TreeOutcome =
  | { readonly kind: 'done' }
  /** There is none of that id, or none that it could stand beneath. */
  | { readonly kind: 'unknown' }
  /** It does not lie within reach of whoever asks, or would not. */
  | { readonly kind: 'out-of-reach' }
  /** It is no more. */
  | { readonly kind: 'ended' }
  /** Another has the name beside it, or the code; or the id is that of another. */
  | { readonly kind: 'taken'; readonly what: 'name' | 'code' | 'id' }
  /** Something still stands beneath it, or somebody still has a post in it. */
  | { readonly kind: 'in-use' }
  /** The input does not fit what it is about, in words. */
  | { readonly kind: 'unfit'; readonly field: 'parent' | 'code' | 'from'; readonly why: Text }

/** Who changes the tree, and the organisation at or beneath which they may. */
export interface TreeDoer extends Doer {
  readonly reach: string
}

/** An organisation that is to be. */
export interface NewOrganisation {
  readonly id: string
  /** Null for directly beneath the top. */
  readonly parent: string | null
  readonly kind: OrganisationKind
  readonly name: string
  /** Of a division, its code and the first day on which it holds. */
  readonly code: { readonly code: string; readonly from: string } | null
}

interface Node {
  readonly [column: string]: unknown
  readonly id: string
  readonly parent: string | null
  readonly kind: OrganisationKind
  readonly name: string
  readonly endedOn: string | null
}

const DONE: TreeOutcome = { kind: 'done' }

/** Adds an organisation. */
export function addOrganisation(pool: StorePool, added: NewOrganisation, doer: TreeDoer): Promise<TreeOutcome> {
  const { id, parent, kind, name, code } = added
  return changing(pool, async (client) => {
    const before = await nodeOf(client, id)
    if (before !== undefined)
      return before.parent === parent && before.kind === kind && before.name === name ? DONE : { kind: 'taken', what: 'id' }
    const stood = await standing(client, kind, parent, doer)
    if (stood.kind !== 'done') return stood
    await client.query('insert into organisation (id, parent, kind, name) values ($1, $2, $3, $4)', [id, parent, kind, name])
    await client.query(
      `insert into organisation_reach (ancestor, organisation)
       select ancestor, $1 from organisation_reach where organisation = $2 union select 'root', $1 union select $1, $1`,
      [id, parent],
    )
    if (code !== null) {
      const fault = divisionCodeFault(kind, code.code, await codeAbove(client, id))
      if (fault !== null) return { kind: 'unfit', field: 'code', why: fault }
      await client.query('insert into organisation_code (organisation, code, valid_from) values ($1, $2, $3)', [id, code.code, code.from])
    }
    return note(client, doer, 'organisation-added', { organisation: id, parent: parent ?? ROOT_ORGANISATION, kind, name })
  })
}

/** Gives an organisation another name. */
export function renameOrganisation(pool: StorePool, id: string, name: string, doer: TreeDoer): Promise<TreeOutcome> {
  return changingOne(pool, id, doer, async (client, node) => {
    if (node.name === name) return DONE
    await client.query('update organisation set name = $2 where id = $1', [id, name])
    return note(client, doer, 'organisation-renamed', { organisation: id, from: node.name, to: name })
  })
}

/**
 * Puts an organisation, with all that stands beneath it, beneath another; never beneath itself. Codes stay what they are: those that no
 * longer fit are given anew.
 */
export function moveOrganisation(pool: StorePool, id: string, parent: string | null, doer: TreeDoer): Promise<TreeOutcome> {
  return changingOne(pool, id, doer, async (client, node) => {
    if (node.parent === parent) return DONE
    if (parent !== null && (await isWithin(client, id, parent)))
      return { kind: 'unfit', field: 'parent', why: text('不能移到自己或自己的下级之下', 'Nothing stands beneath itself') }
    const stood = await standing(client, node.kind, parent, doer)
    if (stood.kind !== 'done') return stood
    await client.query('update organisation set parent = $2 where id = $1', [id, parent])
    // What stays above it is neither removed nor added, so that the two parts of the statement never meet in one row.
    await client.query(
      `with moved as (select organisation from organisation_reach where ancestor = $1),
        above as (select ancestor from organisation_reach where organisation = $2 union select 'root'),
        gone as (
          delete from organisation_reach as reached using moved where reached.organisation = moved.organisation
            and reached.ancestor not in (select organisation from moved) and reached.ancestor not in (select ancestor from above)
        )
       insert into organisation_reach (ancestor, organisation) select ancestor, organisation from above cross join moved on conflict do nothing`,
      [id, parent],
    )
    return note(client, doer, 'organisation-moved', {
      organisation: id,
      from: node.parent ?? ROOT_ORGANISATION,
      to: parent ?? ROOT_ORGANISATION,
    })
  })
}

/** Gives a division another code from a day on, which lies behind the first day of the one that it has; that one stays on record. */
export function recodeOrganisation(
  pool: StorePool,
  id: string,
  { code, from }: { readonly code: string; readonly from: string },
  doer: TreeDoer,
): Promise<TreeOutcome> {
  return changingOne(pool, id, doer, async (client, node) => {
    const { rows } = await client.query<{ code: string; from: string }>(
      'select code, valid_from as "from" from organisation_code where organisation = $1 and valid_until is null',
      [id],
    )
    const [before] = rows
    if (before !== undefined && before.code === code && before.from === from) return DONE
    const fault = divisionCodeFault(node.kind, code, await codeAbove(client, id))
    if (fault !== null) return { kind: 'unfit', field: 'code', why: fault }
    if (before !== undefined && before.from >= from) return { kind: 'unfit', field: 'from', why: tooEarly(before.from) }
    await client.query('update organisation_code set valid_until = $2 where organisation = $1 and valid_until is null', [id, from])
    await client.query('insert into organisation_code (organisation, code, valid_from) values ($1, $2, $3)', [id, code, from])
    return note(client, doer, 'organisation-recoded', { organisation: id, from: before?.code ?? '', to: code, on: from })
  })
}

/** Ends an organisation that nothing stands beneath and in which nobody has a post. @param on the first day on which it is no more */
export function endOrganisation(pool: StorePool, id: string, on: string, doer: TreeDoer): Promise<TreeOutcome> {
  return changing(pool, async (client) => {
    const node = await nodeOf(client, id)
    if (node === undefined) return { kind: 'unknown' }
    if (!(await isWithin(client, doer.reach, id))) return { kind: 'out-of-reach' }
    if (node.endedOn !== null) return node.endedOn === on ? DONE : { kind: 'ended' }
    const { rows } = await client.query(
      `select from organisation where parent = $1 and ended_on is null
       union all select from post where organisation = $1 and ended_at is null and (until_on is null or until_on >= $2) limit 1`,
      [id, on],
    )
    if (rows.length > 0) return { kind: 'in-use' }
    await client.query('update organisation set ended_on = $2 where id = $1', [id, on])
    await client.query(
      'update organisation_code set valid_until = greatest($2, valid_from + 1) where organisation = $1 and valid_until is null',
      [id, on],
    )
    return note(client, doer, 'organisation-ended', { organisation: id, on })
  })
}

/** One change of the tree at a time: two that move into one another would each look sound. */
async function changing(pool: StorePool, change: (client: Client) => Promise<TreeOutcome>): Promise<TreeOutcome> {
  try {
    return await inTransaction(
      pool,
      async (client) => {
        await client.query('select pg_advisory_xact_lock($1)', [TREE_LOCK])
        return change(client)
      },
      ({ kind }) => kind === 'done',
    )
  } catch (error) {
    if (sqlstateOf(error) !== UNIQUE_VIOLATION) throw error
    const isCode = error instanceof Error && 'constraint' in error && error.constraint === 'organisation_code_now'
    return { kind: 'taken', what: isCode ? 'code' : 'name' }
  }
}

function changingOne(
  pool: StorePool,
  id: string,
  { reach }: TreeDoer,
  change: (client: Client, node: Node) => Promise<TreeOutcome>,
): Promise<TreeOutcome> {
  return changing(pool, async (client) => {
    const node = await nodeOf(client, id)
    if (node === undefined) return { kind: 'unknown' }
    if (!(await isWithin(client, reach, id))) return { kind: 'out-of-reach' }
    return node.endedOn === null ? change(client, node) : { kind: 'ended' }
  })
}

async function nodeOf(client: Client, id: string): Promise<Node | undefined> {
  const { rows } = await client.query<Node>('select id, parent, kind, name, ended_on as "endedOn" from organisation where id = $1', [id])
  return rows[0]
}

/** Whether something of a sort may be put beneath another by whoever asks. */
async function standing(client: Client, kind: OrganisationKind, parent: string | null, { reach }: TreeDoer): Promise<TreeOutcome> {
  if (parent === null) return reach === ROOT_ORGANISATION ? DONE : { kind: 'out-of-reach' }
  const above = await nodeOf(client, parent)
  if (above === undefined) return { kind: 'unknown' }
  if (!(await isWithin(client, reach, parent))) return { kind: 'out-of-reach' }
  if (above.endedOn !== null) return { kind: 'ended' }
  return mayStandBeneath(kind, above.kind) ? DONE : { kind: 'unfit', field: 'parent', why: misplaced }
}

/** The code of the nearest organisation above one that has one. */
async function codeAbove(client: Client, id: string): Promise<string | null> {
  const { rows } = await client.query<{ code: string }>(
    `select code from organisation_reach as reached join organisation_code as held on held.organisation = reached.ancestor
     where reached.organisation = $1 and reached.ancestor <> $1 and held.valid_until is null
     order by (select count(*) from organisation_reach as above where above.organisation = reached.ancestor) desc limit 1`,
    [id],
  )
  return rows[0]?.code ?? null
}

async function note(
  client: Client,
  doer: TreeDoer,
  kind: AccountEventKind,
  detail: Readonly<Record<string, string>>,
): Promise<TreeOutcome> {
  const { at, reach: _, ...by } = doer
  await recordAccountEvent(client, at, { kind, personId: null, ...by, detail })
  return DONE
}

const misplaced = text(
  '区划只能在更高一级的区划之下，办公机构可在区划或机构之下，评估机构之下不设单位',
  'A division stands beneath a greater one, an office beneath a division or an office, and nothing beneath a body that evaluates',
)

function tooEarly(from: string): Text {
  return text(`现行代码自 ${from} 起，新代码须在其后`, `The code it has holds from ${from}; another one begins later`)
}
