import { Match, Switch } from 'solid-js'
import { BooleanField, MultiselectField, SelectField } from './fields/choice-fields.tsx'
import { CodeField } from './fields/code-field.tsx'
import { DateField } from './fields/date-field.tsx'
import { FilesField } from './fields/files-field.tsx'
import { GroupField } from './fields/group-field.tsx'
import { MarksField } from './fields/marks-field.tsx'
import { MoneyField } from './fields/money-field.tsx'
import { NumberField } from './fields/number-field.tsx'
import { RowsField } from './fields/rows-field.tsx'
import { TextField } from './fields/text-field.tsx'
import type { FieldViewProps } from './form-field.ts'

/** The control for a field. */
export function FieldView(props: FieldViewProps) {
  const is = (...widgets: readonly string[]) => widgets.includes(props.field.widget)
  return (
    <Switch fallback={<TextField field={props.field} path={props.path} />}>
      <Match when={is('money')}>
        <MoneyField field={props.field} path={props.path} compact={props.compact ?? false} />
      </Match>
      <Match when={is('integer', 'score')}>
        <NumberField field={props.field} path={props.path} />
      </Match>
      <Match when={is('date')}>
        <DateField field={props.field} path={props.path} />
      </Match>
      <Match when={is('select')}>
        <SelectField field={props.field} path={props.path} />
      </Match>
      <Match when={is('multiselect')}>
        <MultiselectField field={props.field} path={props.path} />
      </Match>
      <Match when={is('files')}>
        <FilesField field={props.field} path={props.path} compact={props.compact ?? false} />
      </Match>
      <Match when={is('boolean')}>
        <BooleanField field={props.field} path={props.path} />
      </Match>
      <Match when={is('rows')}>
        <RowsField field={props.field} path={props.path} />
      </Match>
      <Match when={is('marks')}>
        <MarksField field={props.field} path={props.path} />
      </Match>
      <Match when={is('code')}>
        <CodeField field={props.field} path={props.path} />
      </Match>
      <Match when={is('group')}>
        <GroupField field={props.field} path={props.path} />
      </Match>
    </Switch>
  )
}
