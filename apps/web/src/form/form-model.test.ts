import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { createFormModel } from './form-model.ts'

const inRoot = (run: () => void) =>
  createRoot((dispose) => {
    run()
    dispose()
  })

test('rows are made on the way, values replaced and taken away', () =>
  inRoot(() => {
    const model = createFormModel({ amountFen: 5 })
    model.set(['lines', 0, 'fundId'], 'f1')
    model.set(['lines', 1, 'fundId'], 'f2')
    model.set(['amountFen'], undefined)
    expect(model.input()).toEqual({ lines: [{ fundId: 'f1' }, { fundId: 'f2' }] })
    model.removeRow(['lines'], 0)
    expect(model.input()).toEqual({ lines: [{ fundId: 'f2' }] })
    expect(model.at(['lines', 0, 'fundId'])).toBe('f2')
  }))

test('a form can start over with other values', () =>
  inRoot(() => {
    const model = createFormModel({ a: 1 })
    model.replace({ b: [{ c: 2 }] })
    expect(model.input()).toEqual({ b: [{ c: 2 }] })
  }))
