import { text } from '@goufu/engine'
import { Hono } from 'hono'
import * as z from 'zod'
import { beginVisit, endVisit } from '../../accounts/identity-provider.ts'
import { sessionCookieName, setSessionCookie } from '../../accounts/session-cookie.ts'
import { describe } from '../../http/describe.ts'
import type { ApiEnv, Services } from '../../http/env.ts'
import { problem } from '../../http/problem.ts'
import { fromOf } from '../../http/session-answer.ts'

/** Where the browser comes back to, signed in. */
const HOME = '/'
/** Where it comes back to when it is not; the web says why. */
const SIGN_IN = '/sign-in'

/** Signing in by a government identity provider (OpenID Connect): out, and back. */
export function identityProviderRoutes({ accounts }: Services) {
  return new Hono<ApiEnv>()
    .get(
      '/identity-provider',
      describe({
        tag: 'accounts',
        action: null,
        summary: '统一身份认证 / Whether one can sign in by an identity provider',
        answer: z.object({ available: z.boolean() }),
      }),
      (c) => c.json({ available: accounts.hasIdentityProvider }),
    )
    .get(
      '/identity-provider/start',
      describe({
        tag: 'accounts',
        action: null,
        summary: '前往统一身份认证 / Go to the identity provider',
        description: 'Authorisation code with PKCE and nonce. Signing in with a password goes on while the provider is down.',
        status: 302,
        answer: 'redirect',
        problems: ['not-found', 'identity-provider-down'],
      }),
      async (c) => {
        if (!accounts.hasIdentityProvider)
          return problem(c, 'not-found', { detail: text('没有设统一身份认证', 'No identity provider has been set up') })
        const auth = await accounts.identityAuth()
        const visit = auth === null ? { outcome: 'down' as const } : await beginVisit(auth, { headers: c.req.raw.headers, back: HOME })
        if (visit.outcome === 'down')
          return problem(c, 'identity-provider-down', {
            detail: text(
              '统一身份认证没有应答，请稍后再试，或用密码登录',
              'The identity provider does not answer; try again later, or sign in with a password',
            ),
            headers: { 'retry-after': '30' },
          })
        for (const cookie of visit.cookies) c.header('set-cookie', cookie, { append: true })
        return c.redirect(visit.address)
      },
    )
    .get(
      '/callback/identity-provider',
      describe({
        tag: 'accounts',
        action: null,
        summary: '从统一身份认证返回 / Come back from the identity provider',
        description: `Goes to \`${HOME}\` signed in, or to \`${SIGN_IN}?problem=identity-unknown\` where no administrator has entered the subject, \`identity-failed\` where anything else went wrong.`,
        status: 302,
        answer: 'redirect',
        problems: ['not-found', 'identity-provider-down'],
      }),
      async (c) => {
        const auth = await accounts.identityAuth()
        if (auth === null)
          return accounts.hasIdentityProvider
            ? c.redirect(`${SIGN_IN}?problem=identity-failed`)
            : problem(c, 'not-found', { detail: text('没有设统一身份认证', 'No identity provider has been set up') })
        const sessionCookie = sessionCookieName(accounts.cookie.secure)
        const visit = { query: c.req.query(), headers: c.req.raw.headers, sessionCookie }
        const came = await endVisit(accounts, auth, visit, fromOf(c, accounts))
        if (came.outcome !== 'signed-in') return c.redirect(`${SIGN_IN}?problem=identity-${came.outcome}`)
        setSessionCookie(c, accounts.cookie, came.token)
        return c.redirect(HOME)
      },
    )
}
