import { useLocation } from '@solidjs/router'
import { createMemo, For, Show, type JSX } from 'solid-js'
import type { TaskView } from '@goufu/engine'
import { useWords } from '../../language/language-context.tsx'
import { stageHref, taskHref } from '../../project/task-href.ts'
import { shownStatus } from '../state-mark/shown-status.ts'
import { TaskLine } from './task-line.tsx'

export interface TaskListProps {
  readonly project: string
  readonly tasks: readonly TaskView[]
  readonly openAddress: string | undefined
  /** The inside of the open task. */
  readonly body: (task: () => TaskView) => JSX.Element
}

/** The tasks of a stage in the document's order; the open one opens in its place. */
export function TaskList(props: TaskListProps) {
  const words = useWords()
  const location = useLocation()
  // Rows are kept by address, so that reading the project again never takes the focus or the form away.
  const addresses = createMemo(() => props.tasks.map((task) => task.address), [], { equals: sameList })
  const byAddress = createMemo(() => new Map(props.tasks.map((task) => [task.address, task])))
  const href = (task: TaskView, open: boolean) =>
    open
      ? `${stageHref(props.project, task.stage)}${filterOf(location.search)}`
      : `${taskHref(props.project, task.address)}${location.search}`
  return (
    <>
      <ol class="tasks">
        <For each={addresses()}>
          {(address) => (
            <Show when={byAddress().get(address)}>
              {(task) => {
                const open = () => props.openAddress === address
                return (
                  <li data-s={shownStatus(task())} classList={{ open: open() }}>
                    <TaskLine task={task()} open={open()} href={href(task(), open())} />
                    <Show when={open()}>{props.body(task)}</Show>
                  </li>
                )
              }}
            </Show>
          )}
        </For>
      </ol>
      <Show when={props.tasks.length === 0}>
        <div class="empty">
          <p>{words.t('project.noTasks')}</p>
          <a class="btn" href={location.pathname} noScroll>
            {words.t('project.showAll')}
          </a>
        </div>
      </Show>
    </>
  )
}

function filterOf(search: string): string {
  const kept = [...new URLSearchParams(search)].filter(([name]) => name === 'state' || name === 'lot')
  return kept.map(([name, value]) => `&${name}=${encodeURIComponent(value)}`).join('')
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}
