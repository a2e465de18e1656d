import type { Reply } from '../api.ts'
import { authenticator } from '../authenticator.ts'
import { browserOf } from '../browser.ts'
import { signInThere } from '../identity-provider.ts'
import { totpOf } from '../totp.ts'
import { ADMINISTRATOR, type Lines, nobodyIsInIt, own, type World } from './lines.ts'

export const ORIGIN = 'http://localhost:8787'
export const CALLBACK = `${ORIGIN}/api/v1/auth/callback/identity-provider`
export const PASSWORD = 'korrekt pferd batterie'
const NEXT = 'nine small boats at dusk'

/** Whom {@link accountLines} needs, each with `PASSWORD`. */
export const ACCOUNTS = ['clerk', 'keeper', 'lost', 'leaver'] as const

/** What routes of accounts leave behind, in an order in which each finds what it needs. */
export function accountLines({ api, ids, id, make }: World): Lines {
  // People in browsers of their own.
  const clerk = browserOf(api)
  const keeper = browserOf(api)
  const device = authenticator(ORIGIN)
  const codes: { secret: string; backup: readonly string[] } = { secret: '', backup: [] }
  let challenge = ''
  let returning = ''
  let recoveryCode = ''
  const auth = (path: string, body: object = {}) => clerk.post<object>(`/api/v1/auth/${path}`, body)
  const admin = (method: string, path: string, body?: object, actor = 'administrator-feng') =>
    api().send<object>(method, `/api/v1/auth/${path}`, { actor, ...(body === undefined ? {} : { body }) })
  const challengeIn = (reply: Reply<object>) => {
    challenge = (reply.body as { readonly options: { readonly challenge: string } }).options.challenge
    return reply
  }
  const sessionOf = async (browser: typeof clerk) => {
    const { body } = await browser.get<{ items: { id: string; current: boolean }[] }>('/api/v1/auth/sessions')
    return body.items.find(({ current }) => current)?.id ?? ''
  }
  return {
    // Signing in, and one's own account.
    'GET /api/v1/auth/session': { because: own },
    'GET /api/v1/auth/sample-accounts': { because: 'people of a sample are invented' },
    'POST /api/v1/auth/sign-in': {
      leaves: ['account signed-in of clerk by clerk'],
      ask: () => auth('sign-in', { username: 'clerk', password: PASSWORD }),
    },
    'POST /api/v1/auth/totp': {
      because: 'nothing counts before it is confirmed',
      writes: ['sign_in_failure', 'two_factor'],
      ask: async () => {
        const reply = await clerk.post<{ secret: string; backupCodes: readonly string[] }>('/api/v1/auth/totp', { password: PASSWORD })
        Object.assign(codes, { secret: reply.body.secret, backup: reply.body.backupCodes })
        return reply
      },
    },
    'POST /api/v1/auth/totp/confirm': {
      leaves: ['account second-factor-added of clerk by clerk'],
      ask: () => auth('totp/confirm', { code: totpOf(codes.secret) }),
    },
    'POST /api/v1/auth/second-step': {
      leaves: ['signed-in', 'backup-code-used', 'signed-in'].map((what) => `account ${what} of clerk by clerk`),
      ask: async () => {
        await auth('sign-in', { username: 'clerk', password: PASSWORD })
        return auth('second-step', { backupCode: codes.backup[0] })
      },
    },
    'POST /api/v1/auth/totp/backup-codes': {
      leaves: ['account backup-codes-made of clerk by clerk'],
      ask: () => auth('totp/backup-codes', { password: PASSWORD }),
    },
    'POST /api/v1/auth/totp/remove': {
      leaves: ['account second-factor-removed of clerk by clerk'],
      ask: () => auth('totp/remove', { password: PASSWORD }),
    },
    'POST /api/v1/auth/passkeys/options': {
      because: 'nothing counts before it is answered',
      writes: ['sign_in_failure', 'verification'],
      ask: async () => challengeIn(await auth('passkeys/options', { password: PASSWORD })),
    },
    'POST /api/v1/auth/passkeys': {
      leaves: ['account passkey-added of clerk by clerk'],
      ask: () => auth('passkeys', { name: '示例钥匙', response: device.make(challenge) }),
    },
    'GET /api/v1/auth/passkeys': { because: own, ask: () => clerk.get<object>('/api/v1/auth/passkeys') },
    'GET /api/v1/auth/sign-in/passkey': { because: nobodyIsInIt },
    'POST /api/v1/auth/sign-in/passkey/options': {
      because: 'nothing counts before it is answered',
      writes: ['verification'],
      ask: async () => challengeIn(await auth('sign-in/passkey/options')),
    },
    'POST /api/v1/auth/sign-in/passkey': {
      leaves: ['account signed-in of clerk by clerk'],
      ask: () => auth('sign-in/passkey', { response: device.show(challenge) }),
    },
    'POST /api/v1/auth/passkeys/{passkey}/remove': {
      leaves: ['account passkey-removed of clerk by clerk'],
      ask: async () => {
        const { body } = await clerk.get<{ items: { id: string }[] }>('/api/v1/auth/passkeys')
        return auth(`passkeys/${body.items[0]?.id ?? ''}/remove`, { password: PASSWORD })
      },
    },
    'POST /api/v1/auth/password': {
      leaves: ['account password-changed of clerk by clerk'],
      ask: () => auth('password', { current: PASSWORD, next: NEXT }),
    },
    'GET /api/v1/auth/sessions': { because: own, ask: () => clerk.get<object>('/api/v1/auth/sessions') },
    'DELETE /api/v1/auth/sessions/{session}': {
      leaves: ['account session-ended of clerk by clerk'],
      ask: async () => clerk.send<object>('DELETE', `/api/v1/auth/sessions/${await sessionOf(clerk)}`),
    },
    'POST /api/v1/auth/sessions/end-others': {
      leaves: ['signed-in', 'signed-in', 'session-ended'].map((what) => `account ${what} of keeper by keeper`),
      ask: async () => {
        const signIn = { username: 'keeper', password: PASSWORD }
        for (const browser of [browserOf(api), keeper]) await browser.post('/api/v1/auth/sign-in', signIn)
        return keeper.post<object>('/api/v1/auth/sessions/end-others')
      },
    },
    'POST /api/v1/auth/sign-out': {
      leaves: ['account signed-out of keeper by keeper'],
      ask: () => keeper.post<object>('/api/v1/auth/sign-out'),
    },
    'GET /api/v1/auth/identity-provider': { because: nobodyIsInIt },
    'GET /api/v1/auth/identity-provider/start': {
      because: 'nobody has come back yet',
      writes: ['verification'],
      ask: async () => {
        const reply = await keeper.get<object>('/api/v1/auth/identity-provider/start')
        const back = await signInThere(reply.headers.get('location') ?? '', 'subject-of-keeper', CALLBACK)
        returning = `${back.pathname}${back.search}`
        return reply
      },
    },
    'GET /api/v1/auth/callback/identity-provider': {
      leaves: ['account signed-in of keeper by keeper'],
      ask: () => keeper.get<object>(returning),
    },

    // Accounts of others.
    'GET /api/v1/auth/people': { leaves: [`reading person.manage of person all by ${ADMINISTRATOR}`] },
    'POST /api/v1/auth/people': {
      leaves: [`account person-created of {person} by ${ADMINISTRATOR}`],
      ask: async () => {
        const reply = await admin('POST', 'people', { username: 'new', name: '示例' })
        ids.set('person', (reply.body as { readonly person: { readonly id: string } }).person.id)
        return reply
      },
    },
    'GET /api/v1/auth/people/{person}': { leaves: [`reading person.manage of person {person} by ${ADMINISTRATOR}`] },
    'GET /api/v1/auth/people/{person}/sessions': { leaves: [`reading person.manage of person {person} by ${ADMINISTRATOR}`] },
    'DELETE /api/v1/auth/people/{person}/sessions/{session}': {
      leaves: [`account session-ended of keeper by ${ADMINISTRATOR}`],
      ask: async () => admin('DELETE', `people/keeper/sessions/${await sessionOf(keeper)}`),
    },
    'DELETE /api/v1/auth/people/{person}/sessions': {
      leaves: [`account session-ended of keeper by ${ADMINISTRATOR}`],
      ask: () => admin('DELETE', 'people/keeper/sessions'),
    },
    'POST /api/v1/auth/people/{person}/lock': {
      leaves: [`account person-locked of leaver by ${ADMINISTRATOR}`],
      ask: () => admin('POST', 'people/leaver/lock'),
    },
    'POST /api/v1/auth/people/{person}/unlock': {
      leaves: [`account person-unlocked of leaver by ${ADMINISTRATOR}`],
      ask: () => admin('POST', 'people/leaver/unlock'),
    },
    'POST /api/v1/auth/people/{person}/end': {
      leaves: [`account person-ended of leaver by ${ADMINISTRATOR}`],
      ask: () => admin('POST', 'people/leaver/end'),
    },
    'POST /api/v1/auth/people/{person}/recoveries': {
      leaves: [`account recovery-asked of lost by ${ADMINISTRATOR}`],
      ask: () => make('recovery', admin('POST', 'people/lost/recoveries', { reason: '示例' })),
    },
    'GET /api/v1/auth/recoveries': { leaves: [`reading person.manage of person all by ${ADMINISTRATOR}`] },
    'POST /api/v1/auth/recoveries/{recovery}/confirm': {
      leaves: ['account recovery-confirmed of lost by administrator-han as administrator'],
      ask: async () => {
        const reply = await admin('POST', `recoveries/${id('recovery')}/confirm`, undefined, 'administrator-han')
        recoveryCode = (reply.body as { readonly code: string }).code
        return reply
      },
    },
    'POST /api/v1/auth/recover': {
      leaves: ['account recovery-used of lost by lost'],
      ask: () => browserOf(api).post<object>('/api/v1/auth/recover', { code: recoveryCode, password: NEXT }),
    },
  }
}
