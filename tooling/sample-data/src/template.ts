/** What stands in a text for something that each copy has of its own; no text of a scenario contains these quotation marks. */
export function slot(name: string): string {
  return `‹${name}›`
}

/** A text with slots, cut up once to be filled many times. */
export interface Template {
  readonly literals: readonly string[]
  readonly slots: readonly string[]
}

/** What stands in the slots of one copy, by their names. */
export type Filling = ReadonlyMap<string, string>

export function templateOf(text: string): Template {
  const parts = text.split(/‹([^›]*)›/)
  return { literals: parts.filter((_, index) => index % 2 === 0), slots: parts.filter((_, index) => index % 2 === 1) }
}

/** @throws Error for a slot that nothing is given for. */
export function fill({ literals, slots }: Template, ...fillings: readonly Filling[]): string {
  let text = literals[0] ?? ''
  for (const [index, name] of slots.entries()) {
    let value: string | undefined
    for (const filling of fillings) value ??= filling.get(name)
    if (value === undefined) throw new Error(`Nothing is given for the slot ${name}`)
    text += value + (literals[index + 1] ?? '')
  }
  return text
}
