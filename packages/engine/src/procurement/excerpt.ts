import { type Text, text } from '../policy/text.ts'

/** The beginning of what somebody wrote, for a line of a list: at most 60 characters, none of them cut in half. */
export function excerpt(written: string): Text {
  const start = Array.from(written).slice(0, 60).join('')
  return text(start, start)
}
