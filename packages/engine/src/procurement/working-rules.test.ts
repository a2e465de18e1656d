import { describe, expect, it } from 'vitest'
import { resolveProfile } from '../profile/resolve-profile.ts'
import { sampleProfile } from '../testing/sample-profile.ts'
import { workingClauses, workingRule } from './working-rules.ts'

describe('the working rules', () => {
  it('are numbered, each with its words in both languages and a citation that says it is our own practice', () => {
    expect(workingClauses.map(({ path }) => path)).toEqual(workingClauses.map((_, index) => `通则 ${index + 1}`))
    for (const { path, gist, citation } of workingClauses) {
      expect(gist.zh.length * gist.en.length).toBeGreaterThan(0)
      expect(citation).toEqual({ profile: 'goufu', document: '购服通则', clause: path, kind: 'practice', verified: true })
    }
  })

  it('can be looked up in every policy, after the clauses of its documents', () => {
    const { clauses } = resolveProfile(sampleProfile)
    const own = clauses.slice(-workingClauses.length)
    expect(own.map(({ citation }) => citation)).toEqual(workingClauses.map(({ citation }) => citation))
    expect(own.map(({ citation }) => citation)).toContainEqual(workingRule('limits'))
    expect(clauses.slice(0, -workingClauses.length).every(({ citation }) => citation.profile !== 'goufu')).toBe(true)
  })
})
