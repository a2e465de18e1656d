import type { Text } from '@goufu/engine'
import type { Path } from './path.ts'

export type Widget =
  | 'money'
  | 'date'
  | 'text'
  | 'textarea'
  | 'integer'
  | 'boolean'
  | 'select'
  | 'multiselect'
  | 'rows'
  | 'score'
  | 'marks'
  | 'code'
  | 'files'
  | 'group'

export interface Choice {
  readonly value: string
  readonly label: Text
}

/** A field and where its value stands. */
export interface FieldProps {
  readonly field: FormField
  readonly path: Path
}

/** A field as one of a form's controls. */
export interface FieldViewProps extends FieldProps {
  /** Inside a row: without the words under the control. */
  readonly compact?: boolean
}

/** One field of a form, as read from its JSON schema. */
export interface FormField {
  readonly key: string
  readonly label: Text
  readonly help: Text | null
  readonly unit: Text | null
  readonly widget: Widget
  readonly required: boolean
  /** No choice is written as `null`, not left out. */
  readonly nullable: boolean
  /** Where the choices come from while the form is open. */
  readonly source: string | null
  readonly choices: readonly Choice[]
  readonly minimum: number | null
  readonly maximum: number | null
  /** Fields of each row, or of the group. */
  readonly fields: readonly FormField[]
}
