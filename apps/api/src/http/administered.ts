import { text } from '@goufu/engine'
import { type Administrator, personReach } from '@goufu/store'
import type { Context, MiddlewareHandler } from 'hono'
import type { Accounts } from '../accounts/accounts.ts'
import type { ApiEnv } from './env.ts'
import { problem } from './problem.ts'

/** Who asks, as one who keeps accounts as far as their post reaches. */
export function administratorOf(c: Context<ApiEnv>, accounts: Pick<Accounts, 'today'>): Administrator {
  return { id: c.var.actor.id, reach: c.var.post?.reach ?? '', today: accounts.today() }
}

/** Only on with the `person` of the path where whoever asks sees them; whoever they do not see is nobody. */
export function seenPerson(accounts: Accounts): MiddlewareHandler<ApiEnv, '/:person'> {
  return async (c, next) => {
    if ((await reachOf(c, accounts)) === 'nothing') return unknownPerson(c)
    await next()
    return undefined
  }
}

/** Only on with the `person` of the path where all that their account opens lies within reach. */
export function heldPerson(accounts: Accounts): MiddlewareHandler<ApiEnv, '/:person'> {
  return async (c, next) => {
    const reach = await reachOf(c, accounts)
    if (reach === 'nothing') return unknownPerson(c)
    if (reach === 'seen')
      return problem(c, 'out-of-reach', {
        detail: text(
          '此人在你的管理范围之外另有岗位，账号由上级管理员办理',
          'They have a post beyond your reach too, so that their account is for an administrator above you',
        ),
      })
    await next()
    return undefined
  }
}

function reachOf(c: Context<ApiEnv, '/:person'>, accounts: Accounts) {
  return personReach(accounts.store, administratorOf(c, accounts), c.req.param('person'))
}

export function unknownPerson(c: Context): Response {
  return problem(c, 'unknown-person', { detail: text('没有这个账号，或它不能登录', 'There is no such account, or it cannot sign in') })
}

export function ownAccount(c: Context): Response {
  return problem(c, 'own-account', { detail: text('自己的账号须由其他管理员办理', 'Your own account is for another administrator') })
}
