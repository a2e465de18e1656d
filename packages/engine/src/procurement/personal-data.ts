import { isCreditCode } from './unified-social-credit-code.ts'

/** What of a person a text must not show to the public. */
export type PersonalData = 'citizen-id' | 'mobile' | 'bank-card'

/** Where something personal was found. What was found is not repeated: whoever wrote the text can see it there. */
export interface PersonalDataFound {
  readonly kind: PersonalData
  /** Line and character, both counted from one. */
  readonly line: number
  readonly character: number
}

/** Digits that may be set apart by single spaces or hyphens, and that no further digit touches. */
const RUN = /(?<![0-9A-Za-z])[0-9](?:[ -]?[0-9]){10,18}[Xx]?(?![0-9A-Za-z])/g
const CITIZEN_ID = /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/
const OLD_CITIZEN_ID = /^[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/
const MOBILE = /^(?:86)?1[3-9]\d{9}$/

/**
 * Numbers in a text that belong to one person: citizen id (GB 11643, 18 and 15 digits, whatever its check digit says: a misspelt one
 * still points at somebody), mobile telephone, bank card. Full-width digits count. Unified social credit codes and telephones of offices
 * are public and pass. Names cannot be told by a machine: whoever publishes looks for them.
 */
export function personalDataIn(text: string): readonly PersonalDataFound[] {
  const plain = narrow(text)
  return numbersIn(plain).map(({ kind, index }) => ({ kind, ...placeOf(plain, index) }))
}

/**
 * A text with every number of those kinds masked: its first three and its last four characters stay, so that whoever knows it can tell
 * which one it is, `139****1234`. The text keeps its length.
 */
export function maskedText(text: string): string {
  const found = numbersIn(narrow(text))
  return found.toReversed().reduce((said, { index, length }) => {
    const number = said.slice(index, index + length)
    return said.slice(0, index) + maskedNumber(number) + said.slice(index + length)
  }, text)
}

const SHOWN_BEFORE = 3
const SHOWN_BEHIND = 4
/** What sets digits apart, in either width. */
const APART = /[ \-　－]/

function maskedNumber(number: string): string {
  const signs = Array.from(number)
  const places = signs.flatMap((sign, place) => (APART.test(sign) ? [] : [place]))
  const hidden = new Set(places.slice(SHOWN_BEFORE, -SHOWN_BEHIND))
  return signs.map((sign, place) => (hidden.has(place) ? '*' : sign)).join('')
}

function numbersIn(plain: string): readonly { readonly kind: PersonalData; readonly index: number; readonly length: number }[] {
  return [...plain.matchAll(RUN)].flatMap((match) => {
    const kind = kindOf(match[0].replaceAll(/[ -]/g, ''))
    return kind === undefined ? [] : [{ kind, index: match.index, length: match[0].length }]
  })
}

function narrow(text: string): string {
  return text.replaceAll(/[０-９Ｘｘ－　]/g, narrowed)
}

function kindOf(number: string): PersonalData | undefined {
  if (isCreditCode(number)) return undefined
  if (CITIZEN_ID.test(number) || OLD_CITIZEN_ID.test(number)) return 'citizen-id'
  if (MOBILE.test(number)) return 'mobile'
  return number.length >= 16 && passesLuhn(number) ? 'bank-card' : undefined
}

/** The check of ISO/IEC 7812 that bank cards carry. */
function passesLuhn(number: string): boolean {
  const sum = Array.from(number, Number)
    .toReversed()
    .reduce((total, digit, index) => {
      const value = digit * (index % 2 === 1 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}

/** A full-width character as its usual form; both are one character long. */
function narrowed(character: string): string {
  return character === '　' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0)
}

function placeOf(text: string, index: number): Pick<PersonalDataFound, 'line' | 'character'> {
  const before = text.slice(0, index).split('\n')
  return { line: before.length, character: (before.at(-1) ?? '').length + 1 }
}
