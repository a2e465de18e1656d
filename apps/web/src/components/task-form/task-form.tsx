import { createEffect, createMemo, createSignal, For, on, onCleanup, Show, type ParentProps } from 'solid-js'
import type { Context, TaskView } from '@goufu/engine'
import { problemOf } from '../../api/problem-error.ts'
import type { ProfileDescriptor } from '../../api/types.ts'
import { wallTime } from '../../format/dates.ts'
import { useApi } from '../../api/api-context.tsx'
import { createDraft } from '../../draft/create-draft.ts'
import { useSession } from '../../session/session-context.tsx'
import { focusFirstFault } from '../../form/first-fault.ts'
import type { FormField } from '../../form/form-field.ts'
import { FormRoot } from '../../form/form-root.tsx'
import { pathName } from '../../form/path.ts'
import { useWords } from '../../language/language-context.tsx'
import { choicesOf } from '../../project/form-choices.ts'
import { useFiles } from '../../project/use-files.ts'
import { keptChoices } from '../../project/kept-choices.ts'
import { openUnit } from '../../project/open-unit.ts'
import { useLive } from '../../project/live-context.tsx'
import type { Engine } from '../../engine/load-engine.ts'
import { useProject } from '../../project/project-context.tsx'
import { AnswerBlock } from '../../submit/answer-block.tsx'
import { createLive } from '../../submit/create-live.ts'
import { createSubmit } from '../../submit/create-submit.ts'
import { unsaid } from '../../submit/unsaid.ts'
import { useAnnounce } from '../announcer/announcer-context.tsx'
import { FindingBlock } from '../finding/finding-block.tsx'
import { pressing } from '../finding/tone-of.ts'
import { AskConsent } from './ask-consent.tsx'
import { FormActions } from './form-actions.tsx'
import { sectionsOf } from '../../project/seen-from.ts'
import { TaskContract } from '../contract-sheet/task-contract.tsx'
import { missingOf } from './missing-of.ts'
import { notesOf } from './notes-of.ts'
import { ReasonField } from './reason-field.tsx'

export interface TaskFormProps {
  readonly task: TaskView
  readonly fields: readonly FormField[]
  readonly descriptor: ProfileDescriptor
  readonly engine: Engine
  readonly context: Context
  /** Opens the trace of a finding. */
  readonly why: () => void
  /** After the task was accepted and the project read again. */
  readonly onDone: (address: string) => void
}

/** The form of a task: typed, judged while typing, kept, tried and sent. */
export function TaskForm(props: ParentProps<TaskFormProps>) {
  const words = useWords()
  const api = useApi()
  const project = useProject()
  const announce = useAnnounce()
  const { setLive } = useLive()
  const address = props.task.address
  const id = `f-${address.replaceAll(/[^\w-]/g, '-')}`
  const suggested = createMemo(() => props.engine.suggestInput(props.descriptor.profile, project.answer().state, address, props.context))
  const draft = createDraft(useSession().personId(), project.id(), address, suggested())
  createEffect(on(suggested, (input) => draft.suggest(input), { defer: true }))
  const live = createLive(() =>
    props.engine.consider(
      props.descriptor.profile,
      project.answer().state,
      address,
      draft.model.input(),
      { ...draft.justifications },
      props.context,
    ),
  )
  const submit = createSubmit(draft, {
    body: () => ({
      input: draft.model.input(),
      effectiveOn: props.context.today,
      justifications: { ...draft.justifications },
    }),
    version: () => project.answer().version,
    send: (body, sent, dryRun) =>
      api.attempt({ ...body, project: project.id(), address, version: sent.version ?? project.answer().version, key: sent.key, dryRun }),
  })
  const kept = keptChoices()
  const files = useFiles()
  // Files on their way: the form is whole once they have arrived.
  const [waiting, setWaiting] = createSignal(0)
  const [touched, setTouched] = createSignal<ReadonlySet<string>>(new Set())
  const [allTouched, setAllTouched] = createSignal(draft.savedAt() !== null)
  const considered = createMemo(() => live.said() ?? { issues: [], findings: [], decision: null })
  const exceptionAt = (rule: string) =>
    props.engine.exceptionAt(props.descriptor.profile, project.answer().state, address, rule, props.context)
  const missing = createMemo(() => [
    ...(waiting() > 0 ? [words.t('files.underWay')] : []),
    ...missingOf(
      considered(),
      draft.justifications,
      props.fields,
      {
        say: words.say,
        row: (number) => words.t('form.row', { number }),
        reason: (message) => words.t('task.reasonMissing', { message }),
        consent: (message) => words.t('consent.missing', { message }),
      },
      (rule) => {
        const standing = exceptionAt(rule)
        return standing !== null && standing.request?.answer?.result !== 'agreed'
      },
    ),
  ])
  const blocks = createMemo(() =>
    pressing(considered().findings).filter((finding) => finding.field === null || finding.effect === 'asks-reason'),
  )
  // By rule, so that a reason keeps its place and the focus while everything is judged anew with each key.
  const blockRules = createMemo(() => [...new Set(blocks().map((finding) => finding.rule))])
  createEffect(() => setLive({ address, formId: id, fields: props.fields, considered: considered() }))
  onCleanup(() => setLive(null))
  createEffect(on(draft.model.input, () => submit.forget(), { defer: true }))

  // From sending until the page shows what has become of it: what is typed meanwhile would be lost.
  const [busy, setBusy] = createSignal(false)
  const send = async (dryRun: boolean) => {
    if (busy()) return
    setBusy(true)
    try {
      await sendAndShow(dryRun)
    } finally {
      setBusy(false)
    }
  }
  const sendAndShow = async (dryRun: boolean) => {
    setAllTouched(true)
    const title = words.say(props.task.title) // the form goes when the task is done
    const outcome = await submit.send(dryRun)
    if (outcome !== null) {
      await project.refresh()
      draft.restart(suggested())
      setAllTouched(false)
      setTouched(new Set<string>())
      props.onDone(address)
      announce(words.t('task.accepted', { title }))
      return
    }
    const answer = submit.answer()
    if (answer.kind !== 'fault') return
    const isNews = problemOf(answer.error)?.status === 412 || unsaid(answer.error, considered().findings).length > 0
    if (isNews) await project.refresh()
  }
  const trySubmit = () => {
    live.now()
    if (missing().length === 0) return void send(false)
    setAllTouched(true)
    focusFirstFault(id, considered())
  }
  return (
    <form
      class="task-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        trySubmit()
      }}
    >
      <div class="findings">
        <For each={blockRules()}>
          {(rule) => (
            <Show when={blocks().find((finding) => finding.rule === rule)}>
              {(finding) => (
                <FindingBlock heading="h4" finding={finding()} why={props.why}>
                  <Show when={finding().effect === 'asks-reason'}>
                    <ReasonField
                      id={`${id}-reason-${rule}`}
                      value={draft.justifications[rule] ?? ''}
                      onInput={(reason) => draft.justify(rule, reason)}
                    />
                    <Show when={exceptionAt(rule)}>
                      {(standing) => (
                        <AskConsent
                          id={`${id}-ask-${rule}`}
                          heldTask={address}
                          rule={rule}
                          reason={draft.justifications[rule] ?? ''}
                          standing={standing()}
                          today={props.context.today}
                        />
                      )}
                    </Show>
                  </Show>
                </FindingBlock>
              )}
            </Show>
          )}
        </For>
      </div>
      {props.children}
      <Show when={props.fields.length > 0} fallback={<p class="mut">{words.t('task.noInput')}</p>}>
        <FormRoot
          fields={props.fields}
          form={{
            model: draft.model,
            id,
            notes: (path) => notesOf(pathName(path), considered(), allTouched() || touched().has(pathName(path))),
            choices: (field) =>
              kept(
                choicesOf(field, {
                  profile: props.descriptor.profile,
                  state: sectionsOf(project.answer().state, props.task.lot),
                  suppliers: props.context.suppliers,
                  funds: props.context.funds,
                  tasks: project.answer().view.tasks,
                  input: draft.model.input(),
                }),
              ),
            unit: (path) => words.t(openUnit(props.descriptor.profile, props.fields, draft.model.input(), path) ?? 'form.points'),
            maximum: (criterion) => maxima().get(criterion) ?? null,
            isCode: (code) => props.engine.isCreditCode(code),
            touch: (path) => setTouched((before) => new Set([...before, pathName(path)])),
            readOnly: busy,
            files: files(),
            wait: (change) => setWaiting((before) => before + change),
          }}
        />
      </Show>
      <AnswerBlock heading="h4" answer={submit.answer()} fields={props.fields} said={considered().findings} />
      <FormActions
        id={id}
        missing={missing()}
        working={busy()}
        again={props.task.records.length > 0}
        savedAt={savedTime()}
        onDryRun={() => void send(true)}
        onSave={() => {
          draft.save()
          announce(words.t('task.draftSaved', { time: savedTime() ?? '' }))
        }}
        onDiscard={() => draft.restart(suggested())}
      />
      <TaskContract
        task={props.task}
        engine={props.engine}
        profile={props.descriptor.profile}
        context={props.context}
        input={draft.model.input()}
      />
    </form>
  )

  function maxima(): ReadonlyMap<string, number> {
    const of = [props.descriptor.profile, sectionsOf(project.answer().state, props.task.lot)] as const
    const known = [...props.engine.criteriaOf(...of), ...props.engine.evaluationCriteria(...of)]
    return new Map(known.flatMap((criterion) => (criterion.points === null ? [] : [[criterion.key, criterion.points] as const])))
  }

  function savedTime(): string | null {
    const at = draft.savedAt()
    return at === null ? null : wallTime(at).slice(11)
  }
}
