import { randomBytes } from 'node:crypto'
import { type ResolvedProfile, text } from '@goufu/engine'
import { createProfiles, FilesUnavailable, isUnavailable, type Store } from '@goufu/store'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { createAccounts, type AccountSettings } from './accounts/accounts.ts'
import { type Clock, systemClock } from './clock.ts'
import { docsRoutes } from './docs/docs.ts'
import { actor } from './http/actor.ts'
import { address } from './http/address.ts'
import { allowedMethods } from './http/allowed-methods.ts'
import { bodySize } from './http/body-size.ts'
import type { ApiEnv, Services } from './http/env.ts'
import { noteReading } from './http/note-reading.ts'
import { problem } from './http/problem.ts'
import { rateLimits } from './http/rate-limit.ts'
import { NO_RATES } from './http/rates.ts'
import { requestLog } from './http/request-log.ts'
import { sameSite } from './http/same-site.ts'
import { securityHeaders } from './http/security-headers.ts'
import { signedIn, stepsTaken } from './http/signed-in.ts'
import { soundAddress } from './http/sound-address.ts'
import { createLog } from './log.ts'
import { openApi } from './openapi.ts'
import { auditRoutes } from './routes/audit.ts'
import { authRoutes } from './routes/auth/auth.ts'
import { checkpointRoutes } from './routes/checkpoints.ts'
import { contractRoutes } from './routes/contracts.ts'
import { delegationRoutes } from './routes/delegations.ts'
import { fileRoutes } from './routes/files.ts'
import { fundRoutes } from './routes/funds.ts'
import { healthRoutes } from './routes/health.ts'
import { ledgerRoutes } from './routes/ledger.ts'
import { inboxRoutes } from './routes/inbox.ts'
import { organisationRoutes } from './routes/organisations.ts'
import { postRoutes } from './routes/posts.ts'
import { profileRoutes } from './routes/profile.ts'
import { projectRoutes } from './routes/projects.ts'
import { readingRoutes } from './routes/readings.ts'
import { repinRoutes } from './routes/repin.ts'
import { sessionRoutes } from './routes/session.ts'
import { supplierRoutes } from './routes/suppliers.ts'
import { taskRoutes } from './routes/tasks.ts'
import { webRoutes } from './web/web.ts'

/** What an application is made of. Whatever is left out takes the value that changes nothing. */
export interface AppOptions extends Partial<
  Pick<
    Services,
    | 'files'
    | 'largestFile'
    | 'uncited'
    | 'trial'
    | 'ownDays'
    | 'sampleDate'
    | 'log'
    | 'origin'
    | 'trustedProxies'
    | 'rates'
    | 'webDirectory'
    | 'isStopping'
  >
> {
  readonly store: Store
  /** The profile new projects are opened under; kept in the store before the first request. */
  readonly profile: ResolvedProfile
  readonly clock: Clock
  /** How accounts are kept; a secret of its own where none is given, so that nobody stays signed in over a restart. */
  readonly accounts?: Partial<AccountSettings>
}

const LARGEST_FILE = 64 * 1024 * 1024
const UNCITED = { ofPerson: 8 * LARGEST_FILE, ofAll: 128 * LARGEST_FILE }

/** The whole server without its socket. */
export function createApp(options: AppOptions) {
  const { accounts: settings, ...given } = options
  const log = options.log ?? createLog('silent')
  const accounts = createAccounts(options.store, {
    secret: randomBytes(32).toString('base64url'),
    origin: null,
    now: systemClock,
    onError: (message) => log.error({ err: new Error(message) }, 'better-auth reports an error'),
    ...settings,
  })
  const services: Services = {
    files: null,
    largestFile: LARGEST_FILE,
    uncited: UNCITED,
    trial: false,
    ownDays: false,
    sampleDate: null,
    log,
    origin: null,
    trustedProxies: [],
    rates: NO_RATES,
    webDirectory: null,
    isStopping: () => false,
    ...given,
    accounts,
    profiles: createProfiles(options.store),
  }
  const limits = rateLimits(services.rates, () => performance.now())
  const api = new Hono<ApiEnv>()
    .use(async (c, next) => {
      // Before the answer is made: it costs nothing then, and a route's own header takes its place.
      c.header('cache-control', 'no-store')
      await next()
    })
    .use(soundAddress)
    .use('/auth/*', limits.ofSignIns, bodySize)
    .use(signedIn(accounts))
    .use(actor(services))
    .use(noteReading(services))
    .route('/auth', authRoutes(services))
    .use(limits.byActor)
    .use(stepsTaken)
    .route('/', sessionRoutes(services))
    // Files are longer than what else is sent, and have a limit of their own.
    .route('/', services.files === null ? new Hono<ApiEnv>() : fileRoutes(services, services.files))
    .use(bodySize)
    .route('/', profileRoutes(services))
    .route('/', inboxRoutes(services))
    .route('/', projectRoutes(services))
    .route('/', taskRoutes(services))
    .route('/', contractRoutes(services))
    .route('/', repinRoutes(services))
    .route('/', auditRoutes(services))
    .route('/', ledgerRoutes())
    .route('/', supplierRoutes(services))
    .route('/', fundRoutes(services))
    .route('/', organisationRoutes(services))
    .route('/', postRoutes(services))
    .route('/', delegationRoutes(services))
    .route('/', readingRoutes(services))
    .all('*', (c) => problem(c, 'not-found', { detail: text('没有这个地址', 'There is nothing at this address') }))

  const routes = new Hono<ApiEnv>()
  routes
    .route('/', healthRoutes(services))
    .route('/', checkpointRoutes(services))
    .route('/api/v1', api)
    .get('/openapi.json', openApi(routes))
    .route('/', docsRoutes())

  const app = new Hono<ApiEnv>()
  app
    .use(requestLog(services.log))
    .use(securityHeaders(services.origin))
    .use(address(services))
    .use(limits.byAddress)
    .use(sameSite(services.origin))
    .use(allowedMethods(routes))
    .route('/', routes)
    .all('/api/*', (c) => problem(c, 'not-found', { detail: text('没有这个地址', 'There is nothing at this address') }))
  if (services.webDirectory !== null) app.route('/', webRoutes(services.webDirectory))
  app.notFound((c) => problem(c, 'not-found', { detail: text('没有这个地址', 'There is nothing at this address') }))
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500)
      return problem(c, 'malformed-json', { detail: text('请求读不懂', 'The request cannot be read') })
    if (isUnavailable(error)) {
      services.log.error({ err: error }, 'the database does not answer')
      return problem(c, 'unavailable', {
        detail: text('数据库没有应答，请稍后再试', 'The database does not answer; try again later'),
        headers: { 'retry-after': '5' },
      })
    }
    if (error instanceof FilesUnavailable) {
      services.log.error({ err: error }, 'the storage of files does not answer')
      return problem(c, 'unavailable', {
        detail: text('文件存储没有应答，请稍后再试', 'The storage of files does not answer; try again later'),
        headers: { 'retry-after': '5' },
      })
    }
    // What went wrong stays in the log: it may hold what nobody outside should read.
    services.log.error({ err: error }, 'a request failed')
    return problem(c, 'internal', {
      detail: text(
        `服务器出错，请把编号告诉管理员：${c.var.requestId}`,
        `The server failed; tell the administrator this number: ${c.var.requestId}`,
      ),
    })
  })
  return app
}
