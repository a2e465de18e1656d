import { createEffect, createMemo, createSignal, Index, on, Show, type JSX } from 'solid-js'
import type { Decision, FieldIssue, Finding, FundState, SupplierState } from '@goufu/engine'
import { problemOf } from '../../api/problem-error.ts'
import type { ProfileDescriptor } from '../../api/types.ts'
import { createDraft } from '../../draft/create-draft.ts'
import { useSession } from '../../session/session-context.tsx'
import { focusFirstFault } from '../../form/first-fault.ts'
import type { Choice, FormField } from '../../form/form-field.ts'
import { FormRoot } from '../../form/form-root.tsx'
import { fieldTitle } from '../../form/field-title.ts'
import { type Path, pathName } from '../../form/path.ts'
import { readForm } from '../../form/read-form.ts'
import { useWords } from '../../language/language-context.tsx'
import type { Engine } from '../../engine/load-engine.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { useProfile } from '../../session/use-profile.ts'
import { AnswerBlock } from '../../submit/answer-block.tsx'
import { createLive } from '../../submit/create-live.ts'
import { createSubmit } from '../../submit/create-submit.ts'
import { FindingBlock } from '../finding/finding-block.tsx'
import { pressing } from '../finding/tone-of.ts'
import { notesOf } from '../task-form/notes-of.ts'
import { decideEntry } from './decide-entry.ts'
import type { RecordFiles } from './use-record-files.ts'
import { useEntryContext } from './entry-context.ts'
import { type RecordLine, RecordNews } from './record-news.tsx'

export interface RegistryFormProps {
  readonly register: 'project' | 'supplier' | 'fund'
  /** The supplier or the fund that is changed, as it was last read; a new entry when left out. */
  readonly about?: SupplierState | FundState
  /** Something entered wrongly is struck out of the record of a supplier: in place of changing it. */
  readonly strike?: boolean
  /** Where files are taken that the entry rests on. */
  readonly files?: RecordFiles
  /** Of a change: what stands in the entry, by the names of its fields or others. */
  readonly record?: (fields: readonly FormField[]) => readonly RecordLine[]
  /** Somebody has changed the entry since it was read: to read it again. */
  readonly onStale?: () => void
  /** Choices that are not written in the form. */
  readonly choices?: (field: FormField) => readonly Choice[]
  /** Funds that are read besides the one that is changed. */
  readonly funds?: Readonly<Record<string, FundState>>
  /** What would become of the entry, above the actions. */
  readonly preview?: (decision: Decision | null) => JSX.Element
  readonly initial: Readonly<Record<string, unknown>>
  readonly submit: string
  readonly send: (input: Readonly<Record<string, unknown>>, key: string) => Promise<unknown>
  readonly onDone: (answer: unknown, input: Readonly<Record<string, unknown>>) => void
  /** Further actions beside the submit. */
  readonly children?: JSX.Element
}

/** An entry in a register, or a change of one: its form comes from the engine, and is judged by it while it is typed. */
export function RegistryForm(props: RegistryFormProps) {
  const engine = useEngine()
  const profile = useProfile()
  const parts = createMemo(() => {
    const loaded = engine()
    const descriptor = profile.descriptor()
    return loaded === null || descriptor === null ? null : { engine: loaded, descriptor }
  })
  return (
    <Show when={parts()} fallback={<div class="skel form-part" aria-hidden="true" />}>
      {(parts) => <Entry {...props} engine={parts().engine} descriptor={parts().descriptor} />}
    </Show>
  )
}

interface EntryProps extends RegistryFormProps {
  readonly engine: Engine
  readonly descriptor: ProfileDescriptor
}

function Entry(props: EntryProps) {
  const words = useWords()
  const context = useEntryContext()
  const changed = props.about
  const strike = props.strike === true
  const id = idOf(props)
  const form = strike
    ? 'supplierStrike'
    : changed === undefined || props.register === 'project'
      ? props.register
      : (`${props.register}Change` as const)
  const [waiting, setWaiting] = createSignal(0)
  const fields = createMemo((): readonly FormField[] =>
    readForm(props.descriptor.registers[form]).filter(({ widget }) => widget !== 'files' || (props.files?.form() ?? null) !== null),
  )
  const draft = createDraft(useSession().personId(), 'register', changed === undefined ? props.register : id, props.initial)
  const [touched, setTouched] = createSignal<ReadonlySet<string>>(new Set())
  const [allTouched, setAllTouched] = createSignal(false)
  const decide = (): Decision | null => {
    const current = context()
    return current === null
      ? null
      : decideEntry(
          props.engine,
          props.register,
          props.descriptor.profile,
          draft.model.input(),
          { ...current, funds: props.funds ?? {}, files: props.files?.uploaded() ?? {} },
          props.about,
          strike,
        )
  }
  const live = createLive(() => {
    const decision = decide()
    return decision === null ? null : { issues: issuesOf(decision), findings: findingsOf(decision), decision }
  })
  const said = () => live.said() ?? { issues: [], findings: [], decision: null }
  const submit = createSubmit(draft, {
    body: () => draft.model.input(),
    version: () => props.about?.events ?? null,
    send: (input, sent) => props.send(input, sent.key),
  })
  createEffect(on(draft.model.input, () => submit.forget(), { defer: true }))
  const record = createMemo(() => props.record?.(fields()) ?? [])
  const firstSeen = record()
  const kept = (path: Path): string | null => {
    const line = path.length === 1 ? record().find(({ key }) => key === path[0]) : undefined
    return line === undefined ? null : line.text
  }
  const missing = () => [
    ...new Set([
      ...(waiting() > 0 ? [words.t('files.underWay')] : []),
      ...said().issues.map((issue) => fieldTitle(fields(), issue.path, words.say, (number) => words.t('form.row', { number }))),
      ...pressing(said().findings).map((finding) => words.say(finding.message)),
    ]),
  ]
  const send = async () => {
    live.now()
    if (missing().length > 0) {
      setAllTouched(true)
      focusFirstFault(id, said())
      return
    }
    const input = draft.model.input()
    const answer = await submit.send(false)
    if (answer === null) {
      const said = submit.answer()
      if (said.kind === 'fault' && problemOf(said.error)?.status === 412) props.onStale?.()
      return
    }
    draft.restart(props.initial)
    setAllTouched(false)
    setTouched(new Set<string>())
    props.onDone(answer, input)
  }
  return (
    <form
      class="task-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <RecordNews before={firstSeen} now={record()} />
      <Index each={pressing(said().findings)}>{(finding) => <FindingBlock heading="h3" finding={finding()} />}</Index>
      <FormRoot
        fields={fields()}
        form={{
          model: draft.model,
          id,
          notes: (path) => notesOf(pathName(path), said(), allTouched() || touched().has(pathName(path))),
          choices: (field) => props.choices?.(field) ?? field.choices,
          kept,
          unit: () => words.t('form.points'),
          maximum: () => null,
          isCode: (code) => props.engine.isCreditCode(code),
          touch: (path) => setTouched((before) => new Set([...before, pathName(path)])),
          readOnly: submit.working,
          files: props.files?.form() ?? null,
          wait: (change) => setWaiting((before) => before + change),
        }}
      />
      <AnswerBlock
        heading="h3"
        answer={submit.answer()}
        fields={fields()}
        said={said().findings}
        stale={words.t('form.changedMeanwhile')}
      />
      {props.preview?.(said().decision)}
      <div class="acts">
        <button
          class="btn primary"
          type="submit"
          aria-disabled={missing().length > 0 || submit.working() ? 'true' : undefined}
          aria-describedby={`${id}-left`}
        >
          {props.submit}
        </button>
        {props.children}
        <span class="note" id={`${id}-left`}>
          {missing().length > 0
            ? words.t('task.missing', { count: missing().length, list: missing().slice(0, 3).join(words.t('app.list')) })
            : words.t('task.ready')}
        </span>
      </div>
    </form>
  )
}

/** Name of the form and of its draft: one for each entry, and for each thing that is struck out of one. */
function idOf({ register, about, strike, initial }: RegistryFormProps): string {
  if (about === undefined) return `entry-${register}`
  return strike === true ? ['strike', about.id, ...Object.values(initial)].join('-') : `change-${about.id}`
}

function issuesOf(decision: Decision): readonly FieldIssue[] {
  return decision.outcome === 'invalid-input' ? decision.issues : []
}

function findingsOf(decision: Decision): readonly Finding[] {
  return 'findings' in decision ? decision.findings : []
}
