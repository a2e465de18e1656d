import type { Role } from '../policy/process.ts'
import type { Actor } from './actor.ts'
import type { FileFacts } from './file.ts'

/** Who may see what is uploaded to a project; a role that is not here sees nothing. */
const sight: Readonly<Partial<Record<Role, 'all' | 'own'>>> = {
  preparer: 'all',
  approver: 'all',
  finance: 'all',
  reviewer: 'all',
  evaluator: 'all',
  auditor: 'all',
  administrator: 'all',
  supplier: 'own',
}

/** Roles that do tasks, and so bring evidence. */
const bringers: ReadonlySet<Role> = new Set(['preparer', 'approver', 'finance', 'reviewer', 'evaluator', 'supplier', 'auditor'])

/** Whether somebody may read a file. A supplier reads what was uploaded for it, and nothing else. */
export function maySeeFile(actor: Actor, file: Pick<FileFacts, 'organisation'>): boolean {
  switch (sight[actor.role]) {
    case 'all':
      return true
    case 'own':
      return actor.organisation !== null && actor.organisation === file.organisation
    case undefined:
      return false
  }
}

/** Whether somebody may upload files at all. */
export function mayUploadFiles(actor: Actor): boolean {
  return bringers.has(actor.role) && (actor.role !== 'supplier' || actor.organisation !== null)
}
