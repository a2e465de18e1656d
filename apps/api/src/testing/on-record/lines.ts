import type { Role } from '@goufu/engine'
import { SAMPLE_PEOPLE } from '../../accounts/sample-people.ts'
import { uuidFor } from '../../uuid-for.ts'
import type { Api, Reply, Sent } from '../api.ts'

/** Who asks here is a deputy, wherever a role can have one, so that every entry has to say for whom. */
export const DEPUTIES: Partial<Readonly<Record<Role, readonly [deputy: string, holder: string]>>> = {
  preparer: ['preparer-zhao', 'preparer-zhang'],
  approver: ['approver-lin', 'approver-li'],
  finance: ['finance-guo', 'finance-wang'],
  auditor: ['auditor-wei', 'auditor-qian'],
}
export const ADMINISTRATOR = 'administrator-feng as administrator'
/** Everybody there is. */
export const people = [
  ...SAMPLE_PEOPLE,
  { id: 'auditor-wei', name: '卫示例', role: 'auditor' },
  { id: 'administrator-han', name: '韩示例', role: 'administrator' },
] as const

/** What a route leaves on record: the lines of `Left.entries`, with the names of ids in the place of ids. */
export interface OnRecord {
  readonly leaves: readonly string[]
  readonly ask?: () => Promise<Reply<object>>
}

/** Why a route leaves nothing: it neither changes nor reads what has to be on record. */
export interface OffRecord {
  readonly because: string
  /** What it writes all the same, which is no part of what anybody does. */
  readonly writes?: readonly string[]
  readonly ask?: () => Promise<Reply<object>>
}

/** The routes by method and path. */
export type Lines = Readonly<Record<string, OnRecord | OffRecord>>

/** Why nothing is left: it holds nothing about people. */
export const nobodyIsInIt = 'it holds nothing about people'
/** Why nothing is left: it is one’s own. */
export const own = 'it is one’s own'

/** What somebody in a role sends: a deputy in the post of whom they stand in for. */
export const as = (role: Role, sent: Sent = {}): Sent => {
  const [deputy, holder] = DEPUTIES[role] ?? []
  if (deputy === undefined || holder === undefined) return { actor: people.find((one) => one.role === role)?.id ?? 'public', ...sent }
  return { ...sent, actor: deputy, headers: { ...sent.headers, 'goufu-post': uuidFor(holder) } }
}

/** How an entry names whoever acts in a role. */
export const by = (role: Role): string => {
  const [deputy, holder] = DEPUTIES[role] ?? []
  return deputy === undefined ? ADMINISTRATOR : `${deputy} as ${role} for ${holder}`
}

/** What there is by now, by the name it goes by in the lines. */
export interface World {
  readonly api: () => Api
  readonly ids: Map<string, string>
  readonly id: (name: string) => string
  /** Asks, and keeps the id of what came of it under a name. */
  readonly make: (name: string, asked: Promise<Reply<object>>) => Promise<Reply<object>>
}

export function worldOf(api: () => Api): World {
  const ids = new Map<string, string>()
  return {
    api,
    ids,
    id: (name) => ids.get(name) ?? `no-${name}`,
    async make(name, asked) {
      const reply = await asked
      ids.set(name, (reply.body as { readonly id?: string }).id ?? '')
      return reply
    },
  }
}
