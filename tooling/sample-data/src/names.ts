import { creditCodeCheckCharacter } from '@goufu/engine'

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const DIGITS_OF_SUBJECT = 9

/** An invented county: two signs of the sexagenary cycle, which no county is called by, and from the sixty-first on a number. */
export function countyName(serial: number): string {
  const round = Math.floor(serial / 60)
  return `示例${STEMS[serial % 10] ?? ''}${BRANCHES[serial % 12] ?? ''}${round === 0 ? '' : round + 1}县`
}

/** An invented unified social credit code like another one: its kind and place, a number of its own and the right check character. */
export function creditCode(like: string, serial: number): string {
  let rest = serial
  let subject = ''
  for (let place = 0; place < DIGITS_OF_SUBJECT; place += 1) {
    subject = (DIGITS[rest % DIGITS.length] ?? '') + subject
    rest = Math.floor(rest / DIGITS.length)
  }
  const first17 = like.slice(0, 17 - DIGITS_OF_SUBJECT) + subject
  return first17 + (creditCodeCheckCharacter(first17) ?? '')
}
