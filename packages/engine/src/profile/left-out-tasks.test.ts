import { describe, expect, it } from 'vitest'
import { date } from '../policy/calendar-date.ts'
import { clause, type Clause, statement } from '../policy/clause.ts'
import { carriedBy } from '../policy/element.ts'
import { disable } from '../policy/extension.ts'
import { type Process, task } from '../policy/process.ts'
import { rule } from '../policy/rule.ts'
import { text } from '../policy/text.ts'
import { facts } from '../procurement/facts.ts'
import { notInBothLanguages } from '../testing/in-both-languages.ts'
import { defineProfile, type Profile } from './profile.ts'
import { profileWarnings } from './profile-warnings.ts'

const gist = text('示例', 'invented')
const because = text('本文件不用这一办法', 'this document goes another way')
const reported = (key: string, spec: Partial<Parameters<typeof task>[1]> = {}) =>
  task(key, { kind: 'report', title: text('合同备案', 'Filing'), roles: ['preparer'], clause: '一', ...spec })
const review = (key: string) => task(key, { kind: 'review', title: gist, roles: ['reviewer'], clause: '一' })
const flow = (...anytime: Process['anytime']): Process => ({ clause: '一', stages: [], anytime })

function define(id: string, parent: Profile | null, clauses: readonly Clause[], process: Process | null): Profile {
  return defineProfile({
    id,
    version: '1.0.0',
    extends: parent,
    document: {
      number: id,
      title: gist,
      issuers: [],
      restsOn: [gist],
      issuedOn: date('2025-01-01'),
      inForceFrom: date('2025-01-01'),
      inForceUntil: null,
      level: 'city',
      status: 'final',
    },
    outline: [],
    vocabulary: {},
    clauses,
    process,
    examples: [],
    equivalents: [],
  })
}

/** What is found, all of it said in both languages. */
const warned = (profile: Profile) => {
  const faults = profileWarnings(profile)
  expect(notInBothLanguages(faults)).toEqual([])
  return faults.map(({ clause: at, key, message }) => `${at} ${key}: ${message.en}`)
}

const filing = define('above', null, [clause('一', gist, carriedBy('filing'))], flow(reported('filing')))

describe('a norm that tasks of a parent carry out', () => {
  it('is told of where the process of the child has none of them, with clause, document, task and mend', () => {
    const child = define('below', filing, [clause('二', gist, carriedBy('other'))], flow(reported('other')))
    expect(profileWarnings(child)).toEqual([
      {
        profile: 'below',
        clause: 'above 一',
        key: 'carried-by:filing',
        message: text(
          '上级 above 的这一条由任务 filing（合同备案）办理，流程里没有，也没有别的任务代替，所以无人办理；在流程里加上',
          'above has this carried out by filing (Filing), which the process does not have and nothing stands for, so nobody does it; add it to the process',
        ),
      },
    ])
    expect(warned(define('lowest', child, [], null))).toEqual(warned(child))
  })

  it('is not told of where the task is there, or the process of the parent runs', () => {
    expect(warned(define('below', filing, [], flow(reported('filing'))))).toEqual([])
    expect(warned(define('below', filing, [], null))).toEqual([])
    expect(warned(filing)).toEqual([])
  })

  it('is told of task by task: one of three that is left out is named alone', () => {
    const above = define('above', null, [clause('一', gist, carriedBy('filing', 'notice'))], flow(reported('filing'), reported('notice')))
    expect(warned(define('below', above, [], flow(reported('notice'))))).toEqual([
      'above 一 carried-by:filing,notice: above has this carried out by filing (Filing), which the process does not have and nothing stands for, so nobody does it; add it to the process',
    ])
  })

  it('is carried on by a task of the same kind, and by a report that asks for the same, whatever they are called', () => {
    const marking = define('above', null, [clause('一', gist, carriedBy('review'))], flow(review('review')))
    expect(warned(define('below', marking, [], flow(review('marking'))))).toEqual([])
    const handing = reported('report', { declares: [facts.review.reportedOn] })
    const above = define('above', null, [clause('一', gist, carriedBy('report'))], flow(handing))
    expect(warned(define('below', above, [], flow({ ...handing, key: 'handed-in' })))).toEqual([])
    expect(warned(define('below', above, [], flow(reported('handed-in'))))).toHaveLength(1)
  })

  it('is taken out with a rule of its clause, or with every rule that reads what the task asks for', () => {
    const named = rule('named', { on: 'filing', severity: 'must', delegated: true, require: facts.award.reviewersNamed, say: gist })
    const above = define('above', null, [clause('一', gist, carriedBy('filing'), named)], flow(reported('filing')))
    expect(warned(define('below', above, [], flow(reported('other')))).at(-1)).toBe(
      'above 一 carried-by:filing: above has this carried out by filing (Filing), which the process does not have and nothing stands for, so nobody does it; add it to the process; or, where it does not apply, take out named with a reason (disable)',
    )
    const takenOut = [statement('二', gist, disable({ key: 'named' }, because))]
    expect(warned(define('below', above, takenOut, flow(reported('other'))))).toEqual([])

    const asking = reported('filing', { declares: [facts.award.reviewersNamed] })
    const apart = define('above', null, [clause('一', gist, carriedBy('filing')), clause('三', gist, named)], flow(asking))
    expect(warned(define('below', apart, [], flow(reported('other'))))).toHaveLength(2)
    expect(warned(define('below', apart, takenOut, flow(reported('other'))))).toEqual([])
  })

  it('is not told of where it binds nobody', () => {
    const practised = define('above', null, [statement('一', gist, carriedBy('filing'))], flow(reported('filing')))
    expect(warned(define('below', practised, [], flow(reported('other'))))).toEqual([])
  })
})
