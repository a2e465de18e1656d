import { type Actor, type ResolvedProfile, type Rights, text } from '@goufu/engine'
import type { Post } from '@goufu/store'
import type { MiddlewareHandler } from 'hono'
import type { ApiEnv, Services } from './env.ts'
import { problem } from './problem.ts'
import { wallOf } from './wall-of.ts'

/** Whoever has not signed in. */
const NOBODY: Actor = { id: 'public', name: '公众', role: 'public', organisation: null }

/**
 * Who acts: whoever has signed in, in the post that `Goufu-Post` names or else in their first one; everybody else is the public. The store
 * is bound to what they may see.
 */
export function actor({ store, profile }: Pick<Services, 'store' | 'profile'>): MiddlewareHandler<ApiEnv> {
  return async function findsWhoActs(c, next) {
    const { person } = c.var
    const named = c.req.header('goufu-post') ?? ''
    const posts = person?.session.posts ?? []
    const post = named === '' ? posts[0] : posts.find(({ id }) => id === named)
    if (named !== '' && post === undefined)
      return problem(c, 'unknown-post', {
        detail: text('Goufu-Post 所指的岗位不是你的，或已结束', 'Goufu-Post names no post of yours, or one that has ended'),
      })
    const acts = person === null ? NOBODY : actorIn(person.session.person, post)
    c.set('actor', acts)
    c.set('rights', rightsOf(acts, profile))
    c.set('post', post ?? null)
    c.set('store', store.at(wallOf(acts, post?.reach ?? '')))
    await next()
    return undefined
  }
}

/** Somebody without a post sees what everybody sees, under their own name. */
function actorIn({ id, name }: { readonly id: string; readonly name: string }, post: Post | undefined): Actor {
  if (post === undefined) return { ...NOBODY, id, name }
  const { role, as, organisation, deputyFor } = post
  return { id, name, role, ...(as === null ? {} : { as }), organisation: organisation.id, ...(deputyFor === null ? {} : { deputyFor }) }
}

/** What an actor may ask for: of a role that the deployment's profile adds, what it says of it; nothing of one that it does not know. */
function rightsOf({ role, as }: Actor, { roles }: ResolvedProfile): Rights {
  return as === undefined ? { role } : { role, added: roles[as] ?? null }
}
