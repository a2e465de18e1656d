import { registryForms, type ResolvedProfile, taskForms, text } from '@goufu/engine'
import { readProfile } from '@goufu/store'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { describe } from '../http/describe.ts'
import type { ApiEnv, Services } from '../http/env.ts'
import { problem } from '../http/problem.ts'
import { profileDescriptorSchema } from '../schemas/profile.ts'

const DIGEST = /^[0-9a-f]{64}$/

/** The configured profile, and any profile a project has pinned, each with the forms of its tasks. */
export function profileRoutes({ store, profile }: Services) {
  const texts = new WeakMap<ResolvedProfile, string>()
  const textOf = (of: ResolvedProfile): string => {
    const known = texts.get(of)
    if (known !== undefined) return known
    const made = JSON.stringify({ profile: of, forms: taskForms(of), registers: registryForms() })
    texts.set(of, made)
    return made
  }
  // The digest covers what decides and the other one the wording, which may be mended: the tag covers both.
  const answer = (c: Context<ApiEnv>, of: ResolvedProfile, cache: string) => {
    const etag = `W/"${of.textsDigest}"`
    const headers = { etag, 'cache-control': cache }
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
    return c.body(textOf(of), 200, { ...headers, 'content-type': 'application/json; charset=utf-8' })
  }
  return new Hono<ApiEnv>()
    .use('/profile', compress())
    .use('/profiles/*', compress())
    .get(
      '/profile',
      describe({
        tag: 'profile',
        action: 'policy.read',
        summary: '当前政策配置 / The configured profile',
        answer: profileDescriptorSchema,
      }),
      (c) => answer(c, profile, 'no-cache'),
    )
    .get(
      '/profiles/:digest',
      describe({
        tag: 'profile',
        action: 'policy.read',
        summary: '某一版本的政策配置 / A profile by its digest',
        description: 'What a digest stands for never changes, so the answer may be kept.',
        answer: profileDescriptorSchema,
        problems: ['unknown-profile'],
      }),
      async (c) => {
        const digest = c.req.param('digest')
        const found = digest === profile.digest ? profile : DIGEST.test(digest) ? await readProfile(store, digest) : undefined
        if (found === undefined)
          return problem(c, 'unknown-profile', { detail: text('没有这个摘要的政策配置', 'No profile has this digest') })
        return answer(c, found, 'private, max-age=3600')
      },
    )
}
