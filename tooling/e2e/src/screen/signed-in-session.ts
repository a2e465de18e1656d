import { actionsOf, type Role } from '@goufu/engine'
import type { Page } from '@playwright/test'

/** What the session says of whoever has signed in. */
interface SignedIn {
  readonly person: { readonly name: string; readonly roles: readonly Role[] } | null
  readonly missing: string | null
}

/**
 * While the session still names people to act as, its answer is made here, of who has signed in: a post in their role, and one that they
 * stand in for somebody in. The rest of the page meets the real API.
 */
export async function answerSignedIn(page: Page): Promise<void> {
  // The API knows the post of the sample alone.
  await page.route('**/api/v1/**', (route) => {
    const { 'goufu-post': _post, ...headers } = route.request().headers()
    return route.continue({ headers })
  })
  await page.route('**/api/v1/session', async (route) => {
    const { 'goufu-post': _post, ...headers } = route.request().headers()
    const response = await route.fetch({ headers })
    const { actors: _actors, standIn: _standIn, ...rest } = (await response.json()) as Readonly<Record<string, unknown>> // the API's own shape
    const { person, missing } = (await (await page.request.get('/api/v1/auth/session')).json()) as SignedIn // as above
    const role = person?.roles[0]
    const posts =
      role === undefined
        ? []
        : [
            { id: 'own', role, organisation: { id: 'office', name: '示例区民政局' }, deputyFor: null },
            {
              id: 'deputy',
              role: 'auditor' as const,
              organisation: { id: 'audit', name: '示例区审计局' },
              deputyFor: { id: 'q', name: '钱示例' },
            },
          ]
    const wanted = route.request().headers()['goufu-post']
    const post = posts.find(({ id }) => id === wanted) ?? posts[0]
    const actor = { id: 'somebody', name: person?.name ?? '公众', role: post?.role ?? 'public', organisation: null }
    await route.fulfill({ response, json: { ...rest, actor, person, missing, posts, actions: actionsOf(actor.role) } })
  })
}
