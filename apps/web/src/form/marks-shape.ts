import type { FormField } from './form-field.ts'

/** Which fields of a mark say whose it is, for what, and how much. The few of them make the columns. */
export interface MarksShape {
  readonly row: FormField
  readonly column: FormField
  readonly score: FormField
}

/** Reads the shape of a matrix: the criteria of a review, or the parties of an evaluation, make the columns, the other choice the rows. `undefined` for anything else. */
export function readMarksShape(field: FormField): MarksShape | undefined {
  const column = field.fields.find((part) => part.source === 'criteria' || part.source === 'evaluating-parties')
  const row = field.fields.find((part) => part.source !== null && part !== column)
  const score = field.fields.find((part) => part.widget === 'score')
  return row === undefined || column === undefined || score === undefined ? undefined : { row, column, score }
}
