import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import { BasisPanel } from '../components/basis-panel/basis-panel.tsx'
import { ClauseChip } from '../components/clause-chip/clause-chip.tsx'
import { RowSkeleton } from '../components/page-states/row-skeleton.tsx'
import { LotChooser } from '../components/lot-chooser/lot-chooser.tsx'
import { Rectifications } from '../components/rectifications/rectifications.tsx'
import { StageRail } from '../components/stage-rail/stage-rail.tsx'
import { TaskBody } from '../components/task-body/task-body.tsx'
import { filterTasks, readFilter, readLot, tasksOfLot } from '../components/task-list/filter-tasks.ts'
import { TaskFilters } from '../components/task-list/task-filters.tsx'
import { taskLinkId } from '../components/task-list/task-link-id.ts'
import { TaskList } from '../components/task-list/task-list.tsx'
import { useWords } from '../language/language-context.tsx'
import { chooseStage } from '../project/choose-stage.ts'
import { decodePart } from '../project/decode-part.ts'
import { LiveProvider } from '../project/live-context.tsx'
import { rectificationsOf } from '../project/seen-from.ts'
import { useProject } from '../project/project-context.tsx'
import { taskHref } from '../project/task-href.ts'

function focusTask(address: string): void {
  const link = document.getElementById(taskLinkId(address))
  link?.focus({ preventScroll: true })
  link?.closest('li')?.scrollIntoView({ block: 'nearest' })
}

/** Whether somebody has the focus on something outside a task: the day in the bar, another task. What they do there is not broken off. */
function isElsewhere(address: string): boolean {
  const at = document.activeElement
  if (at === null || at === document.body || at.id === 'main') return false
  return document.getElementById(taskLinkId(address))?.closest('li')?.contains(at) !== true
}

function showTask(address: string): void {
  const item = document.getElementById(taskLinkId(address))?.closest('li')
  if (item !== null && item !== undefined && item.getBoundingClientRect().bottom > window.innerHeight)
    item.scrollIntoView({ block: 'start' })
}

/** Stages, the tasks of one of them, and the basis of the open one. */
export function TasksRoute() {
  const words = useWords()
  const project = useProject()
  const params = useParams()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const view = () => project.answer().view
  const openAddress = () => (params['address'] === undefined ? undefined : decodePart(params['address']))
  const openTask = createMemo(() => view().tasks.find((task) => task.address === openAddress()))
  const stageKey = createMemo(() => chooseStage(view(), openTask(), one(search['stage'])))
  const stage = createMemo(() => view().stages.find((candidate) => candidate.key === stageKey()))
  const lot = () => readLot(one(search['lot']), view().tasks)
  const stageTasks = createMemo(() =>
    tasksOfLot(
      view().tasks.filter((task) => task.stage === stageKey()),
      lot(),
      openAddress(),
    ),
  )
  const filter = () => readFilter(one(search['state']))
  const shown = createMemo(() => filterTasks(stageTasks(), filter(), openAddress()))
  const citation = () => stage()?.citation ?? stageTasks()[0]?.citation ?? view().tasks[0]?.citation
  createEffect(
    on(
      openAddress,
      (address) => {
        if (address === undefined) return
        queueMicrotask(() => focusTask(address)) // once the rows are there, and before the next key
      },
      { defer: true },
    ),
  )
  // A page that begins with an open task waits until its form can be drawn, so that nothing moves under the reader.
  const [settled, setSettled] = createSignal(openAddress() === undefined)
  createEffect(() => {
    if (openTask() === undefined || (project.engine() !== null && project.descriptor() !== null)) setSettled(true)
  })
  // It begins at that task where the task would otherwise lie below the window; the focus stays where the page begins.
  createEffect(
    on(settled, (drawn) => {
      const address = openAddress()
      if (drawn && address !== undefined) requestAnimationFrame(() => showTask(address))
    }),
  )
  const why = () => {
    const summary = document.querySelector<HTMLElement>('#why-summary')
    const details = summary?.closest('details')
    if (details !== null && details !== undefined) details.open = true
    summary?.focus()
    summary?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <LiveProvider>
      <div class="cols">
        <StageRail view={view()} stage={stageKey()} lot={lot()} openAddress={openAddress()} />
        <section class="mid" aria-labelledby="stage-heading">
          <LotChooser lots={view().lots} chosen={lot()} />
          <Rectifications rectifications={rectificationsOf(project.answer())} view={view()} on={project.answer().asOf} />
          <div class="mid-head">
            <h2 id="stage-heading">
              <Show when={stage()} fallback={words.t('project.anytime')}>
                {(current) => <>{words.say(current().title)}</>}
              </Show>
            </h2>
            <Show when={stage()}>{(current) => <ClauseChip citation={current().citation} />}</Show>
            <TaskFilters tasks={stageTasks()} filter={filter()} />
          </div>
          <Show when={openAddress() !== undefined && openTask() === undefined}>
            <p class="sec" role="alert">
              {words.t('project.unknownTask', { address: openAddress() ?? '' })}
            </p>
          </Show>
          <Show when={settled()} fallback={<RowSkeleton rows={stageTasks().length} />}>
            <TaskList
              project={project.id()}
              tasks={shown()}
              openAddress={openAddress()}
              body={(task) => <TaskBody task={task()} why={why} onDone={goOn} />}
            />
          </Show>
        </section>
        <Show when={settled() ? citation() : undefined} fallback={<div class="side end basis" />}>
          {(cited) => <BasisPanel task={openTask()} citation={cited()} />}
        </Show>
      </div>
    </LiveProvider>
  )

  /**
   * After a task is done, the next one that can be done, of the same lot where it was of one, is opened; where there is none, its record stays in sight. Whoever has gone
   * elsewhere meanwhile is left there.
   */
  function goOn(done: string): void {
    if (openAddress() !== done || isElsewhere(done)) return
    const tasks = view().tasks.filter((task) => task.stage !== null)
    const at = tasks.findIndex((task) => task.address === done)
    const same = tasks[at]?.lot ?? null
    const next = tasks.slice(at + 1).find((task) => task.status === 'ready' && !task.optional && (same === null || task.lot === same))
    if (at < 0 || next === undefined || tasks[at]?.repeatable === true) focusTask(done)
    else navigate(taskHref(project.id(), next.address), { scroll: false })
  }
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
