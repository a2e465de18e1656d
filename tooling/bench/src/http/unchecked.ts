import type { createApp } from '@goufu/api'
import { Hono } from 'hono'

type App = ReturnType<typeof createApp>
type Var = Record<string, unknown>

/** What finds out who asks, by the names of these handlers, and what asks whether they may. */
const FINDS = ['findsWhoHasSignedIn', 'findsWhoActs'] as const
const ASKS = ['stepsTaken', 'held'] as const

/**
 * The same application without the check: every route and everything around it as it is, but who asks is settled once beforehand, by the
 * check itself, and whether they may is not asked.
 * @param cookie of whoever asks
 * @throws Error where the application has no such check
 */
export async function unchecked(app: App, cookie: string): Promise<Pick<App, 'request'>> {
  const known = await foundOut(app, cookie)
  const bare = new Hono<{ Variables: Var }>()
  for (const { method, path, handler } of app.routes) {
    if (handler.name === FINDS[0])
      bare.all(path, async (c, next) => {
        for (const [name, value] of known) c.set(name, value)
        await next()
      })
    else if (![...FINDS, ...ASKS].some((name) => name === handler.name)) bare.on([method], [path], handler)
  }
  return bare
}

/** What the check leaves for the routes. */
async function foundOut(app: App, cookie: string): Promise<readonly (readonly [name: string, value: unknown])[]> {
  const named = (name: string) => {
    const found = app.routes.find(({ handler }) => handler.name === name)
    if (found === undefined) throw new Error(`Nothing in the application is called ${name}: there is no check to leave out.`)
    return found.handler
  }
  for (const name of ASKS) named(name)
  let known: readonly (readonly [string, unknown])[] = []
  const asked = new Hono<{ Variables: Var }>()
  for (const name of FINDS) asked.use(named(name))
  asked.all('*', (c) => {
    known = Object.entries(c.var)
    return c.body(null)
  })
  await asked.request('/', { headers: { cookie } })
  return known
}
