/**
 * On whose behalf the database is asked, and so what it shows: the second wall behind the access table, see migration 0019. What a store
 * is bound to goes with every statement.
 */
export type Wall =
  /** The program's own work. */
  | { readonly kind: 'system' }
  /** Somebody of an office: what belongs to the organisation `reach`, or lies beneath it. `root` is everything. */
  | { readonly kind: 'office'; readonly reach: string; readonly person: string }
  /** A supplier: projects it takes part in or that have been published, and its own record. */
  | { readonly kind: 'party'; readonly party: string; readonly person: string }
  /** A member of panels: projects that they review, and who takes part in them. */
  | { readonly kind: 'panel'; readonly person: string }
  /** Nobody known. */
  | { readonly kind: 'public' }
  /** What a decision writes: everything is seen, and only what belongs to the organisation is written. */
  | { readonly kind: 'writer'; readonly organisation: string }
  /** Nothing at all. */
  | { readonly kind: 'nothing' }

export const SYSTEM: Wall = { kind: 'system' }

/** The settings of a session: wall, reach, party, person, organisation. */
export type WallSettings = readonly [wall: string, reach: string, party: string, person: string, organisation: string]

export function settingsOf(wall: Wall): WallSettings {
  switch (wall.kind) {
    case 'system':
    case 'public':
    case 'nothing':
      return [wall.kind, '', '', '', '']
    case 'office':
      return [wall.kind, wall.reach, '', wall.person, '']
    case 'party':
      return [wall.kind, '', wall.party, wall.person, '']
    case 'panel':
      return [wall.kind, '', wall.person, wall.person, '']
    case 'writer':
      return [wall.kind, '', '', '', wall.organisation]
  }
}
