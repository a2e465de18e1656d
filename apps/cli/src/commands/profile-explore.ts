import { type Exploration, exploreProcess, type Impasse, resolveProfile, sayReason, tasksOf, text } from '@goufu/engine'
import type { Command, Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { onProfile } from '../profile/find-profile.ts'
import { refuse } from '../profile/refuse.ts'

/** `goufu profile explore` */
export const profileExplore: Command = {
  summary: text(
    '走遍流程：从每个能到的位置是否都能办结或取消，哪些任务办不到；--to 列出到一项任务的最短办法',
    'Go through the process: can it be completed or cancelled from every position, which tasks can never be done; with --to a shortest way to a task',
  ),
  operands: ['ID'],
  options: {
    to: { type: 'string', value: 'TASK', help: text('任务的键', 'Key of the task') },
    json: { type: 'boolean', help: text('以 JSON 输出', 'Print JSON') },
  },
  run: (invocation) =>
    onProfile(invocation.positionals[0] ?? '', invocation, ({ profile }) => {
      const { to } = invocation.values
      const resolved = resolveProfile(profile)
      if (typeof to === 'string' && !tasksOf(resolved).some(({ key }) => key === to))
        return refuse(invocation, text(`${profile.id} 没有任务 ${to}`, `${profile.id} has no task ${to}`))
      const exploration = exploreProcess(resolved)
      return typeof to === 'string' ? sayWay(profile.id, to, exploration, invocation) : sayExploration(profile.id, exploration, invocation)
    }),
}

function sayWay(id: string, to: string, { shortest, whole }: Exploration, { values, terminal, language }: Invocation): number {
  const way = shortest(to)
  if (values['json'] === true) terminal.out(JSON.stringify({ id, to, way }, null, 2))
  else if (way === null) terminal.out((whole ? text(`${to} 办不到`, `${to} can never be done`) : tooMany)[language])
  else for (const [index, { say }] of way.entries()) terminal.out(`${String(index + 1).padStart(3)}  ${say[language]}`)
  return way === null ? exitCodes.notAsItShould : exitCodes.done
}

const tooMany = text('位置太多，没有走完，什么也没有证明', 'There are too many positions to go through; nothing is proved')

function sayExploration(id: string, exploration: Exploration, { values, terminal, language }: Invocation): number {
  const { states, positions, whole, deadEnds, stranded, unreachable } = exploration
  const sound = whole && deadEnds.length === 0 && unreachable.length === 0
  if (values['json'] === true) terminal.out(JSON.stringify({ id, states, positions, whole, deadEnds, stranded, unreachable }, null, 2))
  else {
    const counted = text(`${states} 个状态（走过 ${positions} 个位置）`, `${states} states (${positions} positions looked at)`)
    terminal.out(`${sound ? '✓' : '✗'} ${id}  ${counted[language]}`)
    if (!whole) terminal.out(`  ✗ ${tooMany[language]}`)
    else if (deadEnds.length === 0)
      terminal.out(`  ${text('从每个位置都能办结或取消', 'from each it can be completed or cancelled')[language]}`)
    for (const end of deadEnds) sayImpasse('✗', text('死路', 'dead end')[language], end, language, terminal)
    for (const task of unreachable) terminal.out(`  ✗ ${text(`${task} 办不到`, `${task} can never be done`)[language]}`)
    for (const end of stranded) sayImpasse('·', text('只能取消', 'only cancellation is left')[language], end, language, terminal)
  }
  return sound ? exitCodes.done : exitCodes.notAsItShould
}

/** What is lost, from which step on, and what waits in vain; the whole way only for a fault. */
function sayImpasse(
  mark: '✗' | '·',
  what: string,
  { path, since, waiting }: Impasse,
  language: Invocation['language'],
  terminal: Invocation['terminal'],
): void {
  const waits = waiting
    .map(({ task, because }) => `${task} ← ${because.map((reason) => sayReason(reason)[language]).join(', ')}`)
    .join('; ')
  terminal.out(`  ${mark} ${what}  ${path[since]?.say[language] ?? ''}${waits === '' ? '' : `  (${waits})`}`)
  if (mark === '✗') for (const [index, { say }] of path.entries()) terminal.out(`      ${index + 1}  ${say[language]}`)
}
