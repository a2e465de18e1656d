export {
  type AccountEvent,
  type AccountEventKind,
  listAccountEvents,
  type Origin,
  recordAccountEvent,
  type RecordedAccountEvent,
} from './accounts/account-events.ts'
export { authDatabase, authDatabaseOn } from './accounts/auth-database.ts'
export { type AllEnd, changeOnRecord, endSessionOnRecord, endSessionsOnRecord } from './accounts/end-sessions.ts'
export { clearAccounts } from './accounts/clear-accounts.ts'
export { CHALLENGE_MS, keepChallenge, takeChallenge } from './accounts/challenges.ts'
export { enterPasskey, listPasskeys, notePasskeyUsed, type Passkey, readPasskey, removePasskey } from './accounts/passkeys.ts'
export { codeForFirstAdministrator, FIRST_ADMINISTRATOR } from './accounts/first-administrator.ts'
export {
  createPeople,
  namesOf,
  peopleNamed,
  type Doer,
  IDENTITY_PROVIDER,
  holdsSamplePeople,
  listPeople,
  listPeopleWithin,
  type NewPerson,
  type PasswordCredential,
  type Person,
  readPasswordCredential,
  readPasswordHash,
  readPerson,
  setPasswordHash,
  setPersonStatus,
} from './accounts/people.ts'
export { noteSeen, readSession, type ReadSession, type SessionReader, sessionReader, type SignedInPerson } from './accounts/read-session.ts'
export {
  type AskedRecovery,
  askRecovery,
  CODE_MS,
  confirmRecovery,
  listAskedRecoveries,
  type RecoveryRequest,
  useCode,
} from './accounts/recoveries.ts'
export { type OpenCode, readCode } from './accounts/recovery-codes.ts'
export { SESSION_IDLE_MS, SESSION_MS, sessionState, type SessionState } from './accounts/session-state.ts'
export { endSession, endSessions, type ListedSession, listSessions } from './accounts/sessions.ts'
export { ADDRESS_PATIENCE, type Claim, claimAttempt, forgiveAttempt, forgiveAttempts, NAME_PATIENCE } from './accounts/sign-in-attempts.ts'
export type { PersonStatus, SignInMethod } from './accounts/tables.ts'
export { takeCode } from './accounts/used-codes.ts'
export { LONGEST_USERNAME, usernameOf } from './accounts/username.ts'
export { backup, type BackupOptions, type RowProgress } from './backup.ts'
export { type KeptCheckpoint, keptCheckpointIn, latestCheckpoint, type NotedKey, readCheckpoints, readSigningKeys } from './checkpoints.ts'
export { type Register, type RegisterChangeRequest, type RegisterChangeResult } from './alter-register.ts'
export { alterSupplier, strikeOutOfRecord } from './change-supplier.ts'
export { alterFund } from './change-fund.ts'
export { readTurnedDown, type RecordedCommand, type TurnedDown } from './commands.ts'
export { engineFold } from './engine-fold.ts'
export { expectReadable } from './event-shapes.ts'
export { readEvents, type SequencedEvent } from './events.ts'
export { exportProject } from './export-project.ts'
export type { Fault } from './fault.ts'
export {
  bytesOfBackup,
  type BytesProof,
  copyBytesOut,
  hashesOfBackup,
  hashesOfExport,
  proveBytes,
  takeBytesIn,
} from './files/bytes-beside.ts'
export { clearFiles, type Cleared, countUncited } from './files/clear-files.ts'
export { type FileOwner, listFiles, readFile } from './files/file-rows.ts'
export type { ByteRange, FileStorage } from './files/file-storage.ts'
export type { UncitedQuota } from './files/uncited-quota.ts'
export { FilesUnavailable } from './files/files-unavailable.ts'
export { type FileLocation, openFileStorage } from './files/open-file-storage.ts'
export { uploadFile, type UploadResult } from './files/upload-file.ts'
export { verifyFiles } from './files/verify-files.ts'
export type { Fold } from './fold.ts'
export { type FundLine, readFundLines } from './fund-statement.ts'
export { expectReadableHeads, refoldHeads } from './head-shapes.ts'
export { grantAccess } from './grant-access.ts'
export type { HashAlgorithm } from './hash.ts'
export { impactOnProject, impactOnProjects, type ImpactOnProject } from './impact-on-projects.ts'
export { importProject, type ImportResult } from './import-project.ts'
export { openStore, type StoreLocation, type StoreOptions } from './open-store.ts'
export { performTask, type ProjectPicture, rehearseTask, type TaskRehearsal, type TaskRequest, type TaskResult } from './perform-task.ts'
export { createProfiles, type Profiles, readProfile, saveProfile } from './profiles.ts'
export { countInbox, type InboxItem, type InboxRequest, readInbox } from './inbox.ts'
export { INBOX_COUNTED_TO, INBOX_PARTS, type InboxPart } from './inbox-view.ts'
export { type AllAwaited, type Awaited, readAwaited } from './inbox-awaited.ts'
export { type CalendarDay, type CalendarItem, type InboxCalendar, readCalendar } from './inbox-calendar.ts'
export { readRecentEvents, type RecentEvent } from './recent-events.ts'
export { readRecentProjects, type RecentProject } from './recent-projects.ts'
export type { KeyProvider, SigningKeys, WrappingKeys } from './keys/key-provider.ts'
export { readKeyring, type Keyring } from './keys/keyring.ts'
export { type DataKey, readDataKeys } from './keys/data-keys.ts'
export { rotateDataKey, rotateWrappingKeys } from './keys/rotate.ts'
export { resealAll } from './keys/reseal.ts'
export type { SealPlace } from './keys/sealed-text.ts'
export { givenSigningKey, signingKeysIn } from './keys/signing-keys.ts'
export { createVault, UnreadableSeal, type Vault } from './keys/vault.ts'
export { givenWrappingKeys, wrappingKeysIn } from './keys/wrapping-keys.ts'
export { listProjects, type ListRequest, type Page, type ProjectListItem, projectNamed } from './project-list.ts'
export { type LedgerItem, readLedger } from './read-ledger.ts'
export { readProjectStates } from './project-states.ts'
export { type ProjectPage, readProject, readProjectPage, readSeal, type Seal } from './read-project.ts'
export {
  type Delegation,
  type DelegationOutcome,
  type Deputy,
  endDelegation,
  listDelegations,
  listDeputies,
  makeDelegation,
  type NewDelegation,
} from './organisations/delegations.ts'
export {
  type HeldCode,
  listOrganisations,
  type Organisation,
  organisationNames,
  type OrganisationPage,
  type OrganisationRequest,
  readOrganisation,
} from './organisations/organisation-reads.ts'
export {
  addOrganisation,
  endOrganisation,
  moveOrganisation,
  type NewOrganisation,
  recodeOrganisation,
  renameOrganisation,
  type TreeDoer,
  type TreeOutcome,
} from './organisations/organisations.ts'
export {
  listReadings,
  type Reading,
  type ReadingRequest,
  type ReadingSubject,
  recordReading,
  type RecordedReading,
  titlesOfSubjects,
} from './readings/readings.ts'
export { rebuildProjections } from './rebuild-projections.ts'
export { enterFund, enterSupplier, openProject, type RegisterRequest, type RegisterResult } from './register.ts'
export { rehearseRepin, repin, type RepinRequest } from './repin.ts'
export { type FundListRequest, listFunds, listSuppliers, readFund, readSupplier } from './registers.ts'
export { readReminders, type Unread, unreadReminders } from './reminders.ts'
export { type Scheduler, type SchedulerOptions, startScheduler } from './scheduler.ts'
export { startSealer, type Sealer, type SealerOptions } from './sealer.ts'
export { restore } from './restore.ts'
export { sealPending } from './seal-pending.ts'
export { AT_ONCE, noteSigningKey, signCheckpoint } from './sign-checkpoint.ts'
export { readSigningKey, type SigningKey } from './signature.ts'
export { StoreError, type StoreErrorCode } from './store-error.ts'
export type { Database } from './schema.ts'
export type { Store } from './store.ts'
export type { StoredEvent } from './stored-event.ts'
export type { StreamHead } from './streams.ts'
export { isUnavailable } from './unavailable.ts'
export { type StreamCheck, verify, verifyStream } from './verify.ts'
export { verifyExport } from './verify-export.ts'
export { verifyKept } from './verify-checkpoints.ts'
export { endPost, type GivenPost, givePost, type PostOutcome, type PostRefusal } from './organisations/give-posts.ts'
export { type Administrator, peopleReach, type PersonReach, personReach } from './organisations/people-within.ts'
export { listPostPlaces, type PostPlace, type PostRecord, postRecordsOf } from './organisations/post-lists.ts'
export { grantPosts, type NewPost, type Post, postsOf } from './organisations/posts.ts'
export { organisationsWithin } from './within-reach.ts'
export type { Wall } from './wall.ts'
export { verifyInThreads } from './verify-in-threads.ts'
export type { VerifyOptions, VerifyProgress, VerifySums } from './verify-tally.ts'
