/** The longest a username may be, in characters. */
export const LONGEST_USERNAME = 64

const USERNAME = /^[\p{L}\p{N}][\p{L}\p{N}._:@-]{1,63}$/u

/**
 * A username as it is compared: full-width letters are narrow ones, capitals are small. Letters of any script, digits and `. _ - : @`,
 * two to sixty-four of them; `undefined` for anything else.
 */
export function usernameOf(written: string): string | undefined {
  const username = written.normalize('NFKC').trim().toLowerCase()
  return USERNAME.test(username) ? username : undefined
}
