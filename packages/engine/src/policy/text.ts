/** A sentence or title in the two languages of the screens; both are always complete. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** Writes a {@link Text}: Chinese first, English second. */
export function text(zh: string, en: string): Text {
  return { zh, en }
}

/**
 * Puts a {@link Text} together while the program runs. It is not {@link text}, whose texts live as long as their profile: V8 learns by the
 * place in the code how long things live, and would keep every sentence of every trace until its next full collection.
 */
export function spokenText(zh: string, en: string): Text {
  return { zh, en }
}

/** Whether a JSON value has exactly the shape of a {@link Text}. */
export function isText(value: unknown): value is Text {
  return (
    typeof value === 'object' &&
    value !== null &&
    'zh' in value &&
    'en' in value &&
    typeof value.zh === 'string' &&
    typeof value.en === 'string' &&
    Object.keys(value).length === 2
  )
}

/**
 * A value's canonical text with every sentence and title taken out, so that better wording does not look like new law.
 * It reads the text and not the value, which would have to be written twice: a quotation mark within a string is escaped, so what is
 * found is never part of one.
 */
export function withoutTexts(canonical: string): string {
  return canonical.replaceAll(/\{"en":"(?:[^"\\]|\\.)*","zh":"(?:[^"\\]|\\.)*"\}/gu, 'null')
}
