import type { StageView } from '@goufu/engine'
import { expect, test } from 'vitest'
import { chooseStage } from './choose-stage.ts'
import { stageHref, taskHref } from './task-href.ts'

const stage = (key: string, status: StageView['status']): StageView => ({
  key,
  title: { zh: key, en: key },
  period: null,
  citation: { profile: 'p', document: 'd', clause: '五', kind: 'policy', verified: true },
  done: 0,
  total: 1,
  status,
  overdue: 0,
  blocked: 0,
})
const view = { stages: [stage('call', 'done'), stage('review', 'current'), stage('summary', 'upcoming')] }

test('without a wish the stage under way is shown', () => {
  expect(chooseStage(view, undefined, undefined)).toBe('review')
  expect(chooseStage(view, undefined, 'no-such-stage')).toBe('review')
  expect(chooseStage({ stages: [stage('call', 'done')] }, undefined, undefined)).toBe('call')
})

test('a stage can be asked for, and so can the tasks of any time', () => {
  expect(chooseStage(view, undefined, 'call')).toBe('call')
  expect(chooseStage(view, undefined, 'anytime')).toBeNull()
})

test('addresses survive their way through a location', () => {
  expect(taskHref('p 1', 'quarterly-report@2025Q4')).toBe('/projects/p%201/tasks/quarterly-report@2025Q4')
  expect(stageHref('p1', null)).toBe('/projects/p1?stage=anytime')
})
