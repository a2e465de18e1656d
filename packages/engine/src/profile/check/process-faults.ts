import { lookUp } from '../../policy/look-up.ts'
import { meant } from '../../policy/near-key.ts'
import type { TaskElement } from '../../policy/process.ts'
import { type Text, text } from '../../policy/text.ts'
import { vocabulary } from '../../procurement/facts.ts'
import { taskKinds } from '../../procurement/tasks/index.ts'
import { clauseAt, lineageOf, processOf } from '../lineage.ts'
import type { Profile } from '../profile.ts'
import type { ProfileFault } from './fault.ts'
import { type Circle, circlesOf } from './circles.ts'
import { kindFaults, type Wanted } from './kind-faults.ts'
import { parametersIn, placedElements } from './placed.ts'
import { readFaults } from './read-faults.ts'
import { settingsFaults } from './settings-faults.ts'
import { windowFaults } from './window-faults.ts'

/** Faults of the process that runs: its citations, its kinds, and what waits for what. */
export function processFaults(profile: Profile): readonly ProfileFault[] {
  const found = processOf(profile)
  if (found === null)
    return [
      {
        profile: profile.id,
        clause: '-',
        key: 'process',
        message: text('档案和它的上级都没有流程', 'neither the profile nor an ancestor has a process'),
      },
    ]
  const { owner, process } = found
  const tasks = [...process.stages.flatMap((stage) => stage.tasks), ...process.anytime]
  const at = (clause: string, key: string, message: Text): ProfileFault => ({ profile: owner.id, clause, key, message, part: 'process' })
  const cited = [{ key: 'process', clause: process.clause }, ...process.stages, ...tasks]
  const parameters = parametersIn(profile)
  const elements = placedElements(profile).map(({ element }) => (element.element === 'replace' ? element.by : element))
  return [
    ...cited
      .filter(({ clause }) => clauseAt(owner, clause) === undefined)
      .map(({ key, clause }) => at(clause, key, noClause(clause, owner))),
    ...windowFaults(process, owner.document).map(({ stage, message }) => at(stage.clause, stage.key, message)),
    ...circlesOf(tasks).map((circle) => at(circle[0].clause, circle[0].key, sayCircle(circle))),
    ...tasks.flatMap((task, index) => [
      ...(taskKinds.has(task.kind)
        ? []
        : [at(task.clause, task.key, text(`没有任务种类 ${task.kind}`, `there is no task kind ${task.kind}`))]),
      ...(tasks.findIndex((other) => other.key === task.key) === index
        ? []
        : [at(task.clause, task.key, text('有两项任务用了这个键', 'two tasks have this key'))]),
      ...task.after
        .filter((key) => !tasks.some((other) => other.key === key))
        .map((key) => {
          const near = meant(
            key,
            tasks.map((other) => other.key),
          )
          return at(task.clause, task.key, text(`要等 ${key}，没有这项任务${near.zh}`, `waits for ${key}, which is no task${near.en}`))
        }),
      ...task.declares.flatMap((path) => {
        const info = lookUp(vocabulary.table, path)
        if (info === undefined)
          return [at(task.clause, task.key, text(`declares 里的 ${path} 不是事实`, `declares ${path}, which is no fact`))]
        if (info.lookedUp === true)
          return [
            at(
              task.clause,
              task.key,
              text(
                `declares 里的 ${path} 由系统从记录得出，不填报；从 declares 里去掉它`,
                `declares ${path}, which the engine takes from the records and nobody types; take it out of declares`,
              ),
            ),
          ]
        const cannot = info.kind === 'list' || info.kind === 'share' || path.includes('[].')
        return cannot
          ? [
              at(
                task.clause,
                task.key,
                text(`declares 里的 ${path} 没有表单字段能填`, `declares ${path}, which no field of a form can hold`),
              ),
            ]
          : []
      }),
      ...settingsFaults(task, tasks, elements).map((message) => at(task.clause, task.key, message)),
      ...wantedOfTask(task).flatMap((wanted) => [
        ...readFaults(wanted.node, parameters, (message) => at(task.clause, task.key, message)),
        ...kindFaults(wanted, parameters).map((message) => at(task.clause, task.key, message)),
      ]),
    ]),
  ]
}

function wantedOfTask({ when, opens, due }: TaskElement): readonly Wanted[] {
  const condition: readonly Wanted[] = when === null ? [] : [{ node: when, kind: 'yes-no' }]
  return [...condition, ...[opens, due].flatMap((node): readonly Wanted[] => (node === null ? [] : [{ node, kind: 'date' }]))]
}

function noClause(clause: string, owner: Profile): Text {
  const near = meant(
    clause,
    lineageOf(owner).flatMap(({ clauses }) => clauses.map(({ path }) => path)),
  )
  return text(
    `引用的条款不存在${near.zh}；写档案或者上级里有的条款`,
    `cites a clause that does not exist${near.en}; cite one that the profile or an ancestor has`,
  )
}

function sayCircle(circle: Circle): Text {
  if (circle.length === 1) return text('要等它自己办完；从它的 after 里去掉它自己', 'waits for itself; take it out of its own after')
  const said = [...circle, circle[0]].map(({ key }) => key).join(' → ')
  return text(
    `这些任务互相等待，哪一项也办不了：${said}；从其中一项的 after 里去掉另一项`,
    `these tasks wait for each other, and none can ever be done: ${said}; take one of them out of the after of another`,
  )
}
