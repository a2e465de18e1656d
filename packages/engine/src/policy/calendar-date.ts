declare const calendarDate: unique symbol

/** A day in the calendar of Asia/Shanghai, written `YYYY-MM-DD`. It sorts as text. */
export type CalendarDate = string & { readonly [calendarDate]: true }

const MS_PER_DAY = 86_400_000

/** Reads `YYYY-MM-DD`; `undefined` for any other form and for days that do not exist (2025-02-29). */
export function parseDate(value: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return value as CalendarDate // the parsed edge of the brand
}

/** A date written in source code. @throws RangeError for a day that does not exist: a bug of the author. */
export function date(value: string): CalendarDate {
  const parsed = parseDate(value)
  if (parsed === undefined) throw new RangeError(`${value} is not a calendar date (YYYY-MM-DD)`)
  return parsed
}

/** The calendar day in Asia/Shanghai (UTC+8, no daylight saving since 1991) at an instant in ISO 8601. @throws RangeError for no instant. */
export function dateAt(instant: string): CalendarDate {
  return dateOfDay(Math.floor((Date.parse(instant) + 8 * 3_600_000) / MS_PER_DAY))
}

/** Whether a day lies where documents and purchases do, 1900 to 2199: far enough from both ends of the calendar for every period. */
export function isInReach(day: string): boolean {
  return day >= '1900-01-01' && day <= '2199-12-31'
}

/** Moves by whole days. @throws RangeError beyond the years 1 to 9999. */
export function addDays(from: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayNumber(from) + days)
}

/**
 * The corresponding day `months` later (or earlier), or the month's last day where it has none
 * (民法典 202). One way from the anchor: adding and subtracting a month do not cancel.
 * @throws RangeError beyond the years 1 to 9999.
 */
export function addMonths(from: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = parts(from)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = (index % 12) + 1
  return format(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The last day of a term of whole months that begins on `start`: inclusive, so 2025-07-01 + 12 months is 2026-06-30. */
export function lastDayOfTerm(start: CalendarDate, months: number): CalendarDate {
  return addDays(addMonths(start, months), -1)
}

/** The year of a date. */
export function yearOf(value: CalendarDate): number {
  return parts(value)[0]
}

/** Day of the week, Monday 1 to Sunday 7. */
export function weekdayOf(value: CalendarDate): number {
  const sinceMonday = (dayNumber(value) + 3) % 7 // 1970-01-01 was a Thursday
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
}

/** A calendar quarter, clipped to a term. */
export interface Quarter {
  /** `2025Q3` */
  readonly key: string
  readonly year: number
  readonly quarter: number
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
}

/** The calendar quarters that a term touches, first to last, each clipped to the term. */
export function quartersOf(startsOn: CalendarDate, endsOn: CalendarDate): readonly Quarter[] {
  const quarters: Quarter[] = []
  if (startsOn > endsOn) return quarters
  for (let cursor = startsOn; ;) {
    const [year, month] = parts(cursor)
    const quarter = Math.ceil(month / 3)
    const last = format(year, quarter * 3, daysInMonth(year, quarter * 3))
    quarters.push({ key: `${year}Q${quarter}`, year, quarter, startsOn: cursor, endsOn: last < endsOn ? last : endsOn })
    if (last >= endsOn) return quarters
    cursor = addDays(last, 1)
  }
}

/** Half a year of a term, counted from its first day; the last one ends with the term. */
export interface HalfYear {
  /** `1`, `2`, … */
  readonly key: string
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
}

/** The half-years of a term, first to last, each counted from the first day of the term. */
export function halfYearsOf(startsOn: CalendarDate, endsOn: CalendarDate): readonly HalfYear[] {
  const halves: HalfYear[] = []
  for (let cursor = startsOn; cursor <= endsOn;) {
    const next = addMonths(startsOn, 6 * (halves.length + 1))
    const last = addDays(next, -1)
    halves.push({ key: String(halves.length + 1), startsOn: cursor, endsOn: last < endsOn ? last : endsOn })
    cursor = next
  }
  return halves
}

function parts(value: CalendarDate): [number, number, number] {
  return [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10))]
}

/** Days since 1970-01-01. */
function dayNumber(value: CalendarDate): number {
  return Date.parse(value) / MS_PER_DAY
}

function dateOfDay(day: number): CalendarDate {
  const at = new Date(day * MS_PER_DAY)
  return format(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}

function format(year: number, month: number, day: number): CalendarDate {
  // Five digits would no longer sort as text, and everything compares dates as text.
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`no year ${year}`)
  const pad = (value: number, length: number) => String(value).padStart(length, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate // month and day are in range here
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
