/** Where a task is done: its key, and for one of several instances which one. */
export interface Address {
  readonly task: string
  readonly instance: string | null
}

/** Reads `quarterly-report@2025Q4`. Only the first @ divides: the account of a panel member may be a mail address. */
export function parseAddress(address: string): Address {
  const at = address.indexOf('@')
  return at < 0 ? { task: address, instance: null } : { task: address.slice(0, at), instance: address.slice(at + 1) }
}

/** The address of a task, or of one of its instances. */
export function addressOf(task: string, instance: string | null): string {
  return instance === null ? task : `${task}@${instance}`
}
