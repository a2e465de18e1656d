import type { Actor, CalendarDate, ProjectView, Role } from '@goufu/engine'
import { formatYuan } from '@goufu/engine'
import type { Answer, Attempt, Entry, World } from '@goufu/scenario'
import type { Locator, Page, Request } from '@playwright/test'
import { expect } from './expect.ts'
import { type Api, type AttemptAnswer, OFFICIAL, type ProfileAnswer } from './api.ts'
import { businessDate, goTo } from './screen/app-bar.ts'
import { fillForm, type Known } from './screen/fill-form.ts'
import { type Hand, pointer } from './screen/hand.ts'
import { readFields } from './screen/form-field.ts'
import { expectHead, expectRows, openProject, openStage, openTask, taskForm, taskLink, watched } from './screen/project-page.ts'
import { expectFindings, expectIssues } from './screen/said-on-page.ts'
import { giveSession, type SessionOf } from './sessions.ts'

/** Roles that see the whole of a purchase; what others are shown is a part. */
const OFFICIALS: readonly Role[] = ['preparer', 'approver', 'finance']

/** Somebody at the page. */
type Present = Pick<Actor, 'id' | 'role'>

/** A world behind the screens of one page. */
export interface BrowserWorld extends World {
  /** Has somebody else sit down before the page, signed in unless they are the public. */
  readonly become: (actor: Present) => Promise<void>
}

/**
 * A world behind the screens: everything is entered, attempted and read as a person does it. What a look tells is what the pages
 * show: it is read through the API and then held, figure by figure and task by task, to the page.
 * @param hand how it is done; looking needs no hand, so it is done with the pointer alone, and once is enough
 * @param sessionOf who has signed in: another person is another session, with which the page is opened again
 */
export function browserWorld(
  page: Page,
  api: Api,
  { profile, forms, registers }: ProfileAnswer,
  hand: Hand,
  sessionOf: SessionOf,
): BrowserWorld {
  const sent = new Map<string, Request>()
  const titles = new Map(profile.scorecard?.criteria.map((criterion) => [criterion.key, criterion.title.zh]))
  const files = new Map<string, ReturnType<Known['fileOf']>>()
  const known: Known = {
    titleOf: (id) => titles.get(id) ?? id,
    fileOf: (id) => {
      const file = files.get(id)
      if (file === undefined) throw new Error(`The scenario has no file ${id}`)
      return file
    },
  }
  /** What the pages have been held to, so that only what has changed is looked at again. */
  const seen = new Map<string, string>()

  let present: Present | null = null
  const become = async (actor: Present): Promise<void> => {
    if (present?.id === actor.id) return
    await giveSession(page, await sessionOf(actor))
    present = actor
    // A purchase is shown to everybody in some part, a register to some alone.
    await (new URL(page.url()).pathname.startsWith('/projects/') ? page.reload() : page.goto('/projects'))
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  }
  const stand = async (on: CalendarDate, actor: Present): Promise<void> => {
    await become(actor)
    await hand.write(businessDate(page), on)
  }

  return {
    become,

    async enter({ kind, input, on, actor }: Entry) {
      const { place, button, submit } = entries[kind]
      await stand(on, actor)
      await goTo(page, place, hand)
      await hand.press(page.getByRole('button', { name: button, exact: true }))
      const form = page.getByRole('region', { name: button, exact: true })
      await fillForm(form, readFields(registers[kind]), input, known, hand)
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      await hand.press(form.getByRole('button', { name: submit, exact: true }))
      const response = await answered
      const { id } = (await response.json()) as { readonly id: string } // the API's own promise for a 201
      expect(response.status()).toBe(201)
      const name = [input['name'], input['title']].find((value) => typeof value === 'string') ?? ''
      if (kind === 'supplier') titles.set(id, name)
      // A new project opens by itself; an entry of a register stands in its list.
      const main = page.getByRole('main')
      await expect(
        kind === 'project' ? main.getByRole('heading', { level: 1, name, exact: true }) : main.getByText(name).first(),
      ).toBeVisible()
      return { id, replayed: false }
    },

    upload({ id, name, bytes }) {
      // A person uploads a file where it is cited: it waits until a form asks for it.
      files.set(id, { name, bytes })
      return Promise.resolve(id)
    },

    async attempt(request: Attempt) {
      const { commandId, projectId, address, on, actor } = request
      await stand(on, actor)
      const earlier = sent.get(commandId)
      if (earlier !== undefined) return sendAgain(earlier)
      const { view } = await api.project(projectId, on, actor)
      await openProject(page, view.title, hand)
      const task = view.tasks.find((candidate) => candidate.address === address)
      if (task === undefined) return notThere(request)
      await openTask(page, view, task, hand)
      if (task.status === 'done' && !task.repeatable) return doneAlready(request)
      const form = taskForm(page)
      await fillForm(form, readFields(forms[task.task]), request.input, known, hand)
      // A reason is asked for in place, one after the other, as the rules stand.
      const reasons = form.getByRole('textbox', { name: '理由', exact: true })
      for (const [index, reason] of Object.values(request.justifications).entries()) await hand.write(reasons.nth(index), reason)
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      const submit = await mayBeSent(form)
      await hand.press(form.getByRole('button', { name: submit ? /^(?:办理|再办一次)$/ : '试办', exact: true }))
      const response = await answered
      const answer = (await response.json()) as AttemptAnswer // the API's own promise for an attempt
      if (answer.outcome === 'accepted') {
        if (!submit) throw new Error(`${address} could not be sent, and yet would have been accepted`)
        await expect(page.getByRole('status').filter({ hasText: `已办：${task.title.zh}` })).toBeAttached()
      } else {
        await expect(form.getByText(submit ? '没有办成，什么都没有记下' : '试办：现在办理会被拒绝，什么都没有记下')).toBeVisible()
        await expectFindings(form, answer.findings ?? [])
        await expectIssues(form, answer.issues ?? [])
      }
      sent.set(commandId, response.request())
      return worldAnswer(answer)
    },

    async look(projectId, on) {
      const answer = await api.project(projectId, on)
      if (hand !== pointer) return answer
      if (present === null || !OFFICIALS.includes(present.role)) await become(OFFICIAL)
      await stand(on, present ?? OFFICIAL)
      const { view, version } = await api.project(projectId, on, present ?? OFFICIAL)
      await openProject(page, view.title)
      await expectHead(page, view, version)
      await lookAtMoney(view)
      for (const stage of view.stages) await lookAtStage(answer.view, view, stage.key)
      return answer
    },

    async supplier(id) {
      const supplier = await api.supplier(id)
      if (hand !== pointer) return supplier
      if (present === null || !OFFICIALS.includes(present.role)) await become(OFFICIAL)
      await goTo(page, '承接主体')
      const on = (await businessDate(page).inputValue()) as CalendarDate // what a field for a day holds
      const ban = supplier.debarments.find(({ from, until }) => from <= on && on <= until)
      await expect(rowOf(supplier.name)).toContainText(ban === undefined ? /承接条件/ : `禁止参与至 ${ban.until}`)
      return supplier
    },

    async fund(id) {
      const fund = await api.fund(id)
      if (hand !== pointer) return fund
      if (present === null || !OFFICIALS.includes(present.role)) await become(OFFICIAL)
      const { appropriatedFen, reservedFen, committedFen, paidFen } = fund
      const free = appropriatedFen - reservedFen - committedFen - paidFen
      await goTo(page, '资金')
      await expect
        .poll(() => rowOf(fund.title).getByRole('cell').allInnerTexts(), watched)
        .toEqual([appropriatedFen, reservedFen, committedFen, paidFen, free].map(formatYuan))
      return fund
    },
  }

  /** The same request once more, as when its answer was lost on the way. */
  async function sendAgain(request: Request): Promise<Answer> {
    const response = await page.request.fetch(request)
    const answer = (await response.json()) as AttemptAnswer // as above
    return { ...worldAnswer(answer), replayed: response.headers()['idempotency-replayed'] === 'true' }
  }

  /** A task the project has not got: the page says so to whoever goes to its address, and so does the server. */
  async function notThere(request: Attempt): Promise<Answer> {
    await page.goto(`/projects/${request.projectId}/tasks/${request.address}`)
    await expect(page.getByRole('alert')).toContainText(`没有“${request.address}”这项任务`)
    return pastThePage(request)
  }

  /** A task that is done offers no form any more; whoever gets past the page is refused by the same clause that the page shows. */
  async function doneAlready(request: Attempt): Promise<Answer> {
    await expect(taskForm(page)).toHaveCount(0)
    const answer = await pastThePage(request)
    for (const { citation } of answer.findings)
      await expect(
        page
          .getByRole('listitem')
          .filter({ has: page.getByRole('heading', { level: 3 }) })
          .filter({ hasText: citation.clause })
          .first(),
      ).toBeVisible()
    return answer
  }

  async function pastThePage({ projectId, address, input, on, actor }: Attempt): Promise<Answer> {
    const body = { input, effectiveOn: on } as Parameters<Api['attempt']>[0]['body'] // a scenario's input is JSON
    return worldAnswer(await api.attempt({ project: projectId, address, actor, body }))
  }

  /** @param whole what is news, whoever is at the page */
  async function lookAtStage(whole: ProjectView, view: ProjectView, stage: string): Promise<void> {
    const about = whole.tasks
      .filter((task) => task.stage === stage)
      .map((task) => [task.status, task.due, task.overdueDays, task.records.length, task.findings])
    if (!isNews(`${view.id} ${stage}`, about)) return
    const tasks = view.tasks.filter((task) => task.stage === stage)
    const [first] = tasks
    if (first === undefined) return
    await openStage(page, view, first)
    await expectRows(page, tasks)
    for (const task of tasks.filter((candidate) => candidate.status === 'blocked')) {
      await openTask(page, view, task)
      await expectFindings(taskForm(page), task.findings)
      await taskLink(page, task).click()
    }
  }

  async function lookAtMoney({ id, money }: ProjectView): Promise<void> {
    if (!isNews(`${id} money`, money)) return
    const tabs = page.getByRole('navigation', { name: '项目内容' })
    await tabs.getByRole('link', { name: '资金', exact: true }).click()
    const contract = money.addedFen === 0 ? [money.contractFen] : [money.originalPriceFen, money.addedFen, money.contractFen]
    const paid = money.paidFen === null ? [] : [money.paidFen, money.contractFen === null ? null : money.contractFen - money.paidFen]
    const figures = [money.budgetFen, money.awardFen, ...contract, ...paid].map((fen) => (fen === null ? '未定' : formatYuan(fen)))
    await expect
      .poll(() => firstCells(page.getByRole('region', { name: '指标、合同与已付' }).getByRole('table')), watched)
      .toEqual([...figures, formatYuan(money.donatedFen)])
    await tabs.getByRole('link', { name: '任务', exact: true }).click()
  }

  function isNews(about: string, value: unknown): boolean {
    const said = JSON.stringify(value)
    if (seen.get(about) === said) return false
    seen.set(about, said)
    return true
  }

  function rowOf(name: string): Locator {
    return page.getByRole('row').filter({ has: page.getByRole('rowheader').filter({ hasText: name }) })
  }
}

/** What stands in the first cell of each row, beside its header. */
function firstCells(table: Locator): Promise<readonly string[]> {
  return table.getByRole('row').evaluateAll((rows) => rows.flatMap((row) => row.querySelector('td')?.textContent ?? []))
}

const entries = {
  supplier: { place: '承接主体', button: '登记承接主体', submit: '登记' },
  fund: { place: '资金', button: '下达指标', submit: '下达' },
  project: { place: '项目', button: '新建项目', submit: '建立' },
} as const

/** Whether the form says that it can be sent, once it has been judged. */
async function mayBeSent(form: Locator): Promise<boolean> {
  // What is typed is judged in the next frame.
  await form.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return (await form.getByRole('button', { name: /^(?:办理|再办一次)$/ }).getAttribute('aria-disabled')) === null
}

function worldAnswer({ outcome, code, findings, issues }: AttemptAnswer): Answer {
  const known = outcomes.find((candidate) => candidate === (outcome ?? code))
  if (known === undefined) throw new Error(`The API answers an attempt with ${code}`)
  return { outcome: known, findings: findings ?? [], issues: issues ?? [], replayed: false }
}

const outcomes = ['accepted', 'refused', 'needs-facts', 'wrong-role', 'invalid-input', 'unknown-task'] as const
