import type { LotView } from '@goufu/engine'
import { render, screen } from '@solidjs/testing-library'
import { describe, expect, test } from 'vitest'
import { inPlace, useSession } from '../../testing/in-place.tsx'
import { LotChooser } from './lot-chooser.tsx'

const lot = (number: number, name: string | null, outcome: LotView['outcome']): LotView =>
  ({ number, outcome, supplier: name === null ? null : { id: name, name } }) as LotView // what the chooser reads of it

describe('the lots of a purchase', () => {
  useSession()

  test('are links that name the supplier, and how a lot ended; the chosen one is marked', async () => {
    render(inPlace(() => <LotChooser lots={[lot(1, '示例甲中心', 'open'), lot(2, null, 'cancelled')]} chosen={1} />))
    const names = (await screen.findAllByRole('link')).map((link) => link.textContent?.replaceAll(/\s+/g, ' ').trim())
    expect(names).toEqual(['全部 2', '第 1 包 示例甲中心', '第 2 包 承接主体未定 已取消'])
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('aria-current'))).toEqual([null, 'true', null])
    expect(screen.getByRole('link', { name: /第 2 包/ }).getAttribute('href')).toContain('lot=2')
  })

  test('are no list where it is in one', () => {
    render(inPlace(() => <LotChooser lots={[]} chosen={null} />))
    expect(screen.queryByRole('navigation')).toBeNull()
  })
})
