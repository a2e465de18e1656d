import type { Signature } from '@goufu/engine'
import { useWords } from '../language/language-context.tsx'
import { useProject } from './project-context.tsx'

/** What the document of the project calls the role in which somebody acted. */
export function useRoleWords(): (by: Pick<Signature, 'role' | 'as'>) => string {
  const words = useWords()
  const project = useProject()
  return (by) => {
    const named = project.descriptor()?.profile.roles[by.as ?? by.role]
    return named === undefined ? words.t(`role.${by.role}`) : words.say(named.title)
  }
}
