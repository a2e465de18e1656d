import { createContext, useContext, type Accessor, type Component } from 'solid-js'
import type { Citation, Repair, Text } from '@goufu/engine'
import type { Choice, FieldViewProps, FormField } from './form-field.ts'
import type { FormModel } from './form-model.ts'
import type { Path } from './path.ts'

/** Something said about one field: what is wrong, by which clause, and the one-press mend. */
export interface FieldNote {
  readonly tone: 'blocked' | 'waiting'
  readonly message: Text
  readonly citation: Citation | null
  readonly repair: Repair | null
}

/** What the fields of one form share. */
export interface FormAccess {
  readonly model: FormModel
  /** Prefix of the ids of this form's controls. */
  readonly id: string
  readonly notes: (path: Path) => readonly FieldNote[]
  readonly choices: (field: FormField) => readonly Choice[]
  /** The unit of a mark or figure; points unless something else decides it. */
  readonly unit: (path: Path) => string
  /** Highest mark of a criterion in hundredths, where it is known. */
  readonly maximum: (criterion: string) => number | null
  /** Whether a unified social credit code has the right check character. */
  readonly isCode: (code: string) => boolean
  /** From now on the field's own faults may be shown. */
  readonly touch: (path: Path) => void
  readonly readOnly: Accessor<boolean>
  /** Renders any field; handed down, because rows hold fields and fields hold rows. */
  readonly view: Component<FieldViewProps>
}

export const FormContext = createContext<FormAccess>()

/** @throws when used outside of a form. */
export function useForm(): FormAccess {
  const form = useContext(FormContext)
  if (form === undefined) throw new Error('useForm must be used inside FormRoot')
  return form
}
