/** How many there may be of something in a minute; all of a minute's may come at once. */
export type PerMinute = number

/** How many requests are answered in a minute; `null` for as many as come. */
export interface Rates {
  /** Of one person. */
  readonly actor: PerMinute | null
  /** From one address, behind which a whole office may sit. */
  readonly address: PerMinute | null
  /** Attempts to sign in from one address. */
  readonly signIn: PerMinute | null
}

export const NO_RATES: Rates = { actor: null, address: null, signIn: null }
