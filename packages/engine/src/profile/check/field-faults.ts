import type { Element } from '../../policy/extension.ts'
import { meantOrKnown } from '../../policy/near-key.ts'
import type { TaskElement } from '../../policy/process.ts'
import { type Text, text } from '../../policy/text.ts'
import { fieldOf } from '../../procurement/declared.ts'
import { taskKinds } from '../../procurement/tasks/index.ts'

/**
 * A form field that a rule names and no form has at which the rule speaks: its finding would stand nowhere.
 * @param tasks of the process that runs
 * @param spoken the tasks and kinds at which each rule of the line speaks, by its key
 */
export function fieldFaults(
  element: Element,
  tasks: readonly TaskElement[],
  spoken: ReadonlyMap<string, readonly string[]>,
): readonly Text[] {
  if (element.element === 'replace') return fieldFaults(element.by, tasks, spoken)
  if ((element.element !== 'rule' && element.element !== 'tighten-rule') || element.field === null) return []
  const { field } = element
  const on = element.element === 'rule' ? element.on : (spoken.get(element.target) ?? [])
  if (on.some((at) => Object.hasOwn(shapeOf(at), field))) return []
  const fields = [...new Set(on.flatMap((at) => fieldsAt(at, tasks)))]
  // A worker, a place or a breach is judged without a form; a task that does not exist is a fault by itself.
  if (fields.length === 0 || fields.includes(field)) return []
  const mend = meantOrKnown(field, fields)
  return [
    text(
      `field 写的 ${field}，任务 ${on.join('、')} 的表单上没有${mend.zh}`,
      `its field ${field} stands on no form of ${on.join(', ')}${mend.en}`,
    ),
  ]
}

/** The fields of the forms of a task, or of every task of a kind, those of declared facts too. */
function fieldsAt(on: string, tasks: readonly TaskElement[]): readonly string[] {
  const meant = tasks.filter(({ key, kind }) => key === on || kind === on)
  const kinds = new Set([on, ...meant.map(({ kind }) => kind)])
  return [...[...kinds].flatMap((kind) => Object.keys(shapeOf(kind))), ...meant.flatMap(({ declares }) => declares.map(fieldOf))]
}

/** The fields a kind asks for by itself. */
function shapeOf(kind: string): object {
  return taskKinds.get(kind)?.input.shape ?? {}
}
