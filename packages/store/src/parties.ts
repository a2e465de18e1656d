import { partiesOf, type ProjectState } from '@goufu/engine'
import type { PoolClient } from 'pg'
import type { ProjectPartyTable } from './schema.ts'

/** Everybody who takes part in a project: its rows are these and no others. */
export interface PartiesOfProject {
  readonly projectId: string
  readonly organisation: string
  /** Ids in ascending order. */
  readonly parties: readonly string[]
}

/** The rows of a project. */
export function partyRows(state: ProjectState): PartiesOfProject {
  return { projectId: state.id, organisation: state.organisation, parties: partiesOf(state) }
}

/** The rows of a project as they are stored, in the order in which they are compared. */
export function storedParties({ projectId, organisation, parties }: PartiesOfProject): readonly ProjectPartyTable[] {
  return byParty(parties.map((party) => ({ projectId, party, organisation })))
}

/** In the order of the parties, whatever the database's collation. */
export function byParty(rows: readonly ProjectPartyTable[]): readonly ProjectPartyTable[] {
  return rows.toSorted((a, b) => (a.party < b.party ? -1 : 1))
}

/** Whether two states of a project have the same parties: most tasks change none of them. */
export function sameParties(before: ProjectState, after: PartiesOfProject): boolean {
  const parties = partiesOf(before)
  return parties.length === after.parties.length && parties.every((party, index) => party === after.parties[index])
}

/** Puts the parties of a project in place of those it had, in the transaction of `client`. */
export async function replaceParties(client: PoolClient, { projectId, organisation, parties }: PartiesOfProject): Promise<void> {
  await client.query({ ...REPLACE, values: [projectId, organisation, parties] })
}

// Written only by whoever has the lock on the project's head.
const REPLACE = {
  name: 'replace-parties',
  text: `with gone as (delete from project_party where project_id = $1 and party <> all ($3::text[]))
    insert into project_party (project_id, party, organisation) select $1, party, $2 from unnest($3::text[]) as given (party)
    on conflict (project_id, party) do nothing`,
}
