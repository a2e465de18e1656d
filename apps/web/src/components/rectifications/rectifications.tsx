import type { ProjectState, ProjectView } from '@goufu/engine'
import { createUniqueId, For, Show } from 'solid-js'
import { daysBetween } from '../../format/dates.ts'
import { useWords } from '../../language/language-context.tsx'
import { taskHref } from '../../project/task-href.ts'
import { Day } from '../day/day.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'

/** One of a project, or of one of its lots. */
type Rectification = ProjectState['rectifications'][number] & { readonly lot: number | null }

/** The kinds of the tasks in which a notice is answered, and the answer checked. */
const STEPS = { answer: 'answer-rectification', check: 'verify-rectification' } as const

export interface RectificationsProps {
  readonly rectifications: readonly Rectification[]
  readonly view: Pick<ProjectView, 'id' | 'tasks' | 'heldByRectifications'>
  /** The day that is looked at. */
  readonly on: string
}

/** What is to be put right and is not yet: notice, term, answer, checks, and what waits for it. Nothing where there is none. */
export function Rectifications(props: RectificationsProps) {
  const words = useWords()
  const heading = createUniqueId()
  const open = () => props.rectifications.filter(({ closedOn }) => closedOn === null)
  const held = () => props.view.tasks.filter(({ address }) => props.view.heldByRectifications.includes(address))
  return (
    <Show when={open().length > 0}>
      <section class="rectify" aria-labelledby={heading}>
        <div class="mid-head">
          <h2 id={heading}>{words.t('rectify.title')}</h2>
          <span class="mut">{words.t('inbox.count', { count: open().length })}</span>
        </div>
        <ul>
          <For each={open()}>{(one) => <OpenRectification rectification={one} view={props.view} on={props.on} />}</For>
        </ul>
        <Show when={held().length > 0}>
          <p class="held">
            <StateMark state="blocked" bold>
              {words.t('rectify.holds')}
            </StateMark>{' '}
            <For each={held()}>
              {(task, index) => (
                <>
                  {index() > 0 ? words.t('app.list') : ''}
                  <a href={taskHref(props.view.id, task.address)}>{words.say(task.title)}</a>
                </>
              )}
            </For>
          </p>
        </Show>
      </section>
    </Show>
  )
}

function OpenRectification(props: Pick<RectificationsProps, 'view' | 'on'> & { readonly rectification: Rectification }) {
  const words = useWords()
  const isLate = () => props.rectification.answeredOn === null && props.rectification.dueOn < props.on
  const state = () => {
    if (isLate()) return 'overdue'
    return props.rectification.answeredOn === null ? 'waiting' : 'ready'
  }
  const said = () => {
    const { dueOn, answeredOn } = props.rectification
    if (isLate()) return words.t('rectify.late', { days: daysBetween(dueOn, props.on) })
    return words.t(answeredOn === null ? 'rectify.unanswered' : 'rectify.unchecked')
  }
  const step = (kind: string) =>
    props.view.tasks.find(
      ({ kind: own, instance, lot }) => own === kind && instance === props.rectification.instance && lot === props.rectification.lot,
    )
  return (
    <li>
      <h3>
        <Show when={props.rectification.lot}>{(lot) => <span class="tag">{words.t('project.lot', { number: lot() })}</span>}</Show>{' '}
        {props.rectification.faults}
      </h3>
      <p>
        <StateMark state={state()} bold={state() !== 'waiting'}>
          {said()}
        </StateMark>
      </p>
      <dl class="given">
        <div>
          <dt>{words.t('rectify.served')}</dt>
          <dd>
            <Day on={props.rectification.servedOn} />
          </dd>
        </div>
        <div>
          <dt>{words.t('rectify.due')}</dt>
          <dd>
            <Day on={props.rectification.dueOn} />
          </dd>
        </div>
        <div>
          <dt>{words.t('rectify.answer')}</dt>
          <dd>
            <Show when={props.rectification.answeredOn} fallback={words.t('rectify.notAnswered')}>
              {(day) => <Day on={day()} />}
            </Show>{' '}
            <Show when={step(STEPS.answer)}>
              {(task) => <a href={taskHref(props.view.id, task().address)}>{words.say(task().title)}</a>}
            </Show>
          </dd>
        </div>
        <div>
          <dt>{words.t('rectify.checks')}</dt>
          <dd>
            {checks()}{' '}
            <Show when={step(STEPS.check)}>
              {(task) => <a href={taskHref(props.view.id, task().address)}>{words.say(task().title)}</a>}
            </Show>
          </dd>
        </div>
      </dl>
    </li>
  )

  function checks(): string {
    const { failures, refused } = props.rectification
    if (refused) return words.t('rectify.refused', { count: failures })
    return failures === 0 ? words.t('rectify.notChecked') : words.t('rectify.failed', { count: failures })
  }
}
