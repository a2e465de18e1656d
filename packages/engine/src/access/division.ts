import { type Text, text } from '../policy/text.ts'

/** Sorts of organisations: the divisions of the state from above to below, then offices in them, and bodies that evaluate for them. */
export const organisationKinds = ['province', 'city', 'county', 'township', 'village', 'office', 'evaluator'] as const

export type OrganisationKind = (typeof organisationKinds)[number]

/** Digits of the code of a division (GB/T 2260, and GB/T 10114 below the county); the others have none. */
const DIGITS: Readonly<Partial<Record<OrganisationKind, number>>> = { province: 6, city: 6, county: 6, township: 9, village: 12 }

/**
 * Whether an organisation may stand directly beneath another: a division beneath a greater one, an office beneath a division or another
 * office, and nothing beneath a body that evaluates.
 * @param above the sort it is to stand beneath; `null` for the top of the tree, beneath which anything stands
 */
export function mayStandBeneath(kind: OrganisationKind, above: OrganisationKind | null): boolean {
  if (above === null) return true
  if (above === 'evaluator') return false
  if (above === 'office') return DIGITS[kind] === undefined
  return DIGITS[kind] === undefined || organisationKinds.indexOf(above) < organisationKinds.indexOf(kind)
}

/** What the code of a division and those of all beneath it begin with: `14` of `140000`, `1408` of `140800`, all six digits of a county. */
export function sharedDigits(code: string): string {
  return code.length === 6 ? code.replace(/(00){1,2}$/, '') : code
}

/**
 * What is wrong with the code of a division; `null` where nothing is.
 * @param above the code of the nearest organisation above it that has one; `null` where none has
 */
export function divisionCodeFault(kind: OrganisationKind, code: string, above: string | null): Text | null {
  const digits = DIGITS[kind]
  if (digits === undefined) return text('只有行政区划有区划代码', 'Only divisions of the state have such a code')
  if (!new RegExp(`^[1-9][0-9]{${digits - 1}}$`).test(code))
    return text(`这一级的区划代码是 ${digits} 位数字`, `The code of such a division has ${digits} digits`)
  if (kind === 'province' && !code.endsWith('0000')) return text('省级代码以四个 0 结尾', 'The code of a province ends in four noughts')
  if (kind === 'city' && (!code.endsWith('00') || code.endsWith('0000')))
    return text('地级代码以两个 0 结尾', 'The code of a city ends in two noughts, not in four')
  if (kind === 'county' && code.endsWith('00')) return text('县级代码不以两个 0 结尾', 'The code of a county does not end in two noughts')
  if (above !== null && !code.startsWith(sharedDigits(above)))
    return text(`应以上级的 ${sharedDigits(above)} 开头`, `It begins with ${sharedDigits(above)}, as the code above it does`)
  return null
}
