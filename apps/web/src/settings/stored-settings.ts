import { languages, type Language } from './language.ts'

/** What a person has chosen on this machine. `null` = not chosen, so the default of the system or the session counts. */
export interface StoredSettings {
  readonly language: Language
  readonly theme: 'light' | 'dark' | null
  /** In which of one's own posts one works. */
  readonly post: string | null
  readonly businessDate: string | null
}

const key = 'goufu.settings'

/** Reads the choices; anything unreadable counts as not chosen. */
export function readSettings(storage: Pick<Storage, 'getItem'>): StoredSettings {
  const stored = parse(storage.getItem(key))
  return {
    language: languages.find((language) => language === stored['language']) ?? 'zh-CN',
    theme: stored['theme'] === 'light' || stored['theme'] === 'dark' ? stored['theme'] : null,
    post: typeof stored['post'] === 'string' ? stored['post'] : null,
    businessDate: typeof stored['businessDate'] === 'string' ? stored['businessDate'] : null,
  }
}

/** Writes the choices. */
export function writeSettings(storage: Pick<Storage, 'setItem'>, settings: StoredSettings): void {
  storage.setItem(key, JSON.stringify(settings))
}

function parse(json: string | null): Record<string, unknown> {
  if (json === null) return {}
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {} // somebody else's text under our key: as good as nothing chosen
  }
}
