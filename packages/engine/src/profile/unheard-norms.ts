import type { Element } from '../policy/extension.ts'
import { text } from '../policy/text.ts'
import { subjects } from '../procurement/subjects.ts'
import type { ProfileFault } from './check/fault.ts'
import { type Placed, placedElements, runningTasks, spokenIn } from './check/placed.ts'
import { processOf } from './lineage.ts'
import type { Profile } from './profile.ts'

/**
 * Norms that the process which runs never comes to. Of the profile's own: what a clause holds or restates, and tasks that carry it, though
 * they count as carried. Of its ancestors: what is judged at tasks the process does not have, unless the line has taken it out with a reason.
 */
export function unheardNorms(profile: Profile): readonly ProfileFault[] {
  if (processOf(profile) === null) return []
  const tasks = runningTasks(profile)
  const heard = new Set<string>([...subjects, ...tasks.flatMap((task) => [task.key, task.kind])])
  const placed = placedElements(profile)
  const spoken = spokenIn(profile)
  const unheard = (element: Element) => {
    const wanted = tasksWanted(element, spoken)
    return wanted.some((task) => heard.has(task)) ? [] : wanted
  }
  const own = profile.clauses.flatMap((clause) =>
    clause.elements.flatMap((element) => {
      const wanted = unheard(element)
      return wanted.length === 0 ? [] : [ownFault(profile, clause.path, element.key, wanted)]
    }),
  )
  return [...own, ...inheritedNorms(profile, placed).flatMap((norm) => inheritedFault(profile, norm, unheard(norm.element)))]
}

/** What ancestors have judged at tasks, without what the line has taken out or put something else in the place of, and what it repeats itself. */
function inheritedNorms(profile: Profile, placed: readonly Placed[]): readonly Placed[] {
  const settled = new Set(
    placed.flatMap(({ profile: member, element }) => {
      if (!('target' in element)) return []
      const gone = element.element === 'disable' || element.element === 'replace'
      return gone || member.id === profile.id ? [element.target] : []
    }),
  )
  return placed.filter(({ profile: member, element }) => member.id !== profile.id && 'on' in element && !settled.has(element.key))
}

function ownFault({ id }: Profile, clause: string, key: string, wanted: readonly string[]): ProfileFault {
  return {
    profile: id,
    clause,
    key,
    message: text(
      `流程里没有任务 ${wanted.join('、')}，所以这一项从不判断；给任务取这个名字，或者换一种写法来承担这一条`,
      `the process has no task ${wanted.join(', ')}, so this is never judged; name a task so, or carry the clause in another way`,
    ),
  }
}

function inheritedFault({ id }: Profile, { profile: above, clause, element }: Placed, wanted: readonly string[]): readonly ProfileFault[] {
  if (wanted.length === 0) return []
  const document = above.clauses.find(({ elements }) => elements.includes(element))?.document ?? above.document.number
  return [
    {
      profile: id,
      clause: `${document} ${clause}`,
      key: element.key,
      message: text(
        `上级 ${above.id} 的这一项在任务 ${wanted.join('、')} 上判断，流程里没有，所以从不判断；加上这个任务，或者写明理由停用（disable）`,
        `${above.id} has this judged at ${wanted.join(', ')}, which the process does not have, so it is never judged; add that task, or take it out with a reason (disable)`,
      ),
    },
  ]
}

/** The tasks or kinds an element counts on; one of them is enough. */
function tasksWanted(element: Element, spoken: ReadonlyMap<string, readonly string[]>): readonly string[] {
  switch (element.element) {
    case 'carried-by':
      return element.tasks
    case 'disable':
      return []
    default:
      if ('on' in element) return element.on
      return 'target' in element ? (spoken.get(element.target) ?? []) : []
  }
}
