import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CalendarDate, ResolvedProfile } from '@goufu/engine'
import { type FileStorage, openFileStorage, openStore, saveProfile, type Store, type UncitedQuota } from '@goufu/store'
import { createDatabase, type DatabaseKind } from '@goufu/store/testing'
import { afterAll, beforeAll } from 'vitest'
import type { AccountSettings } from '../accounts/accounts.ts'
import { createApp } from '../app.ts'
import { DEFAULT_PROFILE_ID } from '../built-in-profiles.ts'
import { configuredProfile } from '../configured-profile.ts'
import { cookiesOf, grantTo, people as everybody, type TestPerson } from './people.ts'

export { databases } from '@goufu/store/testing'

/** What a test sends. A command has an id of its own unless the test names one; `null` leaves the header out. */
export interface Sent {
  /** Who has signed in: the first of everybody unless the test names somebody, or brings cookies of its own; `public` for nobody. */
  readonly actor?: string
  /** A session for this request alone: it may be ended by it. */
  readonly another?: boolean
  readonly key?: string | null
  readonly version?: number | string | null
  readonly language?: 'zh-CN' | 'en'
  /** A body as it is; text is sent as it stands. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** What came back. The type of the body is what the test says it is; what it holds is what is tested. */
export interface Reply<B = Readonly<Record<string, unknown>>> {
  readonly status: number
  readonly headers: Headers
  readonly body: B
}

/** Signs the cookies of tests. */
const SECRET = 'the secret of a test, long enough to be one'

/** What a file may have here, in bytes. */
export const LARGEST_FILE = 64 * 1024

/** The application on a database of its own, without a socket. */
export interface Api {
  readonly store: Store
  readonly files: FileStorage
  readonly profile: ResolvedProfile
  get<B>(path: string, sent?: Sent): Promise<Reply<B>>
  post<B>(path: string, sent?: Sent): Promise<Reply<B>>
  /** Any method at all. */
  send<B>(method: string, path: string, sent: Sent): Promise<Reply<B>>
  /** What a request must not change: how many events there are, and the version of every stream. */
  records(): Promise<unknown>
}

/** Another deployment than the usual one: another profile, a trial, or other people. */
interface Deployment {
  readonly profile?: () => Promise<ResolvedProfile>
  readonly trial?: boolean
  readonly ownDays?: boolean
  readonly people?: readonly TestPerson[]
  /** `own` where the test gives people their posts itself. */
  readonly grants?: 'own'
  readonly accounts?: Partial<AccountSettings>
  /** The day the sample is looked at; only where there is one there are sample accounts. */
  readonly sampleDate?: CalendarDate
  /** How much somebody, and everybody, may have uploaded that nothing cites. */
  readonly uncited?: UncitedQuota
}

/** Opens an application for the tests of one `describe`. @param now what its clock says, ISO 8601 */
export function useApi(kind: DatabaseKind, now: string, deployment: Deployment = {}): () => Api {
  let api: Api | undefined
  const closing: (() => Promise<unknown>)[] = []
  beforeAll(async () => {
    const { location, remove } = await createDatabase(kind)
    closing.push(remove)
    const store = await openStore(location)
    closing.unshift(() => store.close())
    const profile = await (deployment.profile ?? theDefaultProfile)()
    await saveProfile(store, profile, now)
    const directory = await mkdtemp(join(tmpdir(), 'goufu-api-files-'))
    closing.push(() => rm(directory, { recursive: true, force: true }))
    const files = await openFileStorage({ directory })
    if (deployment.grants !== 'own') await grantTo(store, deployment.people ?? everybody, new Date())
    api = apiOn(store, files, profile, now, deployment)
  })
  afterAll(async () => {
    for (const close of closing) await close()
  })
  return () => {
    if (api === undefined) throw new Error('The API is open only inside tests.')
    return api
  }
}

async function theDefaultProfile(): Promise<ResolvedProfile> {
  const configured = await configuredProfile(DEFAULT_PROFILE_ID)
  if ('fault' in configured) throw new Error(configured.fault.en)
  return configured.profile
}

/** The application as {@link useApi} opens it, on what is open already. */
export function apiOn(
  store: Store,
  files: FileStorage,
  profile: ResolvedProfile,
  now: string,
  { trial = false, ownDays = false, people = everybody, accounts = {}, sampleDate, uncited }: Deployment,
): Api {
  const clock = () => new Date(now)
  const secret = accounts.secret ?? SECRET
  const cookieOf = cookiesOf(store, people, secret)
  const [first] = people
  const app = createApp({
    store,
    files,
    largestFile: LARGEST_FILE,
    profile,
    trial,
    ownDays,
    accounts: { secret, ...accounts },
    sampleDate: sampleDate ?? null,
    clock,
    ...(uncited === undefined ? {} : { uncited }),
  })
  const send = async <B>(method: string, path: string, sent: Sent): Promise<Reply<B>> => {
    const { actor = first?.id ?? 'public', another, key = randomUUID(), version, language, body, headers } = sent
    const isOwn = headers?.['cookie'] !== undefined || path.startsWith('/api/v1/auth/')
    const cookie = isOwn && sent.actor === undefined ? null : await cookieOf(actor, another)
    const response = await app.request(path, {
      method,
      headers: {
        ...(cookie === null ? {} : { cookie }),
        ...(method === 'POST' && key !== null ? { 'idempotency-key': key } : {}),
        ...(version === undefined || version === null ? {} : { 'if-match': typeof version === 'number' ? `"${version}"` : version }),
        ...(language === undefined ? {} : { 'accept-language': language }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = (response.headers.get('content-type') ?? '').includes('json')
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as B }
  }
  return {
    store,
    files,
    profile,
    get: <B>(path: string, sent: Sent = {}) => send<B>('GET', path, sent),
    post: <B>(path: string, sent: Sent = {}) => send<B>('POST', path, sent),
    send,
    async records() {
      const events = await store.db
        .selectFrom('event')
        .select((e) => e.fn.countAll<number>().as('count'))
        .executeTakeFirst()
      const streams = await store.db.selectFrom('stream').select(['type', 'id', 'version', 'hash']).orderBy('type').orderBy('id').execute()
      return { events, streams }
    },
  }
}
