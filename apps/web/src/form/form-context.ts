import { createContext, useContext, type Accessor, type Component } from 'solid-js'
import type { Citation, FileFacts, Repair, Text } from '@goufu/engine'
import type { UploadLimits } from '../api/types.ts'
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

/** The files of the project, for fields that cite some. */
export interface FormFiles {
  readonly limits: UploadLimits
  /** A file that may be read; `undefined` for any other. */
  readonly known: (id: string) => FileFacts | undefined
  /** @throws ProblemError where it is refused, UnreachableError where it breaks off */
  readonly upload: (file: File, onProgress: (share: number) => void, signal: AbortSignal) => Promise<FileFacts>
  readonly download: (file: FileFacts) => Promise<void>
}

/** What the fields of one form share. */
export interface FormAccess {
  readonly model: FormModel
  /** Prefix of the ids of this form's controls. */
  readonly id: string
  readonly notes: (path: Path) => readonly FieldNote[]
  readonly choices: (field: FormField) => readonly Choice[]
  /** Of a form that changes a record: what stands in it and stays so where nothing is typed; `null` for what is in no record. */
  readonly kept?: (path: Path) => string | null
  /** The unit of a mark or figure; points unless something else decides it. */
  readonly unit: (path: Path) => string
  /** Highest mark of a criterion in hundredths, where it is known. */
  readonly maximum: (criterion: string) => number | null
  /** Whether a unified social credit code has the right check character. */
  readonly isCode: (code: string) => boolean
  /** From now on the field's own faults may be shown. */
  readonly touch: (path: Path) => void
  readonly readOnly: Accessor<boolean>
  /** Files of the project; `null` where there is no project, or none are taken. */
  readonly files: FormFiles | null
  /** Something begins (1) that the form has to wait for before it is sent, or ends (-1). */
  readonly wait: (change: 1 | -1) => void
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
