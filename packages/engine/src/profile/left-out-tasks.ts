import type { Clause } from '../policy/clause.ts'
import { readsOf } from '../policy/expression.ts'
import type { Process, TaskElement } from '../policy/process.ts'
import { text } from '../policy/text.ts'
import { expressionsOf } from './check/element-faults.ts'
import type { ProfileFault } from './check/fault.ts'
import { type Placed, placedElements } from './check/placed.ts'
import { lineageOf, processOf } from './lineage.ts'
import type { Profile } from './profile.ts'

/**
 * Norms of ancestors that tasks of the ancestor's process carry out and the process which runs does not: it was written anew, and they
 * went with the old one. Nothing is said where another task stands for the one left out, or where the line has taken out, with a reason,
 * a rule of the same clause or every rule that reads what the task asks for.
 */
export function leftOutTasks(profile: Profile): readonly ProfileFault[] {
  const found = processOf(profile)
  if (found === null) return []
  const running = tasksIn(found.process)
  const placed = placedElements(profile)
  const gone = new Set(
    placed.flatMap(({ element }) => (element.element === 'disable' || element.element === 'replace' ? [element.target] : [])),
  )
  const above = lineageOf(profile).slice(0, -1)
  const inherited = new Map(above.flatMap((member) => tasksIn(member.process).map((task) => [task.key, task] as const)))
  const isLeftOut = (task: TaskElement) => !running.some((own) => standsFor(own, task)) && !asksForNothing(task, placed, gone)
  return above.flatMap((member) =>
    member.clauses
      .filter(({ sort, elements }) => sort === 'norm' && !elements.some((element) => 'on' in element && gone.has(element.key)))
      .flatMap((clause) =>
        clause.elements.flatMap((element) => {
          const wanted = element.element === 'carried-by' ? element.tasks.flatMap((key) => inherited.get(key) ?? []) : []
          const missing = wanted.filter(isLeftOut)
          return missing.length === 0 ? [] : [faultOf(profile, member, clause, element.key, missing)]
        }),
      ),
  )
}

function tasksIn(process: Process | null): readonly TaskElement[] {
  return process === null ? [] : [...process.stages.flatMap(({ tasks }) => tasks), ...process.anytime]
}

/** Anything can be reported: a report is known by its name or by what it asks for, any other task by its kind. */
function standsFor(own: TaskElement, inherited: TaskElement): boolean {
  if (own.key === inherited.key) return true
  if (inherited.kind !== 'report' && own.kind === inherited.kind) return true
  return inherited.declares.length > 0 && inherited.declares.every((path) => own.declares.includes(path))
}

/** Whether all that reads what a task declares, or depends on, has been taken out. */
function asksForNothing({ declares, when }: TaskElement, placed: readonly Placed[], gone: ReadonlySet<string>): boolean {
  const asked = new Set([...declares, ...(when === null ? [] : readsOf(when).facts)])
  const readers = placed.filter(({ element }) => expressionsOf(element).some((node) => readsOf(node).facts.some((path) => asked.has(path))))
  return readers.length > 0 && readers.every(({ element }) => gone.has(element.key))
}

function faultOf(profile: Profile, member: Profile, clause: Clause, key: string, missing: readonly TaskElement[]): ProfileFault {
  const names = text(
    missing.map(({ key: task, title }) => `${task}（${title.zh}）`).join('、'),
    missing.map(({ key: task, title }) => `${task} (${title.en})`).join(', '),
  )
  const delegated = clause.elements.flatMap((element) =>
    'delegated' in element && element.delegated && 'on' in element ? [element.key] : [],
  )
  const orElse =
    delegated.length === 0
      ? text('', '')
      : text(
          `；不适用的，写明理由停用 ${delegated.join('、')}（disable）`,
          `; or, where it does not apply, take out ${delegated.join(', ')} with a reason (disable)`,
        )
  return {
    profile: profile.id,
    clause: `${clause.document ?? member.document.number} ${clause.path}`,
    key,
    message: text(
      `上级 ${member.id} 的这一条由任务 ${names.zh}办理，流程里没有，也没有别的任务代替，所以无人办理；在流程里加上${orElse.zh}`,
      `${member.id} has this carried out by ${names.en}, which the process does not have and nothing stands for, so nobody does it; add it to the process${orElse.en}`,
    ),
  }
}
