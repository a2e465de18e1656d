const english = new Intl.PluralRules('en')

/**
 * Chooses between the forms that a message gives for one and for any other number: `{{ count }} [fund|funds]` goes by `count`, the number
 * that stands before it, or, where none does, by the first one of the message. A message without such forms stays as it is.
 */
export function withPlurals(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replaceAll(/\[([^|[\]]*)\|([^|[\]]*)\]/g, (_, one: string, other: string, at: number) => {
    const names = [...template.matchAll(/\{\{ (\w+) \}\}/g)]
    const number = values[(names.findLast(({ index }) => index < at) ?? names[0])?.[1] ?? '']
    return typeof number === 'number' && english.select(number) === 'one' ? one : other
  })
}
