import type { Actor, CalendarDate, ResolvedProfile, Rights } from '@goufu/engine'
import type { FileStorage, Post, Profiles, Store, UncitedQuota } from '@goufu/store'
import type { Accounts } from '../accounts/accounts.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { NoteReading } from './read.ts'
import type { Rates } from './rates.ts'

/** What an application works with. */
export interface Services extends RouteServices {
  /** Everything there is, whoever asks: for the program's own work, and for finding out who asks. */
  readonly store: Store
}

/** What a route works with beside what the request brings. */
export interface RouteServices {
  readonly profiles: Profiles
  readonly accounts: Accounts
  /** The bytes of uploaded files; `null` to take none. */
  readonly files: FileStorage | null
  /** The most bytes that one file may have. */
  readonly largestFile: number
  /** How many bytes may lie here that no event cites. */
  readonly uncited: UncitedQuota
  /** The profile new projects are opened under. */
  readonly profile: ResolvedProfile
  /** Whether this deployment is a trial; only there a draft starts a project. */
  readonly trial: boolean
  /** Whether suppliers, members of a panel and the public act on the day of the clock alone; in a trial and with the sample they choose it. */
  readonly ownDays: boolean
  readonly clock: Clock
  /** The day the sample is meant to be looked at on; `null` where there is no sample. */
  readonly sampleDate: CalendarDate | null
  readonly log: Log
  /** Where people use this, `https://goufu.example.org`; `null` for whatever host they ask. */
  readonly origin: string | null
  /** Addresses and ranges of the proxies that stand before this. */
  readonly trustedProxies: readonly string[]
  readonly rates: Rates
  /** Folder of the built web; `null` to serve none. */
  readonly webDirectory: URL | null
  /** Whether the server is on its way out and takes no new work. */
  readonly isStopping: () => boolean
}

/** What the middleware leaves for the routes. */
export interface ApiEnv {
  Variables: {
    requestId: string
    /** Where the request came from; `null` where it came through no socket. */
    address: string | null
    actor: Actor
    /** What they may ask for. */
    rights: Rights
    /** Who has signed in; null where nobody has. */
    person: SignedIn | null
    /** The same, behind `sessionNeeded`. */
    self: SignedIn
    /** The post that whoever asks acts in. */
    post: Post | null
    /** The store as whoever asks may see it; a route has no other. */
    store: Store
    /** Puts on record that something was read. */
    noteReading: NoteReading
    commandId: string
    expectedVersion: number
  }
}
