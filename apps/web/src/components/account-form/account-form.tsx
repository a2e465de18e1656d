import { createContext, createSignal, Show, useContext, type Accessor, type ParentProps } from 'solid-js'
import { problemOf } from '../../api/problem-error.ts'
import { useAccountWords } from '../../language/account-words.ts'
import { useWords } from '../../language/language-context.tsx'
import { Icon } from '../icon/icon.tsx'
import { type SaidFault, faultOf } from './fault-of.ts'
import { FieldFault } from './field-fault.ts'

export interface AccountFormProps {
  readonly submit: string
  /** Beside the submit button: another way, or giving up. */
  readonly ways?: ParentProps['children']
  /** Names the form where no heading does. */
  readonly label?: string
  /** @throws whatever stands in the way; it is said where it belongs, and everything typed stays */
  readonly send: (typed: (name: string) => string) => Promise<void>
}

const FormFault = createContext<Accessor<SaidFault | null>>(() => null)

/** What is wrong with a field; `null` where nothing is. */
export function useFieldFault(name: string): Accessor<string | null> {
  const fault = useContext(FormFault)
  return () => (fault()?.field === name ? (fault()?.sentence ?? null) : null)
}

/**
 * A form about accounts. Its fields keep what is typed themselves: no secret is kept anywhere else, and none is in an address. What
 * stands in the way is said at its field, which takes the focus.
 */
export function AccountForm(props: ParentProps<AccountFormProps>) {
  const words = useWords()
  const t = useAccountWords()
  const [fault, setFault] = createSignal<SaidFault | null>(null)
  const [working, setWorking] = createSignal(false)
  const send = async (form: HTMLFormElement) => {
    if (working()) return
    setWorking(true)
    setFault(null)
    try {
      demandAll(form, (label) => t('form.fillIn', { label }))
      const typed = new FormData(form)
      await props.send((name) => {
        const value = typed.get(name)
        return typeof value === 'string' ? value : ''
      })
    } catch (error) {
      const said = faultOf(error, namesOf(form), {
        unreachable: t('form.unreachable'),
        unexpected: words.t('error.unexpected'),
        say: words.say,
      })
      setFault(said)
      if (said.field !== null) fieldOf(form, said.field)?.focus()
      if (problemOf(error) === null && said.sentence === words.t('error.unexpected')) reportError(error)
    } finally {
      setWorking(false)
    }
  }
  return (
    <form
      class="account-form"
      method="post"
      aria-label={props.label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send(event.currentTarget)
      }}
    >
      <FormFault.Provider value={fault}>{props.children}</FormFault.Provider>
      <div aria-live="assertive">
        <Show when={fault()?.field === null && fault()}>
          {(said) => (
            <p class="finding" data-s="blocked">
              <Icon name="blocked" />
              <span>{said().sentence}</span>
            </p>
          )}
        </Show>
      </div>
      <div class="acts">
        <button class="btn primary" type="submit" aria-disabled={working() ? 'true' : undefined}>
          {working() ? t('form.working') : props.submit}
        </button>
        {props.ways}
      </div>
    </form>
  )
}

/** @throws FieldFault for the first field that has to be filled in and is not */
function demandAll(form: HTMLFormElement, sentence: (label: string) => string): void {
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue
    if (field.required && field.value.trim() === '')
      throw new FieldFault(field.name, sentence(field.labels?.[0]?.textContent ?? field.name))
  }
}

function fieldOf(form: HTMLFormElement, name: string): HTMLElement | null {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLElement ? field : null
}

function namesOf(form: HTMLFormElement): readonly string[] {
  return [...form.elements].flatMap((field) => field.getAttribute('name') ?? [])
}
