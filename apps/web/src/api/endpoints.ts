import { download, request, type Caller } from './request.ts'
import type {
  EventPage,
  FundBook,
  Inbox,
  InboxOverview,
  ProfileDescriptor,
  ProjectAnswer,
  ProjectList,
  Reminders,
  Session,
  TaskAttempt,
  TaskOutcome,
  Verification,
} from './types.ts'
import { type FileOwner, filesOf, uploadFile, type UploadWatch } from './upload-file.ts'
import type { FundState, SupplierState } from '@goufu/engine'

export interface TaskSubmission extends TaskAttempt {
  readonly project: string
  readonly address: string
  /** The version the person saw; another one answers 412. */
  readonly version: number
  /** The same key for the same attempt, so that it acts once however often it is sent. */
  readonly key: string
  readonly dryRun: boolean
}

/** What is typed into a register's form. */
type Entry = Readonly<Record<string, unknown>>

/** Every call of the API the screens make. */
export function endpoints(caller: () => Caller) {
  const get = <T>(path: string, query?: Readonly<Record<string, string | number | null | undefined>>, signal?: AbortSignal) =>
    request<T>(caller(), path, { ...(query && { query }), ...(signal && { signal }) })
  const enter = (path: string, input: Entry, effectiveOn: string, key: string) =>
    request<unknown>(caller(), path, { method: 'POST', body: { ...input, effectiveOn }, headers: { 'idempotency-key': key } })
  /** `version` is the one the person saw; another one answers 412. */
  const change = (path: string, version: number, input: Entry, effectiveOn: string, key: string) =>
    request<unknown>(caller(), path, {
      method: 'POST',
      body: { ...input, effectiveOn },
      headers: { 'if-match': `"${version}"`, 'idempotency-key': key },
    })
  const id = encodeURIComponent
  return {
    session: (signal?: AbortSignal) => get<Session>('/session', undefined, signal),
    signOut: () => request<unknown>(caller(), '/auth/sign-out', { method: 'POST', body: {} }),
    projects: (query: { readonly q: string; readonly after: string | null; readonly limit: number }, signal?: AbortSignal) =>
      get<ProjectList>('/projects', query, signal),
    inbox: (
      query: { readonly on: string; readonly of: 'me' | 'office'; readonly after: string | null; readonly limit?: number },
      signal?: AbortSignal,
    ) => get<Inbox>('/inbox', { limit: 50, ...query }, signal),
    inboxOverview: (query: { readonly on: string; readonly of: 'me' | 'office' }, signal?: AbortSignal) =>
      get<InboxOverview>('/inbox/overview', query, signal),
    readReminders: (through: number) => request<Reminders>(caller(), '/inbox/read', { method: 'PUT', body: { through } }),
    createProject: (input: Entry, effectiveOn: string, key: string) => enter('/projects', input, effectiveOn, key),
    project: (project: string, asOf: string, signal?: AbortSignal) => get<ProjectAnswer>(`/projects/${id(project)}`, { asOf }, signal),
    profile: (digest: string, signal?: AbortSignal) => get<ProfileDescriptor>(`/profiles/${id(digest)}`, undefined, signal),
    events: (project: string, after: number | null, signal?: AbortSignal) =>
      get<EventPage>(`/projects/${id(project)}/events`, { after, limit: 50 }, signal),
    event: async (project: string, number: number, signal?: AbortSignal) => {
      const page = await get<EventPage>(`/projects/${id(project)}/events`, { after: number - 1, limit: 1 }, signal)
      return page.items.find((event) => event.number === number) ?? null
    },
    verify: (project: string) => get<Verification>(`/projects/${id(project)}/verify`),
    attempt: (task: TaskSubmission) =>
      request<TaskOutcome>(caller(), `/projects/${id(task.project)}/tasks/${id(task.address)}`, {
        method: 'POST',
        query: { dryRun: task.dryRun ? 'true' : null },
        body: { input: task.input, effectiveOn: task.effectiveOn, justifications: task.justifications },
        headers: { 'if-match': `"${task.version}"`, 'idempotency-key': task.key },
      }),
    upload: (owner: FileOwner, file: File, key: string, watch: UploadWatch) => uploadFile(caller(), owner, file, key, watch),
    file: (owner: FileOwner, file: string) => download(caller(), `${filesOf(owner)}/${id(file)}`),
    suppliers: (query: { readonly after: string | null }, signal?: AbortSignal) => get<SupplierList>('/suppliers', query, signal),
    funds: (query: { readonly after: string | null }, signal?: AbortSignal) => get<FundList>('/funds', query, signal),
    allSuppliers: (signal?: AbortSignal) => allPages((after) => get<SupplierList>('/suppliers', { after, limit: 200 }, signal)),
    allFunds: (signal?: AbortSignal) => allPages((after) => get<FundList>('/funds', { after, limit: 200 }, signal)),
    registerSupplier: (input: Entry, effectiveOn: string, key: string) => enter('/suppliers', input, effectiveOn, key),
    supplier: (supplier: string, signal?: AbortSignal) => get<SupplierState>(`/suppliers/${id(supplier)}`, undefined, signal),
    fund: (fund: string, signal?: AbortSignal) => get<FundState>(`/funds/${id(fund)}`, undefined, signal),
    /** The funds that a carry-over may go to, by its year and buyer. */
    fundsOf: (query: { readonly fiscalYear: number; readonly buyer: string }, signal?: AbortSignal) =>
      get<FundList>('/funds', { ...query, limit: 200 }, signal),
    fundBook: (fund: string, query: { readonly after: string | null; readonly limit: number }, signal?: AbortSignal) =>
      get<FundBook>(`/funds/${id(fund)}/book`, query, signal),
    changeSupplier: (supplier: string, version: number, input: Entry, effectiveOn: string, key: string) =>
      change(`/suppliers/${id(supplier)}/changes`, version, input, effectiveOn, key),
    strikeOut: (supplier: string, version: number, input: Entry, effectiveOn: string, key: string) =>
      change(`/suppliers/${id(supplier)}/strikes`, version, input, effectiveOn, key),
    changeFund: (fund: string, version: number, input: Entry, effectiveOn: string, key: string) =>
      change(`/funds/${id(fund)}/changes`, version, input, effectiveOn, key),
    openFund: (input: Entry, effectiveOn: string, key: string) => enter('/funds', input, effectiveOn, key),
  }
}

export type Endpoints = ReturnType<typeof endpoints>

export interface SupplierList {
  readonly items: readonly SupplierState[]
  readonly next: string | null
}

export interface FundList {
  readonly items: readonly FundState[]
  readonly next: string | null
}

/** Reads every page of a register. */
async function allPages<T>(
  page: (after: string | null) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
): Promise<readonly T[]> {
  const items: T[] = []
  let after: string | null = null
  do {
    const read: { readonly items: readonly T[]; readonly next: string | null } = await page(after)
    items.push(...read.items)
    after = read.next
  } while (after !== null)
  return items
}
