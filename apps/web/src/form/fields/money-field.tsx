import { createEffect, createSignal, on, Show } from 'solid-js'
import { capitalForm } from '../../format/capital.ts'
import { readYuan, tenThousands, yuan } from '../../format/money.ts'
import { useWords } from '../../language/language-context.tsx'
import { FieldFrame } from '../field-frame.tsx'
import type { FieldProps } from '../form-field.ts'
import { useForm } from '../form-context.ts'

export interface MoneyFieldProps extends FieldProps {
  /** In a row: the amount alone, without its capital form. */
  readonly compact?: boolean
}

/** An amount in 元, with its capital form and ten thousands under it. Fen in the model; text that is no amount stays as typed. */
export function MoneyField(props: MoneyFieldProps) {
  const words = useWords()
  const form = useForm()
  const value = () => form.model.at(props.path)
  const fen = () => {
    const current = value()
    return typeof current === 'number' ? current : null
  }
  const [typed, setTyped] = createSignal(shown(value()))
  createEffect(
    on(value, (current) => {
      if (parse(typed()) !== current) setTyped(shown(current)) // changed from outside: a repair, a draft
    }),
  )
  const wrong = () => typeof value() === 'string'
  return (
    <FieldFrame
      field={props.field}
      path={props.path}
      fault={wrong() ? words.t('form.notMoney') : null}
      under={
        <Show when={props.compact !== true && !wrong()}>
          <p class="capital">
            <Show when={fen()}>
              {(amount) => (
                <>
                  <span>{words.t('form.capital', { words: capitalForm(amount()) ?? '' })}</span>
                  <span>{words.t('form.tenThousand', { amount: tenThousands(amount()) })}</span>
                </>
              )}
            </Show>
          </p>
        </Show>
      }
    >
      {(control) => (
        <div class="unit money">
          <input
            {...control}
            class="in"
            inputmode="decimal"
            autocomplete="off"
            readOnly={form.readOnly()}
            value={typed()}
            onInput={(event) => {
              setTyped(event.currentTarget.value)
              form.model.set(props.path, parse(event.currentTarget.value))
            }}
            onBlur={() => setTyped(shown(value()))}
          />
          <span>{words.t('form.yuan')}</span>
        </div>
      )}
    </FieldFrame>
  )
}

function parse(text: string): number | string | undefined {
  return text.trim() === '' ? undefined : (readYuan(text) ?? text)
}

function shown(value: unknown): string {
  return typeof value === 'number' ? yuan(value) : typeof value === 'string' ? value : ''
}
