import { expect, test } from 'vitest'
import { createSampler } from './sampler.ts'

test('every sample takes the next projects, one for each line, and none is used twice', async () => {
  const projects = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, code: '', fundId: '', winnerId: '', winnerCode: '', version: 1 }))
  const done: string[] = []
  const line = (name: string) => async (work: string) => void done.push(`${name} ${work}`)
  const sampler = createSampler(projects, ({ id }) => id.toUpperCase(), [line('first'), line('second')])
  sampler.prepare()
  await sampler.run()
  sampler.prepare()
  expect(done).toEqual(['first A', 'second B'])
  await sampler.run()
  expect(done.slice(2)).toEqual(['first C', 'second D'])
  expect(() => sampler.prepare()).toThrow('more samples')
})
