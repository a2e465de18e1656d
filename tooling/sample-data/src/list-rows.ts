import { type Projections, searchText } from '@goufu/store/tooling'
import { fill, type Filling, type Template, templateOf } from './template.ts'

/** Every list across streams: what the store calls its rows, and the table they stand in. */
const TABLES: Readonly<Record<keyof Projections, string>> = {
  projects: 'project_list',
  funds: 'fund_balance',
  suppliers: 'supplier_list',
  parties: 'project_party',
  due: 'due_item',
}

/** A row of a list, with slots. */
export interface ListRow {
  readonly table: string
  readonly columns: readonly string[]
  readonly values: readonly (Template | null)[]
}

/** The rows that the lists have of a stream. */
export function rowsOf(projections: Projections, cut: (text: string) => Template = templateOf): readonly ListRow[] {
  const rows: Readonly<Record<keyof Projections, readonly object[]>> = {
    ...projections,
    parties: projections.parties.flatMap(({ parties, ...project }) => parties.map((party) => ({ ...project, party }))),
    due: projections.due.flatMap(({ items }) => items),
  }
  return (Object.keys(TABLES) as (keyof Projections)[]) // its own keys, and no others
    .flatMap((key) => rows[key].map((row) => rowOf(TABLES[key], row, cut)))
}

function rowOf(table: string, row: object, cut: (text: string) => Template): ListRow {
  const entries: [string, unknown][] = Object.entries(row)
  return {
    table,
    columns: entries.map(([name]) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
    values: entries.map(([, value]) => (value === null ? null : cut(typeof value === 'string' ? value : JSON.stringify(value)))),
  }
}

/** The values of a row, as texts that the database reads. */
export function fillRow({ columns, values }: ListRow, filling: Filling): readonly (string | null)[] {
  return values.map((value, index) => {
    if (value === null) return null
    const filled = fill(value, filling)
    // What is searched is written otherwise than it is shown.
    return columns[index] === 'search' ? searchText(filled) : filled
  })
}
