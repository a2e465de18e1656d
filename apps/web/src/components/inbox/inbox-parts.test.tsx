import { date } from '@goufu/engine'
import { render, screen, within } from '@solidjs/testing-library'
import { describe, expect, test } from 'vitest'
import type { InboxItem } from '../../api/types.ts'
import { inPlace, useSession } from '../../testing/in-place.tsx'
import { InboxParts } from './inbox-parts.tsx'

const citation = { profile: 'sample', document: '示例〔2025〕1号', clause: '五(三)4', kind: 'policy', verified: true } as const

function line(item: Partial<InboxItem>): InboxItem {
  return {
    part: 'ready',
    unread: false,
    stream: { type: 'project', id: 'p/1' },
    about: '示例项目',
    key: 'report@2025Q4',
    kind: 'task',
    task: 'report@2025Q4',
    title: { zh: '季度实施情况', en: 'Quarterly report' },
    role: 'supplier',
    roles: ['supplier', 'preparer'],
    roleTitle: { zh: '承接主体', en: 'supplier' },
    due: null,
    overdueDays: null,
    status: 'ready',
    opensOn: null,
    readyFrom: date('2026-01-04'),
    why: null,
    barred: null,
    citation,
    ...item,
  }
}

function show(items: readonly InboxItem[], ofOffice = false) {
  const inbox = { counts: { overdue: 1, soon: 0, ready: 1_000, held: 3, awaited: 4 }, countedTo: 1_000 }
  render(inPlace(() => <InboxParts items={items} inbox={inbox} ofOffice={ofOffice} />))
}

describe('the parts of an inbox', () => {
  useSession()

  test('stand under their names with how many there are in all; an empty one is left out', async () => {
    show([line({ part: 'overdue', due: date('2026-01-10'), overdueDays: 4 }), line({ part: 'awaited', key: 'b' })])
    const overdue = await screen.findByRole('region', { name: '逾期' })
    expect(within(overdue).getByText('1件')).toBeDefined()
    expect(await within(overdue).findByText('过4天')).toBeDefined()
    expect(screen.getAllByRole('region')).toHaveLength(2)
  })

  test('a name leads to the form of its task, the end of a contract to its project, evidence to the register', async () => {
    const supplier = { stream: { type: 'supplier', id: 's' }, about: '示例社' } as const
    show([
      line({}),
      line({ ...supplier, kind: 'evidence-expiry', task: null, title: { zh: '登记证书到期', en: 'certificate: expires' } }),
      line({ kind: 'contract-end', key: 'contract-end', task: null, title: { zh: '合同期满', en: 'Contract ends' } }),
    ])
    const href = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href')
    expect(await href('季度实施情况')).toBe('/projects/p%2F1/tasks/report@2025Q4')
    expect(await href('合同期满')).toBe('/projects/p%2F1')
    expect(await href('登记证书到期')).toBe('/suppliers')
  })

  test('an answer to whoever asked for an exception says who answered, and leads to the task it is for', async () => {
    const title = { zh: '没有同意例外：补充合同', en: 'Exception not agreed to' }
    const why = { zh: '钱示例：先报告', en: '钱示例：先报告' }
    show([
      line({
        part: 'soon',
        key: 'consent-answer@1',
        kind: 'consent-answer',
        task: 'supplement',
        title,
        why,
        status: 'blocked',
        readyFrom: null,
      }),
    ])
    expect((await screen.findByRole('link', { name: title.zh })).getAttribute('href')).toBe('/projects/p%2F1/tasks/supplement')
    expect(screen.getByText(why.zh)).toBeDefined()
    expect(screen.getByText('受阻')).toBeDefined()
  })

  test('a line says what holds it, from when on it opens, or who has had it for how long', async () => {
    show([
      line({ part: 'held', key: 'a', status: 'blocked', readyFrom: null, why: { zh: '公示未满', en: 'The notice runs' } }),
      line({ part: 'held', key: 'b', status: 'waiting', readyFrom: date('2026-04-01') }),
      line({ part: 'awaited', key: 'c' }),
    ])
    expect(await screen.findByText('公示未满')).toBeDefined()
    expect(await screen.findByText('4月1日起')).toBeDefined()
    expect(await screen.findByText('等承接主体，已10天')).toBeDefined()
  })

  test('a line that is another person’s stays, and says who may do it and why', async () => {
    const barred = {
      message: { zh: '办理过“计划”的人不再办理“审批”', en: 'whoever planned' },
      next: { zh: '请另一人办理：审批人', en: 'another' },
      citation,
    }
    show([line({ part: 'held', status: 'blocked', barred })])
    const said = await screen.findByText('请另一人办理：审批人')
    expect(said.title).toContain('办理过“计划”的人不再办理“审批”')
    expect(screen.getByText('受阻')).toBeDefined()
    expect(await screen.findByRole('link', { name: '季度实施情况' })).toBeDefined()
  })

  test('a count that was not carried on to its end says so', async () => {
    show([line({}), line({ part: 'held', key: 'a' })])
    expect(await screen.findByText('1000+件')).toBeDefined()
    expect(await screen.findByText('3件')).toBeDefined()
  })

  test('what one was just reminded of is marked', async () => {
    show([line({ unread: true })])
    expect(await screen.findByText('新提醒')).toBeDefined()
  })

  test('of the whole office each line says whom it waits for', async () => {
    show([line({})], true)
    expect(await screen.findByText('等承接主体，已10天')).toBeDefined()
  })
})
