import type { Text } from '@goufu/engine'

/** A task that was done on a file, and the event of it. */
export interface Use {
  readonly address: string
  readonly title: Text
  readonly event: number
}

interface Cites {
  readonly address: string
  readonly title: Text
  readonly records: readonly { readonly event: number; readonly files?: readonly { readonly id: string }[] }[]
}

/** Which tasks were done on a file, by its id. */
export function usesOf(tasks: readonly Cites[]): ReadonlyMap<string, readonly Use[]> {
  const uses = tasks.flatMap(({ address, title, records }) =>
    records.flatMap(({ event, files = [] }) => files.map(({ id }) => ({ id, use: { address, title, event } }))),
  )
  return new Map([...Map.groupBy(uses, ({ id }) => id)].map(([id, found]) => [id, found.map(({ use }) => use)]))
}
