import { fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { beforeEach, expect, test, vi } from 'vitest'
import { inPlace, useSession } from '../../testing/in-place.tsx'
import { RepinPage } from './repin-page.tsx'

const citation = { profile: 'example', document: '示例〔2025〕1号', clause: '三', kind: 'policy', verified: true }
const pinned = { id: 'example', version: '1.0.0', digest: '1'.repeat(64), rulesDate: '2025-05-13' }
const offered = { ...pinned, version: '2.0.0', digest: '2'.repeat(64), rulesDate: '2026-01-14' }
const nothing = { version: 7, pinned, offered, against: [], tasks: [], changes: [] }
const said = (zh: string) => ({ zh, en: zh })
const finding = (rule: string, message: string, field: string | null = null) => ({
  rule,
  severity: 'must',
  verdict: 'fails',
  effect: 'refuses',
  message: said(message),
  next: null,
  citation,
  field,
  trace: [],
  repair: null,
  parameters: [],
})
const changed = {
  ...nothing,
  tasks: [
    {
      address: 'plan',
      title: said('示例计划'),
      citation,
      before: { status: 'ready', due: '2026-02-01', findings: [] },
      after: { status: 'blocked', due: '2026-01-20', findings: [finding('plan-within', '示例计划超过上限')] },
    },
  ],
  changes: [
    {
      topic: 'figure',
      key: 'notice-days',
      title: said('示例公示期'),
      verdict: 'tighter',
      before: { value: '5', say: said('5日'), citation },
      after: { value: '7', say: said('7日'), citation },
    },
    {
      topic: 'rule',
      key: 'late',
      title: said('示例 {param:x}'),
      verdict: 'only-right',
      before: null,
      after: { value: 'must', say: said('示例规则的句子'), citation },
    },
  ],
}

let impact: object = nothing
let answer: () => Response = () => new Response(null, { status: 500 })
let sent: { readonly body: unknown; readonly version: string | null }[] = []
let keys: (string | null)[] = []
let asked: URL[] = []

useSession('approver', (path, options) => {
  const url = new URL(path, 'http://localhost')
  if (url.pathname.endsWith('/impact')) {
    asked.push(url)
    return Response.json(impact)
  }
  if (!url.pathname.endsWith('/repin')) return undefined
  keys.push(new Headers(options?.headers).get('idempotency-key'))
  sent.push({
    body: typeof options?.body === 'string' ? JSON.parse(options.body) : null,
    version: new Headers(options?.headers).get('if-match'),
  })
  return answer()
})

beforeEach(() => {
  ;[impact, sent, keys, asked] = [nothing, [], [], []]
})

/** The page on a day, and what it does when it reads the project again. */
function shown(of: object) {
  impact = of
  const refresh = vi.fn<() => Promise<void>>(() => Promise.resolve())
  render(inPlace(() => <RepinPage project="p-1" on="2026-01-14" refresh={refresh} />))
  return refresh
}

const confirm = () => screen.findByRole('button', { name: /2\.0\.0/ })
const field = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label)
const REASON = /^(理由|Reason)$/
const DAY = /^(规则日|Rules of)$/

test('where the project goes by the version in use, there is nothing to decide, and the way back', async () => {
  shown({ ...nothing, offered: pinned })
  expect(await screen.findByText(/没有可改用的|nothing to move to/)).toBeDefined()
  expect(screen.getByRole('link', { name: /回到项目|Back to the project/ }).getAttribute('href')).toBe('/projects/p-1')
  expect(screen.queryByRole('button')).toBeNull()
})

test('where another document is in use here, the project stays with its own', async () => {
  shown({ ...nothing, offered: { ...offered, id: 'other' }, against: [finding('version-of-another', '另一份文件', 'digest')] })
  expect(await screen.findByText(/另一份文件|Another document/)).toBeDefined()
  expect(screen.queryByRole('button')).toBeNull()
})

test('a newer version that changes nothing for the project says so, and can be moved to', async () => {
  shown(nothing)
  expect(await screen.findByText(/没有任何变化|Nothing changes for this project/)).toBeDefined()
  expect(screen.getByRole('row', { name: /1\.0\.0.*2025-05-13/ })).toBeDefined()
  expect(screen.getByRole('row', { name: /2\.0\.0.*2026-01-14/ })).toBeDefined()
  expect(await confirm()).toBeDefined()
})

test('what changes stands before and after: tasks with their days and rules, figures and rules with their clauses', async () => {
  shown(changed)
  const task = await screen.findByRole('row', { name: /示例计划/ })
  expect(task.textContent).toMatch(/2026-02-01.*2026-01-20.*示例计划超过上限/)
  expect(task.querySelectorAll('a.clause')).toHaveLength(2)
  expect(screen.getByRole('row', { name: /示例公示期/ }).textContent).toMatch(/(更严|tighter)5日.*7日/)
  expect(screen.getByRole('row', { name: /示例规则的句子/ }).textContent).toMatch(/(新增|new).*(没有|none).*三/)
})

test('on another day for the rules it is tried again, and what was typed stays', async () => {
  shown(changed)
  await confirm()
  fireEvent.input(field(REASON), { target: { value: '示例理由' } })
  fireEvent.input(field(DAY), { target: { value: '2025-12-01' } })
  await waitFor(() => expect(asked.at(-1)?.searchParams.get('rulesDate')).toBe('2025-12-01'))
  expect(asked.at(-1)?.searchParams.get('effectiveOn')).toBe('2026-01-14')
  await confirm()
  expect(field(REASON).value).toBe('示例理由')
})

test('what stands against it stands there with its clause, and then there is no form', async () => {
  shown({ ...nothing, against: [finding('version-lacks-tasks', '新版本没有已经办过的任务：示例', 'digest')] })
  expect(await screen.findByRole('heading', { name: /新版本没有已经办过的任务/ })).toBeDefined()
  expect(screen.queryByRole('button')).toBeNull()
})

test('a day that stands against it can be changed', async () => {
  shown({ ...nothing, against: [finding('document-in-force', '没有施行', 'rulesDate')] })
  expect(await screen.findByRole('heading', { name: /没有施行/ })).toBeDefined()
  expect(await confirm()).toBeDefined()
})

test('without a reason nothing is sent', async () => {
  shown(nothing)
  fireEvent.click(await confirm())
  expect((await screen.findByRole('alert')).textContent).toMatch(/理由|Reason/)
  expect(sent).toEqual([])
})

test('a refusal is told by its sentence, what was typed stays, and the project is read again', async () => {
  const problem = { type: 'about:blank', title: '不能办理', status: 422, detail: '项目已经终止（通则 1）', code: 'refused' }
  answer = () => Response.json(problem, { status: 422, headers: { 'content-type': 'application/problem+json' } })
  const refresh = shown(nothing)
  await confirm()
  fireEvent.input(field(REASON), { target: { value: '示例理由' } })
  fireEvent.click(await confirm())
  expect(await screen.findByText('项目已经终止（通则 1）')).toBeDefined()
  expect(field(REASON).value).toBe('示例理由')
  expect(refresh).toHaveBeenCalledOnce()
  // What was refused is asked anew; what nobody answered is sent again as it was.
  answer = () => Response.error()
  for (const times of [2, 3]) {
    fireEvent.click(await confirm())
    await waitFor(() => expect(refresh).toHaveBeenCalledTimes(times))
  }
  expect(keys[1]).not.toBe(keys[0])
  expect(keys[2]).toBe(keys[1])
})

test('once it is done, the page says so and leads to the timeline', async () => {
  answer = () => Response.json({ outcome: 'accepted', version: 8, findings: [] })
  const refresh = shown(changed)
  await confirm()
  fireEvent.input(field(REASON), { target: { value: ' 示例理由 ' } })
  fireEvent.click(await confirm())
  const link = await screen.findByRole('link', { name: /看时间线|See the timeline/ })
  expect(link.getAttribute('href')).toBe('/projects/p-1/timeline')
  expect(sent).toEqual([
    { body: { digest: offered.digest, rulesDate: '2026-01-14', reason: '示例理由', effectiveOn: '2026-01-14' }, version: '"7"' },
  ])
  expect(refresh).toHaveBeenCalledOnce()
  expect(screen.queryByRole('button')).toBeNull()
})
