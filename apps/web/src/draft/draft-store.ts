import type { SentAttempt } from './attempt-key.ts'

/** What somebody has typed into a task and not sent, kept on this machine. */
export interface Draft {
  readonly input: Readonly<Record<string, unknown>>
  readonly justifications: Readonly<Record<string, string>>
  /** When it was kept, as an instant. */
  readonly savedAt: string
  /** The attempt whose answer never came: the same body is sent again under the same key. */
  readonly pending: SentAttempt | null
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const PREFIX = 'goufu.draft.'

/** A person's drafts begin so; an id may hold anything. */
function prefixOf(person: string): string {
  return `${PREFIX}${encodeURIComponent(person)}/`
}

/** Forgets every draft on this machine, but for those of one person where somebody is named. */
export function forgetDrafts(storage: Pick<Storage, 'key' | 'length' | 'removeItem'>, butOf: string | null): void {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  for (const name of names) if (name.startsWith(PREFIX) && (butOf === null || !name.startsWith(prefixOf(butOf)))) storage.removeItem(name)
}

/** Drafts of one person on one machine, by project and task address. */
export function draftStore(storage: Store, person: string) {
  const name = (project: string, address: string) => `${prefixOf(person)}${project}.${address}`
  return {
    read: (project: string, address: string): Draft | null => readDraft(storage.getItem(name(project, address))),
    /** Keeps the draft; `false` when the machine has no room for it. */
    write: (project: string, address: string, draft: Draft): boolean => {
      try {
        storage.setItem(name(project, address), JSON.stringify(draft))
        return true
      } catch {
        return false // full or forbidden storage: the form itself still holds everything
      }
    },
    drop: (project: string, address: string): void => storage.removeItem(name(project, address)),
  }
}

function readDraft(json: string | null): Draft | null {
  if (json === null) return null
  try {
    const value: unknown = JSON.parse(json)
    return isDraft(value) ? value : null
  } catch {
    return null // not written by us
  }
}

function isSent(value: unknown): value is SentAttempt {
  return (
    typeof value === 'object' &&
    value !== null &&
    'body' in value &&
    typeof value.body === 'string' &&
    'key' in value &&
    typeof value.key === 'string' &&
    'version' in value &&
    (value.version === null || typeof value.version === 'number')
  )
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'input' in value &&
    typeof value.input === 'object' &&
    value.input !== null &&
    'justifications' in value &&
    typeof value.justifications === 'object' &&
    value.justifications !== null &&
    'savedAt' in value &&
    typeof value.savedAt === 'string' &&
    'pending' in value &&
    (value.pending === null || isSent(value.pending))
  )
}
