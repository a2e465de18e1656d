import { describe, expect, test } from 'vitest'
import { findSource } from './find-source.ts'

const sources = new Map([
  [
    'src/1-money.ts',
    `import { must } from './words.ts'
export const cap = figure('cap', 30)
must('within-cap', lte(fact, 'cap'))
export const days = parameter.quantity(
  'days',
  'notice-days',
  { values: [] },
)
export const share = parameter.share('first-share', {})
export const open = openParameter('months', 'longest', title)`,
  ],
  [
    'src/2-clauses.ts',
    `export const clauses = [
  clause(
    '四(一)',
    text('公告', 'Notice'),
    carriedBy('plan', 'call-notice'),
    restates({ key: 'not-transferred' }),
    tighten({ key: 'within-cap' }, { key: 'within-half', require }),
  ),
  clause('四(二)', gist, scorecard(
    'review', title, [criterion('quality', title, points, '四(二)')])),
  lawClause(act, '五', gist, rule('quality', {})),
]`,
  ],
  [
    'src/examples.ts',
    `holds('notice-days', {})
fails('only-in-an-example', {})`,
  ],
  ['src/document.ts', "const document = {\n  level: 'city', number: '1',\n}\nconst above = { number: '2' }"],
  [
    'src/process.ts',
    `process: [{ key: 'plan', kind: 'plan' }]
const steps = [
  task('call-notice', { after: ['plan', 'review'] }),
  task(
    'review',
    {}),
]`,
  ],
])

describe('where a fault is mended', () => {
  test.each<[string, Parameters<typeof findSource>[0], string | null]>([
    ['where the key is given', { key: 'within-cap', clause: '四(一)' }, 'src/1-money.ts:3'],
    ['where a member gives it', { key: 'plan', clause: '', part: 'process' }, 'src/process.ts:1'],
    ['at a figure, after its unit', { key: 'notice-days', clause: '三' }, 'src/1-money.ts:6'],
    ['at a share, which has no unit', { key: 'first-share', clause: '三' }, 'src/1-money.ts:9'],
    ['at an open figure', { key: 'longest', clause: '三' }, 'src/1-money.ts:10'],
    ['at a task, not where something is carried by it', { key: 'call-notice', clause: '四(一)', part: 'process' }, 'src/process.ts:3'],
    ['at a task, not at the scorecard of that key', { key: 'review', clause: '四(二)', part: 'process' }, 'src/process.ts:5'],
    ['at the scorecard, not at the task of that key', { key: 'review', clause: '四(二)' }, 'src/2-clauses.ts:10'],
    ['in the clause of the fault, of two definitions', { key: 'quality', clause: '五' }, 'src/2-clauses.ts:11'],
    ['where a condition is added, not the one it is added to', { key: 'within-half', clause: '四(一)' }, 'src/2-clauses.ts:7'],
    ['at the verb itself', { key: 'restates:not-transferred', clause: '四(一)' }, 'src/2-clauses.ts:6'],
    ['at the verb of several tasks', { key: 'carried-by:plan,call-notice', clause: '四(一)' }, 'src/2-clauses.ts:5'],
    ['where its clause stands, when no key does', { key: 'nothing-like-it', clause: '四(一)' }, 'src/2-clauses.ts:3'],
    ['where its clause stands, rather than in an example', { key: 'only-in-an-example', clause: '五' }, 'src/2-clauses.ts:11'],
    ['in an example, when nothing else names it', { key: 'only-in-an-example', clause: '九' }, 'src/examples.ts:2'],
    ['where a part of the profile is written', { key: 'document.level', clause: '-' }, 'src/document.ts:2'],
    ['nowhere, when two objects have a member of that name', { key: 'document.number', clause: '-' }, null],
    ['nowhere, when the sources name neither', { key: 'nothing-like-it', clause: '九' }, null],
  ])('%s', (_, fault, place) => {
    expect(findSource(fault, sources)).toBe(place)
  })
})
