import { type CellValue, writeXlsx } from 'hucre/xlsx'
import type { ColumnKind, Sheet } from './sheet.ts'

// Loaded when somebody asks for a file. The writer is young, so nothing else knows of it.

const FORMATS: Readonly<Record<ColumnKind, string>> = { text: '@', day: 'yyyy-mm-dd', money: '#,##0.00', number: '0' }
/** Characters that no spreadsheet takes in the name of a sheet, and the most it takes. */
const FORBIDDEN = /[[\]:*?/\\]/g
const LONGEST_NAME = 31

/** Writes a table as an Excel file: days and money as such, so that they sort and add up; its head stays in sight and filters. */
export async function writeSheet<T>({ name, columns, rows }: Sheet<T>): Promise<Blob> {
  const cells = rows.map((row) => columns.map(({ kind, cell }) => valueOf(kind, cell(row))))
  const bytes = await writeXlsx({
    sheets: [
      {
        name: name.replaceAll(FORBIDDEN, ' ').slice(0, LONGEST_NAME),
        columns: columns.map(({ kind }) => ({ autoWidth: true, numFmt: FORMATS[kind] })),
        rows: [columns.map(({ title }) => title), ...cells],
        cells: new Map(columns.map(({ title }, index) => [`0,${index}`, { value: title, style: { font: { bold: true } } }])),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${letterOf(columns.length)}${rows.length + 1}` },
      },
    ],
  })
  return new Blob([new Uint8Array(bytes)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

function valueOf(kind: ColumnKind, value: string | number | null): CellValue {
  if (value === null) return null
  if (kind === 'day') return new Date(`${value}T00:00:00Z`)
  // A spreadsheet knows no fen: two decimals of a number it holds exactly enough for any sum of this size.
  return kind === 'money' ? Number(value) / 100 : value
}

/** The letter of a column: there are never more than 26. */
function letterOf(columns: number): string {
  return String.fromCodePoint(64 + columns)
}
