import { render, screen } from '@solidjs/testing-library'
import { date } from '@goufu/engine'
import { expect, test } from 'vitest'
import type { EventView } from '../../api/types.ts'
import { withWords } from '../../testing/with-words.tsx'
import { EventRow } from './event-row.tsx'

const repinned = {
  number: 3,
  type: 'repin',
  task: null,
  title: { zh: '改用文件的另一版本', en: 'Moved to another version of its document' },
  effectiveOn: date('2025-06-02'),
  recordedAt: '2025-06-02T04:00:00.000Z',
  actor: { id: 'approver', name: '示例审批', role: 'approver' },
  citation: { profile: 'goufu', document: '购服通则', clause: '通则 1', kind: 'practice', verified: true },
  summary: { zh: '由 1.0.0 改用 1.1.0。理由：示例理由', en: 'From 1.0.0 to 1.1.0. Reason: 示例理由' },
  input: { reason: '示例理由' },
  hash: 'a'.repeat(64),
  sequence: null,
} satisfies EventView

test('an event that is no task of the process stands in the timeline with what it says, and leads to no task', () => {
  const { container } = render(
    withWords(() => (
      <EventRow
        event={repinned}
        title={repinned.title}
        project="p"
        actedAs="审批人"
        amount={null}
        verified={null}
        onVerify={() => undefined}
      />
    )),
  )
  expect(screen.getByText(/1\.0\.0.*1\.1\.0.*示例理由/)).toBeTruthy()
  expect(container.querySelector('.what')?.textContent).toMatch(/^(改用文件的另一版本|Moved to another version of its document)/)
  expect([...container.querySelectorAll('a')].map((link) => link.textContent)).toEqual(['通则 1'])
})
