import { describe, expect, test } from 'vitest'
import { engineFold } from './engine-fold.ts'
import { createDesk } from './testing/desk.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'
import { tamper } from './testing/superuser.ts'
import { verifyStream } from './verify.ts'

describe.each(databases)('an event on %s', (kind) => {
  const store = useStore(kind)
  const desk = createDesk(store)

  test('in a shape that came after this program is told by the proof in both languages', async () => {
    const id = await desk.planned(100)
    await tamper(
      store(),
      `with written as (select replace(body, '"schema":1', '"schema":7') as body from event where stream_id = $1 and number = 2),
       hashed as (select body, encode(sha256(convert_to(body, 'UTF8')), 'hex') as hash from written),
       events as (update event set body = hashed.body, hash = hashed.hash from hashed where stream_id = $1 and number = 2)
       update stream set hash = hashed.hash from hashed where id = $1`,
      [id],
    )
    const check = await verifyStream(store(), engineFold(desk.profiles), { type: 'project', id })
    expect(check?.faults.filter((fault) => fault.kind === 'fold')).toEqual([
      {
        kind: 'fold',
        stream: { type: 'project', id },
        number: 2,
        what: {
          zh: `无法重放：project ${id}：事件 plan 是第 7 版格式，本程序只认到第 1 版，请使用更新的版本`,
          en: `it cannot be folded: project ${id}: event plan has shape 7, and this program knows it up to shape 1; a newer one is needed`,
        },
      },
    ])
  })
})
