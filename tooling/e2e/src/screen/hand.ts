import type { Locator } from '@playwright/test'

/** How somebody works a page: with a pointer, or by keys alone. */
export interface Hand {
  /** Has a field say this text, amount or day (2025-07-01), and nothing else. */
  write(control: Locator, text: string): Promise<void>
  /** Chooses the option with this value. */
  choose(list: Locator, value: string): Promise<void>
  /** Ticks a box, or takes the tick away. */
  tick(box: Locator, on: boolean): Promise<void>
  /** Chooses one of the answers beside each other. */
  answer(radio: Locator): Promise<void>
  /** Presses a button, or follows a link. */
  press(button: Locator): Promise<void>
  /** Chooses a file of the machine. */
  attach(chooser: Locator, file: ChosenFile): Promise<void>
}

/** A file of the machine, as the browser is given it. */
export interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The usual one: a pointer, and keys to write with. */
export const pointer: Hand = {
  write: (control, text) => control.fill(text),
  async choose(list, value) {
    await list.selectOption(value)
  },
  tick: (box, on) => box.setChecked(on),
  answer: (radio) => radio.check(),
  press: (button) => button.click(),
  attach: (chooser, file) => chooser.setInputFiles(file),
}
