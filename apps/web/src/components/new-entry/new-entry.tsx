import { createSignal, Show, type JSX } from 'solid-js'
import { useWords } from '../../language/language-context.tsx'
import { useSession } from '../../session/session-context.tsx'
import { RegistryFormPart } from '../registry-form/registry-form-part.tsx'
import { Icon } from '../icon/icon.tsx'

export interface NewEntryProps {
  readonly register: 'project' | 'supplier' | 'fund'
  /** Heading and words of the page it stands under. */
  readonly head: JSX.Element
  readonly title: string
  readonly hint: string
  readonly submit: string
  readonly initial: Readonly<Record<string, unknown>>
  readonly send: (input: Readonly<Record<string, unknown>>, key: string) => Promise<unknown>
  readonly onDone: (answer: unknown, input: Readonly<Record<string, unknown>>) => void
}

const ACTIONS = { project: 'project.open', supplier: 'supplier.enter', fund: 'fund.open' } as const

/** The head of a register with its one button, for whoever may enter something, and the form the button opens under it. */
export function NewEntry(props: NewEntryProps) {
  const words = useWords()
  const { may } = useSession()
  const [open, setOpen] = createSignal(false)
  let button: HTMLButtonElement | undefined
  let heading: HTMLHeadingElement | undefined
  const toggle = () => {
    setOpen(!open())
    queueMicrotask(() => (open() ? heading : button)?.focus())
  }
  return (
    <>
      <div class="head">
        <div>{props.head}</div>
        <Show when={may(ACTIONS[props.register])}>
          <button class="btn primary" type="button" aria-expanded={open()} ref={(element) => (button = element)} onClick={toggle}>
            <Icon name="plus" />
            {props.title}
          </button>
        </Show>
      </div>
      <Show when={open()}>
        <div class="create-band">
          <section class="create" aria-labelledby="create-heading">
            <div>
              <h2 id="create-heading" tabindex="-1" ref={(element) => (heading = element)}>
                {props.title}
              </h2>
              <p class="sm mut">{props.hint}</p>
            </div>
            <RegistryFormPart
              register={props.register}
              initial={props.initial}
              submit={props.submit}
              send={props.send}
              onDone={(answer, input) => {
                setOpen(false)
                queueMicrotask(() => button?.focus())
                props.onDone(answer, input)
              }}
            >
              <button class="btn quiet" type="button" onClick={toggle}>
                {words.t('projects.cancel')}
              </button>
            </RegistryFormPart>
          </section>
        </div>
      </Show>
    </>
  )
}
