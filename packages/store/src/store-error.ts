import type { Text } from '@goufu/engine'

export type StoreErrorCode =
  | 'data-dir-in-use'
  | 'data-dir-unusable'
  | 'files-dir-unusable'
  | 'files-not-permitted'
  | 'postgres-too-old'
  | 'postgres-unreachable'
  | 'postgres-login-refused'
  | 'postgres-no-database'
  | 'migrations-pending'
  | 'migrations-not-permitted'
  | 'wall-bypassed'
  | 'events-too-new'
  | 'heads-too-new'
  | 'signing-key-unusable'
  | 'encryption-key-unusable'
  | 'encryption-key-missing'
  | 'backup-unusable'
  | 'restore-refused'
  | 'export-busy'

/** The store could not be opened, in words an operator can act on. `message` is the English text. */
export class StoreError extends Error {
  readonly code: StoreErrorCode
  readonly text: Text

  constructor(code: StoreErrorCode, text: Text, options?: ErrorOptions) {
    super(text.en, options)
    this.name = 'StoreError'
    this.code = code
    this.text = text
  }
}
