import { render, screen } from '@solidjs/testing-library'
import { date } from '@goufu/engine'
import { expect, test } from 'vitest'
import { inPlace } from '../../testing/in-place.tsx'
import { ApplicationResult } from './own-application.tsx'

const citation = { profile: 'p', document: '示例文件', clause: '四(二)', kind: 'policy', verified: true } as const

test('a refused application says why, and by which clauses', async () => {
  const norms = [{ rule: 'inspections', say: { zh: '缺少合格的年检', en: 'no inspection' }, citation }]
  const screening = { result: 'refused', reason: '2023年度年检不合格', norms } as const
  render(inPlace(() => <ApplicationResult application={{ screening, disqualifiedOn: null }} />))
  expect(await screen.findByRole('heading', { name: '申报没有通过审查' })).toBeDefined()
  expect(screen.getByText('2023年度年检不合格')).toBeDefined()
  expect(screen.getByRole('listitem').textContent).toBe('缺少合格的年检 四(二)')
})

test('one that passed, one that was taken out, and one that nobody has looked at yet', async () => {
  const passed = { result: 'qualified', reason: null, norms: [] } as const
  const first = render(inPlace(() => <ApplicationResult application={{ screening: passed, disqualifiedOn: null }} />))
  expect(await screen.findByText('申报已通过审查')).toBeDefined()
  first.unmount()
  const out = render(inPlace(() => <ApplicationResult application={{ screening: passed, disqualifiedOn: date('2025-06-01') }} />))
  expect(await screen.findByText('2025-06-01 被取消资格')).toBeDefined()
  out.unmount()
  render(inPlace(() => <ApplicationResult application={{ screening: null, disqualifiedOn: null }} />))
  expect(screen.queryByText(/申报|资格/)).toBeNull()
})
