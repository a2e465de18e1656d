import { randomBytes } from 'node:crypto'

/** Without letters and digits that are taken for one another. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const GROUPS = 5
const GROUP = 5

/** A code that is read out or copied by hand: five groups of five, some 122 bits. */
export function newCode(): string {
  const characters: string[] = []
  while (characters.length < GROUPS * GROUP) {
    // Bytes beyond the last whole round of the alphabet would make some letters likelier.
    for (const byte of randomBytes(GROUPS * GROUP)) if (byte < ALPHABET.length * 8) characters.push(ALPHABET[byte % ALPHABET.length] ?? '')
  }
  return Array.from({ length: GROUPS }, (_, group) => characters.slice(group * GROUP, (group + 1) * GROUP).join('')).join('-')
}

/** A code as it is compared, however it was typed. */
export function plainCode(written: string): string {
  return written
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
}
