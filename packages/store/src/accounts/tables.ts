import type { Role } from '@goufu/engine'
import type { Generated, GeneratedAlways } from 'kysely'

/** Whether somebody may sign in: `locked` until an administrator says otherwise, `ended` for good. */
export type PersonStatus = 'active' | 'locked' | 'ended'

/** How a session was opened. */
export type SignInMethod = 'password' | 'passkey' | 'identity-provider'

export interface PersonTable {
  /** Also the id of the actor in events. */
  readonly id: string
  /** As `usernameOf` writes it. */
  readonly username: string
  readonly name: string
  /** Made up from the id, because better-auth tells people apart by it; nothing is ever sent there. */
  readonly email: string
  readonly emailVerified: Generated<boolean>
  readonly image: string | null
  /** Whether a code from an authenticator is asked for after the password. */
  readonly twoFactorEnabled: Generated<boolean>
  readonly status: Generated<PersonStatus>
  /** Of the sample: its password is known to everybody. */
  readonly sample: Generated<boolean>
  readonly createdAt: string
  readonly updatedAt: string
}

export interface SessionTable {
  readonly id: string
  readonly token: string
  readonly personId: string
  readonly method: SignInMethod
  /** How many factors were shown: 1 the password, 2 a code, a passkey or the identity provider's word beside it. */
  readonly factors: 1 | 2
  /** Shortened: the network, not the machine. */
  readonly ipAddress: string | null
  readonly userAgent: string | null
  readonly createdAt: string
  readonly updatedAt: string
  /** To the minute. */
  readonly seenAt: string
  readonly expiresAt: string
  readonly endedAt: string | null
}

export interface CredentialTable {
  readonly id: string
  readonly personId: string
  /** `credential` for a password, else the identity provider. */
  readonly providerId: string
  /** The person's id for a password, else the subject at the provider. */
  readonly accountId: string
  /** Its hash; null where there is none. */
  readonly password: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

export interface TwoFactorTable {
  readonly id: string
  readonly personId: string
  /** Encrypted, as the backup codes are. */
  readonly secret: string
  readonly backupCodes: string
  readonly verified: Generated<boolean>
}

export interface UsedCodeTable {
  readonly personId: string
  readonly codeHash: string
  readonly until: string
}

export interface PasskeyTable {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly backedUp: boolean
  readonly createdAt: string
  readonly usedAt: string | null
}

export interface SignInFailureTable {
  readonly key: string
  readonly failures: number
  readonly lastAt: string
  readonly blockedUntil: string | null
}

export interface RecoveryTable {
  readonly id: string
  readonly personId: string
  readonly reason: string
  /** Null for the first code of an account, and for one that was printed where the server runs. */
  readonly askedBy: string | null
  readonly askedAt: string
  readonly confirmedBy: string | null
  readonly confirmedAt: string | null
  readonly removesSecondFactor: boolean
  /** The subject at the identity provider that is linked with it; null to leave it as it is. */
  readonly identitySubject: string | null
  readonly codeHash: string | null
  readonly expiresAt: string
  readonly usedAt: string | null
}

export interface AccountEventTable {
  readonly id: GeneratedAlways<number>
  readonly at: string
  readonly kind: string
  readonly personId: string | null
  readonly byPersonId: string | null
  readonly sessionId: string | null
  readonly address: string | null
  readonly addressHash: string | null
  readonly detail: Readonly<Record<string, string | number | boolean>>
  /** Of the post it was done in; null where it was done in none. */
  readonly role: Role | null
  readonly ofOrganisation: string | null
  /** Whom they stood in for. */
  readonly deputyFor: string | null
}
