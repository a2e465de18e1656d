import { addDays, type CalendarDate, weekdayOf, yearOf } from './calendar-date.ts'

/** Statutory holidays and make-up workdays of one year, as the State Council announces them. */
export interface HolidayYear {
  readonly year: number
  /** Days off, weekends among them or not. */
  readonly holidays: readonly CalendarDate[]
  /** Saturdays and Sundays that are worked. */
  readonly workdays: readonly CalendarDate[]
}

/** A dated table of holidays. A year it does not hold is unknown, never guessed. */
export type WorkingCalendar = readonly HolidayYear[]

/** Whether a day is worked; `undefined` for a year without data. */
export function isWorkingDay(calendar: WorkingCalendar, day: CalendarDate): boolean | undefined {
  const year = calendar.find((candidate) => candidate.year === yearOf(day))
  if (year === undefined) return undefined
  if (year.workdays.includes(day)) return true
  return weekdayOf(day) <= 5 && !year.holidays.includes(day)
}

/**
 * The working day that many working days after (or, negative, before) a day; the day itself is not counted (民法典 201).
 * `undefined` as soon as a year without data is met.
 */
export function addWorkingDays(calendar: WorkingCalendar, from: CalendarDate, count: number): CalendarDate | undefined {
  const step = count < 0 ? -1 : 1
  let day = from
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step)
    const worked = isWorkingDay(calendar, day)
    if (worked === undefined) return undefined
    if (worked) left -= 1
  }
  return day
}

/**
 * The last day of a period of calendar days: a last day off moves on to the next day that is worked (民法典 203).
 * `undefined` for a year without data.
 */
export function endOfPeriod(calendar: WorkingCalendar, from: CalendarDate, count: number): CalendarDate | undefined {
  let day = addDays(from, count)
  for (;;) {
    const worked = isWorkingDay(calendar, day)
    if (worked !== false) return worked === undefined ? undefined : day
    day = addDays(day, 1)
  }
}
