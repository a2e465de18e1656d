const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The check character of the first 17 characters (GB 32100-2015, modulus 31); `undefined` for characters outside its alphabet. */
export function creditCodeCheckCharacter(first17: string): string | undefined {
  if (first17.length !== 17) return undefined
  let sum = 0
  for (const [index, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(first17.charAt(index))
    if (value < 0) return undefined
    sum += value * weight
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** Whether a unified social credit code has 18 characters of the alphabet and the right check character. */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && creditCodeCheckCharacter(code.slice(0, 17)) === code.charAt(17)
}
