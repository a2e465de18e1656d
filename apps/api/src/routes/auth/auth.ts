import { Hono } from 'hono'
import { bodySize } from '../../http/body-size.ts'
import type { ApiEnv, Services } from '../../http/env.ts'
import { accountEventRoutes } from './events.ts'
import { identityProviderRoutes } from './identity-provider.ts'
import { ownAccountRoutes } from './own-account.ts'
import { passkeyRoutes } from './passkeys.ts'
import { peopleRoutes } from './people.ts'
import { recoveryRoutes } from './recoveries.ts'
import { signInRoutes } from './sign-in.ts'
import { totpRoutes } from './totp.ts'

/** Who may come in, and how. Nobody needs to be anybody here but where a route says so. */
export function authRoutes(services: Services) {
  return new Hono<ApiEnv>()
    .use(bodySize)
    .route('/', signInRoutes(services))
    .route('/', ownAccountRoutes(services))
    .route('/', totpRoutes(services))
    .route('/', passkeyRoutes(services))
    .route('/', recoveryRoutes(services))
    .route('/', peopleRoutes(services))
    .route('/', accountEventRoutes(services))
    .route('/', identityProviderRoutes(services))
}
