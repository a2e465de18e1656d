import { formatYuan, type ProjectView, type TaskView } from '@goufu/engine'
import type { Locator, Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { goTo } from './app-bar.ts'
import { type Hand, pointer } from './hand.ts'

/** A look at the page until it says what it should; screens follow the server within a frame or two. */
export const watched = { timeout: 30_000, intervals: [10, 20, 40, 80, 160] }

/** Opens a project from the list, unless it is open already. */
export async function openProject(page: Page, title: string, hand: Hand = pointer): Promise<void> {
  const heading = page.getByRole('main').getByRole('heading', { level: 1 })
  const timeline = page.getByRole('navigation', { name: '项目内容' })
  if ((await timeline.count()) === 0 || (await heading.textContent()) !== title) {
    await goTo(page, '项目', hand)
    await hand.press(page.getByRole('rowheader').getByRole('link', { name: title, exact: true }))
    await expect(heading).toHaveText(title)
  }
}

/** Shows the tasks of a stage; of a task outside the stages, opens that. */
export async function openStage(
  page: Page,
  view: ProjectView,
  task: Pick<TaskView, 'stage' | 'title'>,
  hand: Hand = pointer,
): Promise<void> {
  const rail = page.getByRole('navigation', { name: '阶段', exact: true })
  const stage = view.stages.find((candidate) => candidate.key === task.stage)
  const link = rail.getByRole('link', { name: (stage ?? task).title.zh })
  if ((await link.getAttribute('aria-current')) === null) await hand.press(link)
  await expect(link).toHaveAttribute('aria-current', 'step')
}

/** Opens a task in its place in the list. */
export async function openTask(
  page: Page,
  view: ProjectView,
  task: Pick<TaskView, 'stage' | 'title'>,
  hand: Hand = pointer,
): Promise<void> {
  await openStage(page, view, task, hand)
  const link = taskLink(page, task)
  await expect(link).toBeVisible()
  if ((await link.getAttribute('aria-expanded')) !== 'true') await hand.press(link)
  await expect(link).toHaveAttribute('aria-expanded', 'true')
}

/** The name of a task in the list, which opens and closes it. */
export function taskLink(page: Page, { title }: Pick<TaskView, 'title'>): Locator {
  return page.getByRole('heading', { level: 3 }).getByRole('link', { name: title.zh, exact: true })
}

/** The form of the open task. */
export function taskForm(page: Page): Locator {
  return page.getByRole('main').locator('form')
}

/** Holds the head of the page, its stages and its figures to what they should be. */
export async function expectHead(page: Page, view: ProjectView, version: number): Promise<void> {
  const main = page.getByRole('main')
  await expect(
    page.getByRole('navigation', { name: '项目内容' }).getByRole('link', { name: `时间线 ${version}`, exact: true }),
  ).toBeVisible()
  const figure = (fen: number | null) => (fen === null ? '未定' : formatYuan(fen))
  const { budgetFen, contractFen, paidFen } = view.money
  await expect
    .poll(() => main.locator('dl').first().getByRole('definition').allInnerTexts(), watched)
    .toEqual([figure(budgetFen), figure(contractFen), paidFen === null ? '未公开' : formatYuan(paidFen)])
  // The first of them: the text of a contract that is being signed says it too.
  const supplier = view.suppliers.length === 0 ? '承接主体未定' : `承接主体 ${view.suppliers.map(({ name }) => name).join('、')}`
  await expect(main.getByText(supplier, { exact: true }).first()).toBeVisible()
  if (view.outcome !== 'open') await expect(main.getByText(outcomes[view.outcome], { exact: true })).toBeVisible()
  const [latest] = view.overdue.toSorted((a, b) => (b.overdueDays ?? 0) - (a.overdueDays ?? 0))
  if (latest !== undefined)
    await expect(main.getByRole('link', { name: `${latest.title.zh}逾期${latest.overdueDays}天`, exact: true })).toBeVisible()
  await expect
    .poll(
      () =>
        page
          .getByRole('navigation', { name: '阶段', exact: true })
          .getByRole('listitem')
          .allInnerTexts()
          .then((texts) => texts.map(firstTwoWords)),
      watched,
    )
    .toEqual([
      ...view.stages.map((stage) => `${stage.title.zh} ${stage.done}/${stage.total}`),
      ...view.tasks.filter((task) => task.stage === null).map((task) => `${task.title.zh} ${task.records.length}`),
    ])
}

const outcomes = { completed: '办结', cancelled: '已取消', terminated: '已终止' }

function firstTwoWords(text: string): string {
  return text.split(/\s+/).slice(0, 2).join(' ')
}

/** A task as its row shows it. */
interface Row {
  readonly title: string
  readonly state: string
  /** The day in the row: when it was done, else when it is due, else when it opens. */
  readonly day: string | null
  readonly over: string | null
  readonly clause: string
}

/** Holds the rows of the stage on show to what they should be. */
export async function expectRows(page: Page, tasks: readonly TaskView[]): Promise<void> {
  await expect.poll(() => readRows(page), watched).toEqual(tasks.map(rowOf))
}

function readRows(page: Page): Promise<readonly Row[]> {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3 }) })
    .evaluateAll((items) =>
      items.map((item) => {
        const text = item instanceof HTMLElement ? item.innerText : ''
        const link = item.querySelector('h3 a')
        return {
          title: link?.textContent ?? '',
          state: text.split(/\s+/)[0] ?? '',
          day: item.querySelector('time')?.dateTime ?? null,
          over: /过\d+天/.exec(text)?.[0] ?? null,
          clause: item.querySelector('a[href^="/policy"]')?.textContent ?? '',
        }
      }),
    )
}

function rowOf(task: TaskView): Row {
  const late = task.status !== 'done' && task.overdueDays !== null
  return {
    title: task.title.zh,
    state: late ? '逾期' : states[task.status],
    day: task.status === 'done' ? (task.records.at(-1)?.on ?? null) : (task.due ?? task.opensOn),
    over: late ? `过${task.overdueDays}天` : null,
    clause: task.citation.clause,
  }
}

const states = { done: '已办', ready: '可办', waiting: '等待', blocked: '受阻' }
