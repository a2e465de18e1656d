import { describe, expect, test } from 'vitest'
import { expectReadable } from './event-shapes.ts'
import { eventShapes } from './migrations/0003-event-shapes.ts'
import { createDesk } from './testing/desk.ts'
import { databases } from './testing/database.ts'
import { useStore } from './testing/use-store.ts'
import { tamper } from './testing/superuser.ts'
import type { Store } from './store.ts'

const shapesIn = async (store: Store) => {
  const { rows } = await store.pool.query<{ shape: string }>(`select concat_ws(' ', stream_type, type, schema) as shape from event_shape`)
  return rows.map(({ shape }) => shape).toSorted()
}

describe.each(databases)('shapes of events on %s', (kind) => {
  const store = useStore(kind)
  const desk = createDesk(store)

  test('are noted once each, as events are written', async () => {
    await desk.planned(100)
    await desk.planned(200)
    expect(await shapesIn(store())).toEqual(['project create 3', 'project plan 1'])
    await desk.fund(1_000)
    expect(await shapesIn(store())).toEqual(['fund open-fund 3', 'project create 3', 'project plan 1'])
    await expectReadable(store())
  })

  test('that came after this program are refused before anything is read, in words', async () => {
    await store().pool.query(`insert into event_shape values ('project', 'plan', 2), ('worker', 'enrol', 1)`)
    await expect(expectReadable(store())).rejects.toMatchObject({
      code: 'events-too-new',
      text: {
        zh: '数据库里有本程序不认识的事件：project/plan 第 2 版格式、worker/enrol 第 1 版格式。这些事件由更新的版本写入，请用那个版本或更新的版本启动。',
        en: 'The database holds events that this program does not know: project/plan in shape 2, worker/enrol in shape 1. A newer version wrote them; start that one, or a later one.',
      },
    })
    await tamper(store(), `delete from event_shape where schema = 2 or stream_type = 'worker'`)
    await expectReadable(store())
  })
})

describe.each(databases)('a store from before shapes were noted, on %s', (kind) => {
  const store = useStore(kind)

  test('has them noted when it is brought up to date', async () => {
    await createDesk(store).planned(100)
    await store().pool.query('drop table event_shape')
    await eventShapes.up(store().db)
    expect(await shapesIn(store())).toEqual(['project create 3', 'project plan 1'])
  })
})
