import { type ContractDraft, text } from '@goufu/engine'
import { render, screen } from '@solidjs/testing-library'
import { describe, expect, test } from 'vitest'
import { inPlace, useSession } from '../../testing/in-place.tsx'
import { ContractSheet } from './contract-sheet.tsx'
import { contractText, openPlaces } from './contract-text.ts'

const words = (key: string, value: string | null) => ({
  key,
  title: text(`空白${key}`, `blank ${key}`),
  value: value === null ? null : text(value, value),
  table: null,
})
const draft: ContractDraft = {
  title: text('示例合同', 'Sample contract'),
  citation: { profile: 'sample', document: '示例〔2025〕1号', clause: '附件1', kind: 'policy', verified: true },
  articles: [
    {
      key: 'who',
      title: text('当事人', 'Parties'),
      gist: text('双方', 'Both'),
      toComplete: false,
      blanks: [words('buyer', '示例县民政局')],
    },
    {
      key: 'what',
      title: text('服务', 'Services'),
      gist: text('逐项', 'Item by item'),
      toComplete: false,
      blanks: [
        {
          ...words('services', null),
          table: { columns: [text('服务', 'service'), text('数量', 'quantity')], rows: [[text('走访', 'Visits'), text('4', '4')]] },
        },
      ],
    },
    { key: 'rest', title: text('其他', 'Other'), gist: text('约定', 'Agreed'), toComplete: true, blanks: [words('agreed', null)] },
    { key: 'duties', title: text('义务', 'Duties'), gist: text('各自', 'Of each'), toComplete: false, blanks: [] },
  ],
}

describe('the text of a contract', () => {
  useSession()

  test('shows what is known, a table where it is one, and marks what the parties write', async () => {
    render(inPlace(() => <ContractSheet draft={draft} name="合同" />))
    expect(await screen.findByText('示例县民政局')).toBeDefined()
    expect(screen.getByRole('cell', { name: '走访', hidden: true })).toBeDefined()
    expect(screen.getAllByText('由双方写')).toHaveLength(1)
    expect(screen.getByText('还有2处由双方写')).toBeDefined()
  })

  test('is saved with every article, its blanks as lines to write on', () => {
    expect(openPlaces(draft)).toBe(2)
    const lines = contractText(draft, ({ zh }) => zh).split('\n')
    expect(lines).toContain('空白buyer：示例县民政局')
    expect(lines).toContain('走访\t4')
    expect(lines).toContain('空白agreed：＿＿＿＿')
    expect(lines.at(-1)).toBe('＿＿＿＿')
  })
})
