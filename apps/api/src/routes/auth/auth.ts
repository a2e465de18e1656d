import { Hono } from 'hono'
import { bodySize } from '../../http/body-size.ts'
import type { ApiEnv, Services } from '../../http/env.ts'
import { signInRoutes } from './sign-in.ts'

/** Who may come in, and how. Nobody needs to be anybody here but where a route says so. */
export function authRoutes(services: Services) {
  return new Hono<ApiEnv>().use(bodySize).route('/', signInRoutes(services))
}
