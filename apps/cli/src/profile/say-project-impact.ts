import { type TaskStanding, type Text, text } from '@goufu/engine'
import type { ImpactOnProject } from '@goufu/store'
import type { Invocation } from '../command.ts'

const statuses: Readonly<Record<TaskStanding['status'], Text>> = {
  done: text('已办', 'done'),
  ready: text('可办', 'ready'),
  waiting: text('待办', 'waiting'),
  blocked: text('受阻', 'blocked'),
}

/** A head line a project, why it cannot move, and a line a task that would stand otherwise. */
export function sayProjectImpact(project: ImpactOnProject, { terminal, language }: Invocation): void {
  const { code, title, version, against, tasks } = project
  const can = against.length === 0 ? text('可以改用', 'can move') : text('不能改用', 'cannot move')
  const count = text(`${tasks.length} 项任务有变`, tasks.length === 1 ? '1 task changes' : `${tasks.length} tasks change`)
  terminal.out(`${code}  ${title}  ${version}  ${can[language]}${language === 'zh' ? '，' : ', '}${count[language]}`)
  for (const { message } of against) terminal.out(`  ✗ ${message[language]}`)
  for (const task of tasks)
    terminal.out(`  ${task.address}  ${task.title[language]}  ${say(task.before)[language]} → ${say(task.after)[language]}`)
}

function say(standing: TaskStanding | null): Text {
  if (standing === null) return text('没有', 'none')
  const { status, due, findings } = standing
  const rest = [due, ...findings.map(({ rule }) => rule)].filter((part) => part !== null).join(' ')
  const end = rest === '' ? '' : ` ${rest}`
  return text(`${statuses[status].zh}${end}`, `${statuses[status].en}${end}`)
}
