import type { Locator, Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { monthPosition } from './date-field.ts'
import type { Hand } from './hand.ts'

/** More stops than any page has. */
const MOST_STOPS = 600

/** Works a page without a pointer: everything is come to by the Tab key, and worked by the keys that a browser gives each control. */
export async function keysAlone(page: Page): Promise<Hand> {
  const { keyboard } = page
  const parts = [['month', 'day', 'year'] as const, ['year', 'month', 'day'] as const][await monthPosition(page)]
  if (parts === undefined) throw new Error('The browser writes days in an order that nobody has said how to type')

  /** Writes a day part by part. A part goes on by itself once it is full; a year is full with four digits only where there is a last day. */
  const typeDay = async (written: string, isYearFull: boolean): Promise<void> => {
    const [year = '', month = '', day = ''] = written.split('-')
    const of = { year, month, day }
    for (const [index, part] of parts.entries()) {
      if (written === '') await keyboard.press('Backspace')
      else await keyboard.type(of[part])
      if (index < parts.length - 1 && (written === '' || (part === 'year' && !isYearFull))) await keyboard.press('ArrowRight')
    }
  }

  return {
    async write(control, text) {
      if ((await control.inputValue()) === text) return
      await expect(control).toBeEditable()
      await come(page, control)
      if ((await control.getAttribute('type')) === 'date') {
        // Each part is a stop, and so is the calendar behind them: back before all of them, then on to the first.
        while (await isFocused(control)) await keyboard.press('Shift+Tab')
        await keyboard.press('Tab')
        await typeDay(text, (await control.getAttribute('max')) !== null)
        await expect(control).toHaveValue(text)
      } else {
        await keyboard.press('ControlOrMeta+A')
        await (text === '' ? keyboard.press('Delete') : keyboard.insertText(text))
      }
    },
    async choose(list, value) {
      await expect(list.locator(`option[value=${JSON.stringify(value)}]`)).toBeAttached()
      await come(page, list)
      const [at, wanted] = await list.evaluate(
        (element, option) =>
          element instanceof HTMLSelectElement
            ? [element.selectedIndex, [...element.options].findIndex((one) => one.value === option)]
            : [0, 0],
        value,
      )
      for (let step = at; step < wanted; step += 1) await keyboard.press('ArrowDown')
      for (let step = at; step > wanted; step -= 1) await keyboard.press('ArrowUp')
      await expect(list).toHaveValue(value)
    },
    async tick(box, on) {
      if ((await box.isChecked()) === on) return
      await come(page, box)
      await keyboard.press('Space')
      await expect(box).toBeChecked({ checked: on })
    },
    async answer(radio) {
      if (await radio.isChecked()) return
      await come(page, radio)
      // The keys go round in the group, and choose where they come to.
      await keyboard.press((await isFocused(radio)) ? 'Space' : 'ArrowRight')
      await expect(radio).toBeChecked()
    },
    async press(button) {
      await expect(button).toBeVisible()
      await come(page, button)
      await keyboard.press('Enter')
    },
    async attach(chooser, file) {
      await come(page, chooser)
      const opening = page.waitForEvent('filechooser')
      const press = async () => {
        await page.evaluate(() => document.readyState) // by its answer the browser has heard that the dialog is waited for
        await keyboard.press('Enter')
      }
      const [opened] = await Promise.all([opening, press()])
      await opened.setFiles(file)
    },
  }
}

/** Goes with the Tab key, on or back, until something has the focus; in a group of answers, until one of them has. */
async function come(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < MOST_STOPS;) {
    const away = await target.evaluate(stopsAway)
    if (away === 0) return
    // The key is held down, as a person would; the last stop by itself, because some that are counted are none.
    const held = Math.max(Math.abs(away) - 1, 1)
    if (away < 0) await page.keyboard.down('Shift')
    // A key that is held repeats itself without waiting for what it does.
    await Promise.all(Array.from({ length: held }, () => page.keyboard.down('Tab')))
    await page.keyboard.up('Tab')
    stops += held
    if (away < 0) await page.keyboard.up('Shift')
  }
  throw new Error(`The Tab key does not come to ${String(target)}`)
}

/** About how many stops there are from what has the focus to an element, less than 0 where it stands before; 0 only when it has been come to. */
function stopsAway(target: Element): number {
  const at = document.activeElement ?? document.body
  const isAnswer = (one: Element) => one instanceof HTMLInputElement && one.type === 'radio'
  if (at === target || (isAnswer(at) && isAnswer(target) && at.getAttribute('name') === target.getAttribute('name'))) return 0
  const isBehind = (at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  const [from, to] = isBehind ? [target, at] : [at, target]
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  const between = stops.filter(
    (one) =>
      one.checkVisibility() &&
      !one.matches(':disabled') &&
      (from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      (one.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
  const groups = new Set(between.map((one) => (isAnswer(one) ? one.getAttribute('name') : one)))
  // A day has a stop for each of its parts, and one for its calendar.
  const days = between.filter((one) => one.matches('input[type="date"]'))
  return (groups.size + 3 * days.length + 1) * (isBehind ? -1 : 1)
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}
