import { allNorms, parametersOf, speakerOf } from '@goufu/engine'
import { judge, type Reading } from '@goufu/engine/evaluator'
import { before } from '../purchase/rehearsed.ts'
import { type Figures, figureKeys, ruleKeys, type TenRules } from './ten-rules.ts'

const { profile, rehearsal } = before('contract')
const parameter = parametersOf(profile, rehearsal.project('project'))

/** The figures as the profile gives them. */
export const figures = Object.fromEntries(figureKeys.map((key) => [key, figureOf(key)])) as Figures // key by key

/** The rules as the program judges them: with verdict, sentence, clause and a trace of all values, in both languages. */
export function ours(): TenRules<Reading> {
  const norms = allNorms(profile)
  const speaker = speakerOf(profile)
  const ten = ruleKeys.map((key) => {
    const norm = norms.find((candidate) => candidate.key === key)
    if (norm === undefined) throw new Error(`The profile has no rule ${key}`)
    return { key, norm }
  })
  return {
    give: (facts) => ({ facts, parameter }),
    judge: (reading) => ten.filter(({ norm }) => judge(norm, reading, speaker)?.verdict !== 'holds').map(({ key }) => key),
  }
}

function figureOf(key: string): Figures[keyof Figures] {
  const value = parameter(key)
  if (value === undefined) throw new Error(`The profile gives no figure ${key}`)
  return value
}
