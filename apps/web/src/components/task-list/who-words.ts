import type { TaskView } from '@goufu/engine'
import { useWords } from '../../language/language-context.tsx'
import { holderOf } from '../../project/holder-of.ts'
import { useProject } from '../../project/project-context.tsx'
import { useSession } from '../../session/session-context.tsx'

/** Says who did a task, or who or what it waits for. */
export function useWhoWords(): (task: TaskView) => string {
  const words = useWords()
  const { actor } = useSession()
  const project = useProject()
  return (task) => {
    if (task.status === 'done') {
      const people = task.records.map((record) => words.t(`did.${record.by.role}`, { name: record.by.name }))
      return [...new Set(people)].join(words.t('app.list'))
    }
    if (task.status === 'waiting' && task.waitingFor.length > 0) {
      return task.waitingFor.map((wait) => words.say(wait.say)).join(words.t('app.list'))
    }
    const holder = holderOf(task, project.answer())
    const isOwn = holder !== null && (holder.id === actor()?.id || holder.id === actor()?.organisation)
    // Others in the role of whoever holds it may not do it in their place.
    const own = actor()?.as ?? actor()?.role
    const mayDo = task.roles.some((role) => role === own && (holder === null || role !== task.roles[0]))
    const [first] = task.roleTitles
    if (isOwn || mayDo || first === undefined) return words.t('task.me')
    return words.t('task.waitsFor', { role: holder?.name ?? words.say(first) })
  }
}
