import { createRoot, type JSX } from 'solid-js'
import type { FieldNote, FormFiles } from '../form/form-context.ts'
import type { FormField } from '../form/form-field.ts'
import { createFormModel, type FormModel } from '../form/form-model.ts'
import { FormRoot } from '../form/form-root.tsx'
import { pathName } from '../form/path.ts'

export interface TestForm {
  readonly model: FormModel
  readonly view: () => JSX.Element
}

export interface TestFormOptions {
  readonly input?: Readonly<Record<string, unknown>>
  readonly notes?: Readonly<Record<string, readonly FieldNote[]>>
  readonly sources?: Readonly<Record<string, FormField['choices']>>
  readonly files?: FormFiles
  readonly maximum?: (criterion: string) => number | null
  /** What stands in the record that is changed, by field. */
  readonly kept?: Readonly<Record<string, string>>
}

/** A form on its own: fields, what stands in them, what is said about them. */
export function testForm(fields: readonly FormField[], options: TestFormOptions = {}): TestForm {
  const model = createRoot(() => createFormModel(options.input ?? {}))
  return {
    model,
    view: () => (
      <FormRoot
        fields={fields}
        form={{
          model,
          id: 'f',
          notes: (path) => options.notes?.[pathName(path)] ?? [],
          choices: (field) => (field.source === null ? field.choices : (options.sources?.[field.source] ?? [])),
          kept: (path) => options.kept?.[pathName(path)] ?? null,
          unit: () => '分',
          maximum: options.maximum ?? (() => null),
          isCode: (code) => code.endsWith('E'),
          touch: () => undefined,
          readOnly: () => false,
          files: options.files ?? null,
          wait: () => undefined,
        }}
      />
    ),
  }
}
