import type { Role, Text } from '@goufu/engine'
import type { MissingStep } from './types.ts'

/** Who has signed in, and what is still missing. */
export interface AuthState {
  readonly person: {
    readonly id: string
    readonly name: string
    readonly username: string
    readonly sample: boolean
    readonly hasTotp: boolean
    readonly hasPasskey: boolean
    readonly roles: readonly Role[]
  } | null
  readonly missing: MissingStep | null
}

export interface SampleAccounts {
  readonly accounts: readonly { readonly username: string; readonly name: string; readonly title: Text | null }[]
  readonly password: string | null
}

export interface Enrolment {
  /** `otpauth://totp/…` */
  readonly uri: string
  readonly secret: string
  readonly backupCodes: readonly string[]
}

export interface OpenSession {
  readonly id: string
  readonly current: boolean
  readonly method: 'password' | 'passkey' | 'identity-provider'
  readonly factors: number
  readonly address: string | null
  readonly browser: string | null
  readonly createdAt: string
  readonly seenAt: string
  readonly expiresAt: string
}

export interface Passkey {
  readonly id: string
  readonly name: string
  readonly backedUp: boolean
  readonly createdAt: string
  readonly usedAt: string | null
}

export interface Account {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly status: 'active' | 'locked' | 'ended'
  readonly sample: boolean
  readonly hasTotp: boolean
  readonly roles: readonly Role[]
  /** Whether the administrator who looks manages the account. */
  readonly withinReach: boolean
  readonly createdAt: string
}

/** A code to be handed over; shown once. */
export interface HandedCode {
  readonly code: string
  readonly expiresAt: string
}

export interface AskedRecovery {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly reason: string
  readonly removesSecondFactor: boolean
  readonly askedBy: string
  readonly askedAt: string
  readonly expiresAt: string
}

interface Items<T> {
  readonly items: readonly T[]
}

export type SessionList = Items<OpenSession>
export type PasskeyList = Items<Passkey>
export type RecoveryList = Items<AskedRecovery>

export interface AccountList extends Items<Account> {
  readonly next: string | null
}
