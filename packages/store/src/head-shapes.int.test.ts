import { describe, expect, test } from 'vitest'
import { engineFold } from './engine-fold.ts'
import { expectReadableHeads, refoldHeads } from './head-shapes.ts'
import { readFund } from './registers.ts'
import { databases } from './testing/database.ts'
import { createDesk } from './testing/desk.ts'
import { tamper } from './testing/superuser.ts'
import { useStore } from './testing/use-store.ts'
import { findFaults } from './testing/verify.ts'

describe.each(databases)('states that another program folded, on %s', (kind) => {
  const store = useStore(kind)
  const desk = createDesk(store)

  test('are folded again from their events, and their rows listed anew; work that was done already is not done twice', async () => {
    const [older, newest] = [await desk.fund(1_000), await desk.fund(2_000)]
    const id = await desk.planned(100)
    await desk.perform(desk.task(id, 'budget', 2, { lines: [{ fundId: older, amountFen: 100 }] }))
    const before = await readFund(store(), older)
    await tamper(store(), `update stream set state = (state::jsonb - 'returnedFen')::json, state_shape = 0 where id = $1`, [older])
    await tamper(store(), `update stream set state_shape = 0 where id = $1`, [id])
    await tamper(store(), `update fund_balance set title = 'as an older release had it' where id = $1`, [older])
    const fold = engineFold(desk.profiles)
    expect((await findFaults(store(), fold)).map(({ kind: fault, stream }) => [fault, stream?.id])).toEqual(
      expect.arrayContaining([
        ['head', older],
        ['head', id],
        ['projection', older],
      ]),
    )
    expect(await refoldHeads(store(), fold)).toBe(2)
    expect(await readFund(store(), older)).toEqual(before)
    expect(await findFaults(store(), fold)).toEqual([])
    expect(await refoldHeads(store(), fold)).toBe(0)
    expect((await readFund(store(), newest))?.version).toBe(1)
  })

  test('in a shape that came after this program are refused in words', async () => {
    const id = await desk.fund(1_000)
    await expectReadableHeads(store())
    await tamper(store(), 'update stream set state_shape = 1000 where id = $1', [id])
    await expect(expectReadableHeads(store())).rejects.toMatchObject({
      code: 'heads-too-new',
      text: {
        zh: '数据库里的状态（fund）由更新的版本写入，请用那个版本或更新的版本启动。',
        en: 'A newer version wrote the states in the database (fund); start that one, or a later one.',
      },
    })
  })
})
