import { describe, expect, it } from 'vitest'
import { sizeAsked } from './size-asked.ts'

const asked = (words: string) => sizeAsked(words.split(' ').filter((word) => word !== ''))

describe('the size of a sample', () => {
  it('is what the words ask for, else a thousand projects of the first seed', () => {
    expect(asked('')).toEqual({ projects: 1000, seed: 1 })
    expect(asked('--projects 20 --seed 0')).toEqual({ projects: 20, seed: 0 })
  })

  it('is none where a word is not known or no whole number', () => {
    for (const words of ['--help', 'twenty', '--projects', '--projects 0', '--projects 1.5', '--projects x', '--seed=-1', '--projects 5 6'])
      expect(asked(words)).toBeUndefined()
  })
})
