/** How passwords are kept. */
export interface Passwords {
  // Both take the password as it was typed.
  /** @returns what is stored: salt and hash in one text */
  hash(password: string): Promise<string>
  verify(stored: string, password: string): Promise<boolean>
}

/** better-auth's scrypt: a salt of its own for each, 16 MB and some 60 ms for whoever guesses. Loaded when somebody signs in. */
export const scryptPasswords: Passwords = {
  async hash(password) {
    const { hashPassword } = await import('better-auth/crypto')
    return hashPassword(normalised(password))
  },
  async verify(stored, password) {
    const { verifyPassword } = await import('better-auth/crypto')
    return verifyPassword({ hash: stored, password: normalised(password) })
  },
}

/** The same password however a keyboard writes it (NIST SP 800-63B, 3.1.1.2). */
export function normalised(password: string): string {
  return password.normalize('NFKC')
}
