import { type OfficeWords } from '../../language/office-words.ts'
import type { Named, PostAct } from '../../api/office-types.ts'
import { wallTime } from '../../format/dates.ts'

/** What an organisation, or the top of the tree, is called. */
export function placeName({ id, name }: Named, t: OfficeWords): string {
  return name ?? (id === 'root' ? t('everything') : id)
}

/** A period in words; without an end where none is set. */
export function periodWords({ from, until }: { readonly from: string; readonly until: string | null }, t: OfficeWords): string {
  return until === null ? t('since', { from }) : t('period', { from, until })
}

/** Who did something, and when. */
export function actWords({ by, at }: PostAct, t: OfficeWords): string {
  return t('byWhom', { name: by.name ?? (by.id === 'system' ? t('system') : by.id), at: wallTime(at) })
}
