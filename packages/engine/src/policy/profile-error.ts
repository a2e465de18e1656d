import type { Text } from './text.ts'

/** Thrown for a profile that cannot be: what is wrong is said in English in the message, in both languages in `text`. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError'

  /** Every fault, for people. */
  readonly text: Text

  constructor(faults: Text) {
    super(faults.en)
    this.text = faults
  }
}
