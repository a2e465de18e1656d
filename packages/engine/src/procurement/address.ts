/** Where a task is done: its key, which lot it is for, which time it is done, and for one of several instances which one. */
export interface Address {
  readonly task: string
  /** `null` where it is for all lots, or the purchase is in one. */
  readonly lot: number | null
  /** 1 unless the task is done again, in a later round. */
  readonly round: number
  readonly instance: string | null
}

/**
 * Reads `quarterly-report@2025Q4`, `review.2@chen` and `award~3`, which is of the third lot. Only the first @ divides: the account of a
 * panel member may be a mail address.
 */
export function parseAddress(address: string): Address {
  const at = address.indexOf('@')
  const [head, instance] = at < 0 ? [address, null] : [address.slice(0, at), address.slice(at + 1)]
  const [, task, lot, round] = /^(.*?)(?:~(\d+))?(?:\.(\d+))?$/.exec(head) ?? [] // no key holds a tilde or a full stop
  return { task: task ?? head, lot: lot === undefined ? null : Number(lot), round: Number(round ?? '1'), instance }
}

/** The address of a task, or of one of its instances; the round is named from the second on. */
export function addressOf(task: string, instance: string | null, round = 1, lot: number | null = null): string {
  const ofLot = lot === null ? task : `${task}~${lot}`
  const key = round === 1 ? ofLot : `${ofLot}.${round}`
  return instance === null ? key : `${key}@${instance}`
}
