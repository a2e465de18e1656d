import { date, type ProjectState } from '@goufu/engine'
import { expect, test } from 'vitest'
import { applicationAt } from './application-at.ts'

type Application = ProjectState['applications'][number]
type Round = ProjectState['rounds'][number]

const offer = (supplierId: string, priceFen: number): Application => ({
  supplierId,
  supplierName: '示例',
  priceFen,
  proposal: '',
  documents: [],
  appliedOn: date('2025-03-01'),
  screening: null,
  disqualifiedOn: null,
})
const over = (...applications: readonly Application[]): Round => ({
  on: date('2025-03-10'),
  ground: 'illegality',
  tasks: ['application'],
  facts: [],
  records: [],
  was: { applications },
})
const at = (state: Partial<ProjectState>, address: string, lot: number | null = null) =>
  applicationAt({ applications: [], rounds: [], lots: {}, ...state }, { task: 'application', lot, address }, 'a')?.priceFen

test('a supplier finds its own offer at the line of the round in which it made it', () => {
  const state = { rounds: [over(offer('b', 1), offer('a', 2))], applications: [offer('a', 3)] }
  expect(at(state, 'application')).toBe(2)
  expect(at(state, 'application.2')).toBe(3)
  expect(at({ applications: [offer('b', 1)] }, 'application')).toBeUndefined()
  expect(at({ applications: [offer('a', 1)] }, 'application')).toBe(1)
})

test('what it offered for a lot stands at the line of that lot', () => {
  const lots = { 1: { applications: [offer('a', 1)] }, 2: { applications: [offer('a', 2)], rounds: [over(offer('a', 3))] } }
  expect(at({ lots }, 'application~1', 1)).toBe(1)
  expect(at({ lots }, 'application~2', 2)).toBe(3)
  expect(at({ lots }, 'application~2.2', 2)).toBe(2)
  expect(at({ lots }, 'application~3', 3)).toBeUndefined()
})
