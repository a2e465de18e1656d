import { audienceOf, sightOf } from '@goufu/engine'
import { type RecentEvent, readProjectStates } from '@goufu/store'
import type { Context } from 'hono'
import { todayOf } from '../clock.ts'
import type { ApiEnv, RouteServices } from './env.ts'
import { eventSeen, eventView } from './event-view.ts'

/** What was recorded last, without what was typed, as far as somebody is shown it; of no purchase is more read for the office than its profile. */
export async function recordedSeen(
  c: Context<ApiEnv>,
  { profiles, clock }: Pick<RouteServices, 'profiles' | 'clock'>,
  recorded: readonly RecentEvent[],
) {
  const { actor, store } = c.var
  const isOffice = audienceOf(actor).kind === 'office'
  const known = isOffice
    ? new Map<string, never>()
    : await readProjectStates(store, profiles, [...new Set(recorded.map(({ project }) => project.id))])
  const shown = await Promise.all(
    recorded.map(async ({ event, project: { profileDigest, ...project } }) => {
      const now = known.get(project.id)
      const sequenced = { event, sequence: null }
      const views = isOffice
        ? [eventView(sequenced, await profiles.get(profileDigest))]
        : now === undefined
          ? []
          : eventSeen(sequenced, now.profile, sightOf(now.profile, now.state, actor, todayOf(clock)))
      return views.map(({ number, title, summary, recordedAt, actor: by }) => ({ number, title, summary, recordedAt, actor: by, project }))
    }),
  )
  return shown.flat()
}
