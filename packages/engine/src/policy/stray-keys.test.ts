import { expect, it } from 'vitest'
import { contractTemplate, article, penalty } from './contract-terms.ts'
import { date } from './calendar-date.ts'
import { reading } from './element.ts'
import { tighten } from './extension.ts'
import { Condition, days, points } from './handle.ts'
import { parameter } from './parameter.ts'
import { instalment } from './payment-plan.ts'
import { stage, task } from './process.ts'
import { eligibility, rule } from './rule.ts'
import { criterion, scorecard } from './scorecard.ts'
import { builtFrom, STRAY_KEYS } from './stray-keys.ts'
import { text } from './text.ts'

const said = text('示例', 'invented')
const holds = new Condition({ op: 'fact', path: 'plan.needEvidence' })
const share = parameter.share('first-share', { title: said, values: [] })
/** What an author adds who misspells a key: a member no type knows, as it is where nobody compiles. */
const misspelt: object = { misspelt: 1 }

it.each([
  ['rule', rule('x', { on: 'plan', severity: 'must', require: holds, say: said, ...misspelt })],
  ['eligibility', eligibility('x', { severity: 'must', require: holds, say: said, ...misspelt })],
  ['parameter', parameter.quantity('days', 'x', { title: said, values: [], ...misspelt }).carried],
  ['task', task('x', { kind: 'plan', title: said, roles: ['preparer'], clause: '一', ...misspelt })],
  ['stage', stage('x', { title: said, clause: '一', tasks: [], ...misspelt })],
  ['instalment', instalment('x', { title: said, share, gate: holds, say: said, ...misspelt })],
  ['criterion', criterion('x', said, points(1), '一', misspelt)],
  ['scorecard', scorecard('x', said, [], misspelt)],
  ['article', article('x', said, said, misspelt)],
  ['penalty', penalty('x', { title: said, when: holds, ...misspelt })],
  ['reading', reading('x', [], { chosen: 0, because: said, ...misspelt })],
  ['tighten of a figure', tighten({ key: 'x' }, { values: [{ from: date('2025-01-01'), value: 1 }], ...misspelt })],
  ['tighten of a rule', tighten({ key: 'x' }, { key: 'y', require: holds, say: said, ...misspelt })],
])('%s keeps a key it does not know, for the check to tell', (_, built) => {
  expect(built).toMatchObject({ [STRAY_KEYS]: [{ key: 'misspelt' }] })
})

it('an element without such a key has nothing beside its own', () => {
  expect(rule('x', { on: 'plan', severity: 'must', require: holds, say: said })).not.toHaveProperty(STRAY_KEYS)
  expect(contractTemplate('x', said, [article('y', said, said)]).articles[0]).not.toHaveProperty(STRAY_KEYS)
})

it('what a builder asks for is what it knows, given or not', () => {
  const spec: { readonly given: number; readonly left?: number; readonly in?: number } = { given: 1, ...misspelt }
  const built = builtFrom(spec, (asked) => ({ sum: asked.given + (asked.left ?? 0) + ('in' in asked ? 1 : 0) }))
  expect(built).toEqual({ sum: 1, [STRAY_KEYS]: [{ key: 'misspelt', known: ['given', 'left', 'in'] }] })
})

it('a condition under a misspelt key does not stop the builder: the check says that it is missing', () => {
  const spec: object = { on: 'plan', severity: 'must', requir: days(1), say: said }
  const built = rule('x', { ...spec } as Parameters<typeof rule>[1]) // as where nobody compiles
  expect(built).toMatchObject({ require: undefined, [STRAY_KEYS]: [{ key: 'requir' }] })
})
