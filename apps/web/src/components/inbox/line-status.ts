import type { InboxItem } from '../../api/types.ts'

/** What a line shows: what somebody else can do is waited for. */
export function lineStatus(item: Pick<InboxItem, 'overdueDays' | 'part' | 'status'>): 'overdue' | InboxItem['status'] {
  if (item.overdueDays !== null) return 'overdue'
  return item.part === 'awaited' ? 'waiting' : item.status
}
