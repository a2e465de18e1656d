import { expect, test } from 'vitest'
import type { Finding, TraceLine } from '@goufu/engine'
import { clauseTrail, primaryFinding, readParameters, traceLines } from './basis-of.ts'

const text = (zh: string) => ({ zh, en: zh })
const line = (verdict: TraceLine['verdict'], say: string): TraceLine => ({ verdict, say: text(say), values: null, missing: [] })
const finding = (rule: string, effect: Finding['effect'], trace: readonly TraceLine[]): Finding => ({
  rule,
  severity: 'must',
  verdict: trace[0]?.verdict ?? 'holds',
  effect,
  message: text(rule),
  next: null,
  citation: { profile: 'p', document: 'd', clause: '六(三)', kind: 'policy', verified: true },
  field: null,
  trace,
  repair: null,
  parameters: [],
})

test('what refuses comes before what asks, what asks before what only shows', () => {
  const shown = finding('shown', 'shown', [])
  const asks = finding('asks', 'asks-facts', [])
  const refuses = finding('refuses', 'refuses', [])
  expect(primaryFinding([shown, asks, refuses])?.rule).toBe('refuses')
  expect(primaryFinding([])).toBeNull()
})

test('of what refuses, a clause of the document comes before a working rule of our own', () => {
  const role = finding('wrong-role', 'refuses', [])
  const own: Finding = { ...role, citation: { ...role.citation, clause: '通则 2', kind: 'practice' } }
  const gate = finding('gate', 'refuses', [])
  expect(primaryFinding([own, gate])?.rule).toBe('gate')
  expect(primaryFinding([finding('asks', 'asks-facts', []), own])?.rule).toBe('wrong-role')
})

test('the share a payment is reckoned by counts as read', () => {
  const gate = { op: 'fact', path: 'today' } as const
  const part = (key: string) => ({
    key,
    title: text(key),
    share: { op: 'parameter', key: `${key}-share` } as const,
    gate,
    gateSay: text(key),
    gateNext: null,
  })
  const citation = finding('a', 'shown', []).citation
  const paymentPlan = {
    element: 'payment-plan',
    key: 'instalments',
    instalments: [part('first'), part('second')],
    citation,
    alsoIn: [],
  } as const
  const read = { ...finding('a', 'shown', []), parameters: ['limit'] }
  expect([...readParameters({ paymentPlan }, [read], 'second')]).toEqual(['limit', 'second-share'])
  expect([...readParameters({ paymentPlan: null }, [read], null)]).toEqual(['limit'])
})

test('the trace says each condition once, the undecided and failing first', () => {
  const lines = traceLines([
    finding('a', 'refuses', [line('holds', '甲'), line('fails', '乙')]),
    finding('b', 'shown', [line('holds', '甲'), line('unknown', '丙')]),
  ])
  expect(lines.map((one) => one.say.zh)).toEqual(['丙', '乙', '甲'])
})

test.each([
  ['六(三)', ['六', '(三)']],
  ['五(三)1', ['五', '(三)', '1']],
  ['第二十条', ['第二十条']],
  ['办理规则 3', ['办理规则 3']],
])('%s is reached by way of its parents', (path, trail) => expect(clauseTrail(path)).toEqual(trail))
