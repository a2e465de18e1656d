import { actionsOf } from '../../access/access-table.ts'
import { ALWAYS, OF_TASKS, SPLIT_ROLES } from '../../access/added-role.ts'
import { lookUp } from '../../policy/look-up.ts'
import { meantOrKnown } from '../../policy/near-key.ts'
import { isAddedRole, namedRole, type Role, type RoleElement, type RoleNameElement } from '../../policy/role.ts'
import { type Text, text } from '../../policy/text.ts'
import { roles } from '../../procurement/codes.ts'
import { processOf } from '../lineage.ts'
import type { Profile } from '../profile.ts'
import type { ProfileFault } from './fault.ts'
import { type Placed, placedElements, runningTasks } from './placed.ts'

/**
 * Faults of the roles that a line names or adds: of no role, with more rights than the role they are a part of, under a name that another
 * role has, or done by nobody; and tasks that name a role there is not.
 */
export function roleFaults(profile: Profile): readonly ProfileFault[] {
  const placed = placedElements(profile)
  const added = placed.flatMap(({ element }) => (element.element === 'role' ? [element] : []))
  return [
    ...placed.flatMap((place) => {
      const { element, profile: owner, clause } = place
      const fault = (message: Text): ProfileFault => ({ profile: owner.id, clause, key: element.key, message })
      if (element.element === 'role-name') return [...nameFaults(element), ...collisions(place, placed)].map(fault)
      if (element.element !== 'role') return []
      const unused = owner.id === profile.id && !runningTasks(profile).some((task) => task.roles.includes(namedRole(element)))
      return [...addedFaults(element), ...collisions(place, placed), ...(unused ? [DONE_BY_NOBODY] : [])].map(fault)
    }),
    ...runningTasks(profile).flatMap((task) =>
      task.roles.flatMap((named): readonly ProfileFault[] => {
        if (isAddedRole(named) ? added.some(({ key }) => key === named) : isEngineRole(named)) return []
        const message = noRole(named, [...Object.keys(roles), ...added.map(({ key }) => key)])
        return [{ profile: processOf(profile)?.owner.id ?? profile.id, clause: task.clause, key: task.key, message, part: 'process' }]
      }),
    ),
  ]
}

const DONE_BY_NOBODY = text(
  '没有任务由这个角色办理；在任务的 roles 里写上它，或者去掉它',
  'no task is done by this role; name it in the roles of a task, or take it out',
)

function isEngineRole(role: string): role is Role {
  return lookUp(roles, role) !== undefined
}

function noRole(role: string, known: readonly string[]): Text {
  const mend = meantOrKnown(role, known)
  return text(`没有角色 ${role}${mend.zh}`, `there is no role ${role}${mend.en}`)
}

function nameFaults({ role }: RoleNameElement): readonly Text[] {
  return isEngineRole(role) ? [] : [noRole(role, Object.keys(roles))]
}

function addedFaults({ key, extends: engineRole, only }: RoleElement): readonly Text[] {
  if (isEngineRole(key.slice('role:'.length)))
    return [
      text(
        '系统已有这个角色；换一个键，或者用 roleName 给它名称',
        'the engine has a role of this key; take another, or name it by roleName',
      ),
    ]
  if (!SPLIT_ROLES.some((one) => one === engineRole)) return [noSplit(engineRole)]
  const allowed = actionsOf(engineRole)
  const beyond = (only ?? []).filter((action) => !allowed.some((one) => one === action))
  const missing = OF_TASKS.filter((action) => only !== null && !only.includes(action))
  const idle = (only ?? []).filter((action) => ALWAYS.some((one) => one === action))
  return [
    ...beyond.map((action) => {
      const mend = meantOrKnown(action, allowed)
      return text(
        `${engineRole} 没有权限 ${action}，从它分出的角色也不能有${mend.zh}`,
        `${engineRole} has no right to ${action}, and neither has a part of it${mend.en}`,
      )
    }),
    ...missing.map((action) =>
      text(`only 里没有 ${action}，办不了任务；加上它`, `only lacks ${action}, without which no task is done; add it`),
    ),
    ...idle.map((action) => text(`${action} 人人都有；从 only 里去掉它`, `everybody has ${action}; take it out of only`)),
  ]
}

function noSplit(engineRole: string): Text {
  const mend = meantOrKnown(engineRole, SPLIT_ROLES)
  return text(`不能从 ${engineRole} 分出角色${mend.zh}`, `no role can be a part of ${engineRole}${mend.en}`)
}

/** Two roles of one name cannot be told apart on a screen. A name that a document further down gives takes the place of the one above. */
function collisions({ element: own }: Placed, placed: readonly Placed[]): readonly Text[] {
  if (own.element !== 'role' && own.element !== 'role-name') return []
  const titles = new Map<string, { readonly title: Text; readonly placed: Placed | null }>(
    Object.entries(roles).map(([key, title]) => [`role-name:${key}`, { title, placed: null }]),
  )
  for (const other of placed) {
    const { element } = other
    if (element.element === 'role' || element.element === 'role-name') titles.set(element.key, { title: element.title, placed: other })
  }
  if (titles.get(own.key)?.title !== own.title) return []
  return [...titles].flatMap(([key, other]) => {
    if (key === own.key || (other.title.zh !== own.title.zh && other.title.en !== own.title.en)) return []
    const where = other.placed === null ? key.replace(/^role-name:/, '') : `${other.placed.profile.id} ${other.placed.clause} ${key}`
    return [text(`与 ${where} 同名，分不清；换一个名称`, `has the name of ${where}, so that nobody can tell them apart; give it another`)]
  })
}
