import type { Eligibility, JudgedCondition, ResolvedProfile, SupplierState } from '@goufu/engine'
import { render, screen } from '@solidjs/testing-library'
import { describe, expect, test } from 'vitest'
import * as engine from '../../engine/engine.ts'
import { inPlace, useSession } from '../../testing/in-place.tsx'
import { SupplierStanding } from './supplier-standing.tsx'

const condition = (severity: string, verdict: string, zh: string, clause: string): JudgedCondition =>
  ({ severity, verdict, message: { zh, en: zh }, citation: { document: '示例文件', clause, kind: 'policy' } }) as JudgedCondition // what is shown of it
const conditions = [
  condition('must', 'holds', '登记机关合格', '一'),
  condition('must', 'fails', '缺少合格的年检', '二'),
  condition('must', 'unknown', '没有说明经验', '三'),
  condition('prefer', 'fails', '有等级的优先', '四'),
]
const shown = (eligible: Eligibility['eligible'], debarments: SupplierState['debarments'] = []) =>
  render(
    inPlace(() => (
      <SupplierStanding
        supplier={{ debarments } as unknown as SupplierState} // what a ban is read from
        profile={{} as ResolvedProfile} // read by the engine alone
        engine={{ ...engine, eligibilityOf: () => ({ eligible, conditions }) }}
      />
    )),
  )

describe('the standing of a supplier', () => {
  useSession('preparer')

  test('names each condition that it fails, with its clause, and no other', async () => {
    shown('no')
    expect(await screen.findByText('1 项承接条件不符')).toBeDefined()
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['缺少合格的年检 二'])
    expect(screen.queryByText(/禁止参与/)).toBeNull()
  })

  test('names what its record does not tell', async () => {
    shown('unknown')
    expect(await screen.findByText('1 项承接条件从记录看不出')).toBeDefined()
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['没有说明经验 三'])
  })

  test('is sound where every condition is met', async () => {
    shown('yes')
    expect(await screen.findByText('符合承接条件')).toBeDefined()
    expect(screen.queryByRole('list')).toBeNull()
  })

  test('says until when a ban lasts', async () => {
    const ban = { from: '2025-04-01', until: '2027-04-01', ground: 'false-material', projectId: 'p' }
    shown('no', [ban] as unknown as SupplierState['debarments']) // days as they are stored
    expect(await screen.findByText('禁止参与至 2027-04-01')).toBeDefined()
  })
})
