import type { Generated, GeneratedAlways } from 'kysely'
import type { Bar, Citation, DueItem, Finding, FundAccount, JsonValue, Role, RoleId, Signature, StreamType, Text } from '@goufu/engine'
import type {
  DelegationTable,
  OrganisationCodeTable,
  OrganisationReachTable,
  OrganisationTable,
  PostTable,
} from './organisations/tables.ts'
import type { ReadingTable } from './readings/tables.ts'
import type {
  AccountEventTable,
  CredentialTable,
  PasskeyTable,
  PersonTable,
  RecoveryTable,
  SessionTable,
  SignInFailureTable,
  TwoFactorTable,
  UsedCodeTable,
} from './accounts/tables.ts'

/** Tables as Kysely sees them, in camelCase. The migrations are the truth; this follows them. */
export interface Database {
  readonly stream: StreamTable
  readonly event: EventTable
  readonly command: CommandTable
  readonly outbox: OutboxTable
  readonly ledger: LedgerTable
  readonly checkpoint: CheckpointTable
  readonly signingKey: SigningKeyTable
  readonly dataKey: DataKeyTable
  readonly keptSecret: KeptSecretTable
  readonly profile: ProfileTable
  readonly projectList: ProjectListTable
  readonly projectParty: ProjectPartyTable
  readonly projectSearch: ProjectSearchTable
  readonly searchBlock: SearchBlockTable
  readonly fundBalance: FundBalanceTable
  readonly fundEntry: FundEntryTable
  readonly fundAccount: FundAccountView
  readonly supplierList: SupplierListTable
  readonly dueItem: DueItemTable
  readonly reminder: ReminderTable
  readonly reminderReader: ReminderReaderTable
  readonly file: FileTable
  readonly person: PersonTable
  readonly session: SessionTable
  readonly credential: CredentialTable
  readonly twoFactor: TwoFactorTable
  readonly usedCode: UsedCodeTable
  readonly passkey: PasskeyTable
  readonly signInFailure: SignInFailureTable
  readonly recovery: RecoveryTable
  readonly accountEvent: AccountEventTable
  readonly reading: ReadingTable
  readonly organisation: OrganisationTable
  readonly organisationCode: OrganisationCodeTable
  readonly organisationReach: OrganisationReachTable
  readonly post: PostTable
  readonly delegation: DelegationTable
}

/** The head of a stream: a cache of the fold of its events. */
export interface StreamTable {
  readonly type: StreamType
  readonly id: string
  readonly version: number
  readonly hash: string
  readonly hashAlgorithm: string
  readonly state: unknown
  /** The shape that the state was folded into. */
  readonly stateShape: number
  /** Whose a project or a fund is; null for a supplier. */
  readonly organisation: string | null
  readonly updatedAt: string
}

export interface EventTable {
  readonly streamType: StreamType
  readonly streamId: string
  readonly number: number
  readonly type: string
  readonly effectiveOn: string
  readonly commandId: string
  readonly recordedAt: string
  /** The canonical text that was hashed; everything else in the row repeats a part of it for queries. */
  readonly body: string
  readonly previousHash: string
  readonly hash: string
  readonly hashAlgorithm: string
}

export type CommandOutcome = 'accepted' | 'refused' | 'needs-facts' | 'wrong-role'

export interface CommandTable {
  readonly id: string
  readonly kind: string
  readonly streamType: StreamType
  readonly streamId: string
  readonly actor: Signature
  readonly requestDigest: string
  readonly outcome: CommandOutcome
  /** Canonical text of what was asked; null when accepted, because then the events carry it. */
  readonly request: string | null
  readonly answer: JsonValue
  readonly findings: readonly Finding[]
  readonly recordedAt: string
}

export interface OutboxTable {
  readonly id: GeneratedAlways<number>
  readonly streamType: StreamType
  readonly streamId: string
  readonly number: number
}

export interface LedgerTable {
  readonly sequence: number
  readonly streamType: StreamType
  readonly streamId: string
  readonly number: number
  readonly eventHash: string
  readonly sealedAt: string
  readonly previousHash: string
  readonly hash: string
  readonly hashAlgorithm: string
}

/** A signed head of the ledger. */
export interface CheckpointTable {
  /** The last entry that it covers. */
  readonly sequence: number
  readonly ledgerHash: string
  /** What the entry is hashed with. */
  readonly hashAlgorithm: string
  /** The checkpoint before it; 0 for the first. */
  readonly previousSequence: number
  readonly signedAt: string
  readonly keyId: string
  readonly signature: string
}

export interface SigningKeyTable {
  readonly id: string
  readonly algorithm: string
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey: string
  readonly notedAt: string
}

/** A key that values are sealed with. */
export interface DataKeyTable {
  readonly id: string
  /** Its number in the order in which they were made; the last one seals. */
  readonly place: GeneratedAlways<number>
  readonly cipher: string
  /** The key itself, sealed with one that is not in the database. */
  readonly wrapped: string
  readonly madeAt: string
}

/** Something random that a deployment keeps to itself. */
export interface KeptSecretTable {
  readonly purpose: string
  readonly sealed: string
}

export interface ProfileTable {
  /** Covers what decides; wording left out. */
  readonly digest: string
  /** Covers the wording too: a mended sentence is a second row with the same digest. */
  readonly textsDigest: string
  readonly id: string
  readonly version: string
  readonly body: string
  readonly savedAt: string
}

export interface ProjectListTable {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly fiscalYear: number
  readonly profileDigest: string
  readonly supplierName: string | null
  readonly outcome: string
  readonly stage: Text | null
  readonly budgetFen: number | null
  readonly awardFen: number | null
  readonly contractFen: number | null
  /** What amendments have added: a part of the contract and of the budget, not of the award. */
  readonly addedFen: number
  readonly paidFen: number
  readonly nextDueTitle: Text | null
  readonly nextDueOn: string | null
  readonly version: number
  readonly updatedOn: string
  readonly updatedAt: string
  /** Ids of what else belongs to its picture. */
  readonly related: { readonly supplier: readonly string[]; readonly fund: readonly string[] }
  readonly search: string
  /** Whose it is. */
  readonly organisation: string
}

/** Who takes part in a project beside the offices that run it. */
export interface ProjectPartyTable {
  readonly projectId: string
  /** A supplier or a member of a panel; empty for everybody. */
  readonly party: string
  /** Whose the project is. */
  readonly organisation: string
}

/** What the list is searched by; it says what the list says. */
export interface ProjectSearchTable {
  readonly id: string
  readonly search: string
  /** Its number in the order in which projects were opened; it never changes. */
  readonly place: Generated<number>
}

/** Signs that stand together in what a project of a block, the places from 128 times its number on, is searched by, or was. */
export interface SearchBlockTable {
  readonly gram: string
  readonly block: number
}

export interface FundBalanceTable {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly fiscalYear: number
  /** Empty for a fund from before it was asked for. */
  readonly buyer: string
  /** The organisation that the buyer is. */
  readonly organisation: string
  readonly appropriatedFen: number
  readonly reservedFen: number
  readonly committedFen: number
  readonly paidFen: number
  readonly returnedFen: number
  readonly carriedInFen: number
  readonly carriedOutFen: number
  readonly version: number
  readonly updatedAt: string
}

/** One side of a movement of money; the two of an event add up to nought. */
export interface FundEntryTable {
  readonly fundId: string
  /** Number of the event in the fund's stream. */
  readonly number: number
  readonly account: FundAccount
  readonly projectId: string | null
  /** A debit is above nought, a credit below. */
  readonly amountFen: number
}

/** What stands on an account of a fund: the sum of its entries. */
export interface FundAccountView {
  readonly fundId: string
  readonly account: FundAccount
  readonly balanceFen: number
  readonly entries: number
}

export interface SupplierListTable {
  readonly id: string
  readonly name: string
  readonly creditCode: string
  readonly kind: string
  readonly debarredUntil: string | null
  readonly version: number
  readonly updatedAt: string
  readonly search: string
}

/** Something that is due or waits for somebody; what the columns mean stands at `DueItem`. */
export interface DueItemTable {
  readonly streamType: StreamType
  readonly streamId: string
  readonly key: string
  readonly kind: DueItem['kind']
  /** Whom it waits for. */
  readonly role: RoleId
  /** The only one of the role, or the organisation that has it; null where it is anybody. */
  readonly holder: string | null
  /** Whose the project is; null for what is due of a supplier. */
  readonly organisation: string | null
  readonly awaitedBy: readonly Role[]
  readonly dueOn: string | null
  readonly binding: boolean
  readonly turn: boolean
  readonly opensOn: string | null
  readonly readyFrom: string | null
  readonly readyUntil: string | null
  /** What a line of the inbox shows of it. */
  readonly shown: {
    readonly title: Text
    /** Address of the task it leads to, where that is not its own key; left out where it is, or there is none. */
    readonly task?: string
    readonly roles: readonly RoleId[]
    /** What the document calls the first of them. */
    readonly roleTitle: Text
    readonly why: Text | null
    /** Whom it is not for; left out where it is for everybody. */
    readonly bars?: readonly Bar[]
    readonly citation: Citation
  }
}

/** What was uploaded to projects and to the records of suppliers; the bytes lie in a storage by their hash. */
export interface FileTable {
  readonly id: string
  readonly streamType: StreamType
  readonly streamId: string
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
  readonly name: string
  /** The supplier it was uploaded for; null where the buyer's side did. */
  readonly organisation: string | null
  readonly uploadedBy: { readonly id: string; readonly name: string; readonly role: string }
  readonly uploadedAt: string
}

export interface ReminderTable {
  /** Grows in the order in which reminders can be read. */
  readonly id: GeneratedAlways<number>
  readonly streamType: StreamType
  readonly streamId: string
  readonly key: string
  readonly dueOn: string
  readonly kind: 'soon' | 'overdue'
  readonly role: RoleId
  readonly holder: string | null
  readonly madeOn: string
}

export interface ReminderReaderTable {
  readonly person: string
  readonly readThrough: number
}
