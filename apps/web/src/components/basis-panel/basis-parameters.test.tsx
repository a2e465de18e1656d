import { clause, date, defineProfile, openShare, parameter, Rehearsal, resolveProfile, stage, task, text } from '@goufu/engine'
import { render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import type { Engine } from '../../engine/load-engine.ts'
import { withWords } from '../../testing/with-words.tsx'
import { BasisParameters } from './basis-parameters.tsx'

const source = parameter.codes('sources', {
  title: text('资金来源', 'sources'),
  values: [{ from: date('2025-01-01'), value: ['general-budget'] }],
})
const share = openShare('share', text('抽样比例', 'sample share'))

const profile = resolveProfile(
  defineProfile({
    id: 'sample',
    version: '1.0.0',
    extends: null,
    document: {
      number: '示例〔2025〕1号',
      title: text('示例办法', 'Sample rules'),
      issuers: [text('示例机关', 'Sample authority')],
      restsOn: [text('示例法', 'Sample law')],
      issuedOn: date('2025-01-01'),
      inForceFrom: date('2025-01-01'),
      inForceUntil: null,
      level: 'county',
      status: 'final',
    },
    outline: [],
    vocabulary: {},
    examples: [],
    equivalents: [],
    clauses: [clause('一', text('资金和抽样', 'Money and samples'), source, share)],
    process: {
      clause: '一',
      stages: [
        stage('start', {
          title: text('立项', 'Start'),
          clause: '一',
          tasks: [task('plan', { kind: 'plan', title: text('计划', 'Plan'), roles: ['preparer'], clause: '一' })],
        }),
      ],
      anytime: [],
    },
  }),
)

test('a figure is not said to be unset before anybody can tell', async () => {
  const rehearsal = new Rehearsal(profile)
  const preparer = { id: 'p', name: '示例', role: 'preparer', organisation: null } as const
  rehearsal.createProject('p', { code: '示例', title: '示例', buyer: '示例县民政局', fiscalYear: 2025 }, date('2025-02-01'), preparer)
  const state = rehearsal.project('p')
  const [engine, setEngine] = createSignal<Engine | null>(null)
  render(
    withWords(() => (
      <BasisParameters
        profile={profile}
        state={state}
        engine={engine()}
        citation={profile.process.citation}
        findings={[]}
        instalment={null}
      />
    )),
  )
  expect(screen.queryByText('未设')).toBeNull()
  setEngine(await import('../../engine/engine.ts'))
  expect(screen.getByRole('row', { name: /资金来源/ }).textContent).toContain('一般公共预算')
  expect(screen.getByRole('row', { name: /抽样比例/ }).textContent).toContain('未设')
})
