import { readFileSync } from 'node:fs'

/** A division of the state as the extract has it. */
export interface Division {
  readonly code: string
  readonly kind: 'province' | 'city' | 'county'
  readonly name: string
}

let read: readonly Division[] | undefined

/** Divisions directly beneath one, by its six digits, or all provinces; with a text, those anywhere beneath it whose name or code has it. */
export function divisionsBeneath(beneath: string | null, search: string | null): readonly Division[] {
  read ??= readDivisions()
  const shared = beneath === null ? '' : beneath.replace(/(00){1,2}$/, '')
  return read.filter(({ code, name }) => {
    if (code === beneath || !code.startsWith(shared)) return false
    return search === null ? isDirectly(code, shared.length) : name.includes(search) || code.startsWith(search)
  })
}

function isDirectly(code: string, shared: number): boolean {
  return code.slice(shared + 2) === '0'.repeat(Math.max(0, 4 - shared))
}

function readDivisions(): readonly Division[] {
  const text = readFileSync(new URL('../data/divisions.txt', import.meta.url), 'utf8')
  return text.split('\n').flatMap((line) => {
    const [, code, name] = /^(\d{6}) (.+)$/.exec(line) ?? []
    return code === undefined || name === undefined ? [] : [{ code, name, kind: kindOf(code) }]
  })
}

function kindOf(code: string): Division['kind'] {
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'city' : 'county'
}
