import type { Reading } from '../../api/office-types.ts'
import type { OfficeKey, OfficeWords } from '../../language/office-words.ts'

const ACTIONS: Readonly<Record<string, OfficeKey>> = {
  'file.read': 'readings.actions.file.read',
  'contract.read': 'readings.actions.contract.read',
  'supplier.read': 'readings.actions.supplier.read',
  'personal-data.unmask': 'readings.actions.personal-data.unmask',
  'ledger.read': 'readings.actions.ledger.read',
  'record.verify': 'readings.actions.record.verify',
  'person.manage': 'readings.actions.person.manage',
  'person.read': 'readings.actions.person.read',
  'readings.read': 'readings.actions.readings.read',
}

/** What somebody did who looked at something. */
export function actionWords({ action }: Pick<Reading, 'action'>, t: OfficeWords): string {
  return t(ACTIONS[action] ?? 'readings.actions.other')
}

/** What was looked at: by its title for whoever may know it, else by its sort and the beginning of its id. */
export function subjectWords({ type, id, title }: Reading['subject'], t: OfficeWords): string {
  if (type === 'record') return t('readings.record')
  if (type === 'person' && id === 'all') return t('readings.everybody')
  return title ?? `${t(`readings.types.${type}`)} ${id.slice(0, 8)}`
}

/** Where what was looked at has a page. */
export function subjectHref({ type, id, title }: Reading['subject']): string | null {
  if (title === null || (type !== 'project' && type !== 'fund')) return null
  return `/${type}s/${encodeURIComponent(id)}`
}
