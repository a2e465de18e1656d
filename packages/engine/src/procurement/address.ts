/** Where a task is done: its key, which time it is done, and for one of several instances which one. */
export interface Address {
  readonly task: string
  /** 1 unless the task is done again, in a later round. */
  readonly round: number
  readonly instance: string | null
}

/** Reads `quarterly-report@2025Q4` and `review.2@chen`. Only the first @ divides: the account of a panel member may be a mail address. */
export function parseAddress(address: string): Address {
  const at = address.indexOf('@')
  const [head, instance] = at < 0 ? [address, null] : [address.slice(0, at), address.slice(at + 1)]
  const [, task, round] = /^(.*)\.(\d+)$/.exec(head) ?? [head, head, '1'] // no key holds a full stop
  return { task: task ?? head, round: Number(round), instance }
}

/** The address of a task, or of one of its instances; the round is named from the second on. */
export function addressOf(task: string, instance: string | null, round = 1): string {
  const key = round === 1 ? task : `${task}.${round}`
  return instance === null ? key : `${key}@${instance}`
}
