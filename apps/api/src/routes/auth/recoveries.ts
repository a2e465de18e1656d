import { text } from '@goufu/engine'
import { askRecovery, confirmRecovery, listAskedRecoveries, peopleReach } from '@goufu/store'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { recover } from '../../accounts/recover.ts'
import { newCode, plainCode } from '../../accounts/recovery-code.ts'
import { bodyProblems, describe } from '../../http/describe.ts'
import { doerOf } from '../../http/doer.ts'
import type { ApiEnv, Services } from '../../http/env.ts'
import { jsonBody } from '../../http/json-body.ts'
import { problem } from '../../http/problem.ts'
import { fromOf, tooManyAttempts } from '../../http/session-answer.ts'
import { sessionNeeded } from '../../http/session-needed.ts'
import { stepsTaken } from '../../http/signed-in.ts'
import { body } from '../../http/validate.ts'
import {
  askedRecoverySchema,
  confirmedRecoverySchema,
  recoveredSchema,
  recoveryRequestSchema,
  recoverSchema,
} from '../../schemas/people.ts'
import { administratorOf, heldPerson, ownAccount, unknownPerson } from '../../http/administered.ts'
import { MANAGES } from './people.ts'

/** Two administrators and a code let somebody in again who cannot get in; the code sets the password. */
export function recoveryRoutes({ accounts }: Services) {
  const { store, now } = accounts
  /** Those for people whose whole account lies within reach. */
  const recoveriesWithin = async (c: Context<ApiEnv>) => {
    const asked = await listAskedRecoveries(store.pool, now())
    const people = asked.map(({ personId }) => personId)
    const reach = await peopleReach(store, administratorOf(c, accounts), people)
    return asked.filter(({ personId }) => reach.get(personId) === 'held')
  }
  return new Hono<ApiEnv>()
    .post(
      '/people/:person/recoveries',
      describe({
        tag: 'accounts',
        action: 'person.manage',
        summary: '申请恢复 / Ask for somebody to be let in again',
        description: 'Another administrator confirms within a day. Nobody asks or confirms for themselves.',
        status: 201,
        answer: z.object({ id: z.string() }),
        problems: [...bodyProblems, ...MANAGES, 'own-account', 'unknown-person', 'out-of-reach'],
      }),
      sessionNeeded,
      stepsTaken,
      heldPerson(accounts),
      jsonBody,
      body(recoveryRequestSchema),
      async (c) => {
        const request = { personId: c.req.param('person'), ...c.req.valid('json') }
        const asked = await askRecovery(store.pool, request, doerOf(c, accounts, now()))
        if (asked === 'own') return ownAccount(c)
        return asked === 'unknown' ? unknownPerson(c) : c.json(asked, 201)
      },
    )
    .get(
      '/recoveries',
      describe({
        tag: 'accounts',
        action: 'person.manage',
        reads: 'person',
        summary: '待确认的恢复 / What waits for a second administrator',
        answer: z.object({ items: z.array(askedRecoverySchema) }),
        problems: MANAGES,
      }),
      sessionNeeded,
      stepsTaken,
      async (c) => c.json({ items: [...(await recoveriesWithin(c))] }),
    )
    .post(
      '/recoveries/:recovery/confirm',
      describe({
        tag: 'accounts',
        action: 'person.manage',
        summary: '确认恢复 / Confirm as the second administrator',
        description: 'Answers with a code, which counts for an hour and once.',
        answer: confirmedRecoverySchema,
        problems: [...MANAGES, 'own-account', 'same-administrator', 'unknown-recovery', 'taken'],
      }),
      sessionNeeded,
      stepsTaken,
      async (c) => {
        const recovery = c.req.param('recovery')
        if (!(await recoveriesWithin(c)).some(({ id }) => id === recovery)) return unknownRecovery(c)
        const code = newCode()
        const codeHash = accounts.hashOf('code', plainCode(code))
        const confirmed = await confirmRecovery(store.pool, recovery, codeHash, doerOf(c, accounts, now()))
        switch (confirmed) {
          case 'unknown':
            return unknownRecovery(c)
          case 'same':
            return problem(c, 'same-administrator', {
              detail: text('须由申请人以外的管理员确认', 'An administrator other than the one who asked must confirm'),
            })
          case 'own':
            return ownAccount(c)
          case 'taken':
            return problem(c, 'taken', {
              detail: text('统一身份认证编号已有人使用', 'Somebody has the subject at the identity provider'),
            })
          default:
            return c.json({ personId: confirmed.personId, code, expiresAt: confirmed.expiresAt.toISOString() })
        }
      },
    )
    .post(
      '/recover',
      describe({
        tag: 'accounts',
        action: null,
        summary: '凭码设密码 / Set a password by a code that was handed over',
        description: 'All sessions of the person end. Then they sign in with the new password.',
        answer: recoveredSchema,
        problems: [...bodyProblems, 'wrong-code', 'weak-password', 'too-many-attempts'],
      }),
      jsonBody,
      body(recoverSchema),
      async (c) => {
        const result = await recover(accounts, c.req.valid('json'), fromOf(c, accounts))
        switch (result.outcome) {
          case 'blocked':
            return tooManyAttempts(c, accounts, result.until)
          case 'weak':
            return problem(c, 'weak-password', { detail: result.why })
          case 'wrong':
            return problem(c, 'wrong-code', { detail: text('码不对、已用过或已过期', 'The code is not right, used already or too old') })
          default:
            return c.json({ username: result.username })
        }
      },
    )
}

function unknownRecovery(c: Context): Response {
  return problem(c, 'unknown-recovery', {
    detail: text('没有等待确认的这项申请，或它已过期', 'Nothing of that id waits to be confirmed, or it is too old'),
  })
}
