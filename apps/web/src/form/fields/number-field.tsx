import { createEffect, createSignal, on, Show } from 'solid-js'
import { points, readPoints } from '../../format/money.ts'
import { useWords } from '../../language/language-context.tsx'
import { FieldFrame } from '../field-frame.tsx'
import type { FieldProps } from '../form-field.ts'
import { useForm } from '../form-context.ts'

/** A whole number, or a mark in hundredths of a point. Text that is neither stays as typed. */
export function NumberField(props: FieldProps) {
  const words = useWords()
  const form = useForm()
  const score = () => props.field.widget === 'score'
  const value = () => form.model.at(props.path)
  const parse = (text: string) => parseNumber(text, score())
  const [typed, setTyped] = createSignal(showNumber(value(), score()))
  createEffect(
    on(value, (current) => {
      if (parse(typed()) !== current) setTyped(showNumber(current, score()))
    }),
  )
  const unit = () => (props.field.unit === null ? (score() ? form.unit(props.path) : null) : words.say(props.field.unit))
  const wrong = () => typeof value() === 'string'
  return (
    <FieldFrame field={props.field} path={props.path} fault={wrong() ? words.t(score() ? 'form.notPoints' : 'form.notNumber') : null}>
      {(control) => (
        <div classList={{ unit: unit() !== null }}>
          <input
            {...control}
            class="in"
            inputmode={score() ? 'decimal' : 'numeric'}
            autocomplete="off"
            readOnly={form.readOnly()}
            value={typed()}
            onInput={(event) => {
              setTyped(event.currentTarget.value)
              form.model.set(props.path, parse(event.currentTarget.value))
            }}
            onBlur={() => setTyped(showNumber(value(), score()))}
          />
          <Show when={unit()}>{(word) => <span>{word()}</span>}</Show>
        </div>
      )}
    </FieldFrame>
  )
}

/** Reads a whole number or points; text that is neither comes back as it is, nothing as `undefined`. */
export function parseNumber(text: string, score: boolean): number | string | undefined {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return undefined
  if (score) return readPoints(plain) ?? text
  return /^-?\d{1,15}$/.test(plain) ? Number(plain) : text
}

/** Writes a whole number or points as they are typed. */
export function showNumber(value: unknown, score: boolean): string {
  if (typeof value === 'number') return score ? points(value) : String(value)
  return typeof value === 'string' ? value : ''
}
