import { date, type ProjectState, type ProjectView } from '@goufu/engine'
import { render, screen } from '@solidjs/testing-library'
import { describe, expect, test } from 'vitest'
import { inPlace, useSession } from '../../testing/in-place.tsx'
import { Rectifications } from './rectifications.tsx'

type Rectification = ProjectState['rectifications'][number] & { readonly lot: number | null }

const task = (address: string, kind: string, zh: string): ProjectView['tasks'][number] =>
  ({ address, kind, instance: '1', lot: null, title: { zh, en: address } }) as ProjectView['tasks'][number] // what the section reads of it
const view = {
  id: 'p',
  tasks: [
    task('report@1', 'answer-rectification', '报送整改情况'),
    task('check@1', 'verify-rectification', '核查整改'),
    task('second-payment', 'pay', '第二次拨付'),
  ],
  heldByRectifications: ['second-payment'],
}
const notice: Rectification = {
  lot: null,
  instance: '1',
  faults: '示例问题',
  servedOn: date('2026-01-02'),
  dueOn: date('2026-01-12'),
  answeredOn: null,
  failures: 0,
  refused: false,
  closedOn: null,
}
const show = (...rectifications: readonly Partial<Rectification>[]) =>
  render(
    inPlace(() => <Rectifications rectifications={rectifications.map((one) => ({ ...notice, ...one }))} view={view} on="2026-01-14" />),
  )

describe('what is to be put right', () => {
  useSession()

  test('says its notice and term, that no report has come, and what waits for it', async () => {
    show({})
    expect(await screen.findByText('没有报送，过期2天')).toBeDefined()
    expect(screen.getByRole('heading', { level: 3, name: '示例问题' })).toBeDefined()
    const hrefs = ['报送整改情况', '核查整改', '第二次拨付'].map((name) => screen.getByRole('link', { name }).getAttribute('href'))
    expect(hrefs).toEqual(['/projects/p/tasks/report@1', '/projects/p/tasks/check@1', '/projects/p/tasks/second-payment'])
  })

  test.each([
    [{ dueOn: date('2026-01-20') }, '等承接主体报送', '还没有'],
    [{ answeredOn: date('2026-01-11'), failures: 2 }, '已报送，待核查', '2次不合格'],
    [{ refused: true, failures: 1 }, '没有报送，过期2天', '拒绝整改，1次不合格'],
  ])('with %j it stands so: %s, %s', async (change, state, checks) => {
    show(change)
    expect(await screen.findByText(state)).toBeDefined()
    expect(screen.getAllByText(checks, { exact: false }).length).toBeGreaterThan(0)
  })

  test('is no section where everything was found in order', () => {
    show({ closedOn: date('2026-01-13') })
    expect(screen.queryByRole('heading')).toBeNull()
  })
})
