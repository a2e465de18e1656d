import type { TaskView } from '@goufu/engine'
import { useWords } from '../../language/language-context.tsx'
import { useSession } from '../../session/session-context.tsx'

/** Says who did a task, or who or what it waits for. */
export function useWhoWords(): (task: TaskView) => string {
  const words = useWords()
  const session = useSession()
  return (task) => {
    if (task.status === 'done') {
      const people = task.records.map((record) => words.t(`did.${record.by.role}`, { name: record.by.name }))
      return [...new Set(people)].join(words.t('app.list'))
    }
    if (task.status === 'waiting' && task.waitingFor.length > 0) {
      return task.waitingFor.map((wait) => words.say(wait.say)).join(words.t('app.list'))
    }
    if (task.instance !== null && task.instance === session.actor()?.id) return words.t('task.me')
    const named = session.session()?.actors?.find((person) => person.id === task.instance)
    if (named !== undefined) return words.t('task.waitsFor', { role: named.name })
    return task.roles.some((role) => role === session.actor()?.role)
      ? words.t('task.me')
      : words.t('task.waitsFor', { role: words.t(`role.${task.role}`) })
  }
}
